"""Agreement between coders, or between a machine and a coder, over units fixed beforehand."""

from qda.agreement.binary import Accuracy, accuracy
from qda.agreement.nominal import Coefficient, cohen, cohen_of_counts, percent

__all__ = ["Accuracy", "Coefficient", "accuracy", "cohen", "cohen_of_counts", "percent"]
