"""`python -m qda`."""

from qda.cli import main

if __name__ == "__main__":
    main(prog_name="qda")
