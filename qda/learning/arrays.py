"""Names for the arrays of this package."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float32]
Marks = NDArray[np.bool_]
Places = NDArray[np.int64]
