"""Draw figures in a process of their own: tables come in on standard input, files go out on standard output.

Both are pickles between two processes of one run; nothing else speaks to this door.
"""

from __future__ import annotations

import pickle
import sys

from qda.plots.drawing import draw_figures

if __name__ == "__main__":
    tables, language = pickle.load(sys.stdin.buffer)
    pickle.dump(draw_figures(tables, language), sys.stdout.buffer)
