"""One ranked list of different themes out of the candidates of all methods."""

from __future__ import annotations

from collections.abc import Sequence

from qda.induction.candidates import Candidate

SHARED = 0.5  # of the smaller one of two themes: more than that, and they are taken for one
LEAST_WORTH = 0.1  # of the best candidate found in the same way
MOST = 30


def choose(lists: Sequence[Sequence[Candidate]]) -> list[Candidate]:
    """The best candidates of each method in turn; one that shares half of its passages with another is left out."""
    chosen: list[Candidate] = []
    held: list[set[int]] = []
    waiting = [iter(one) for one in lists]
    while waiting and len(chosen) < MOST:
        for candidates in list(waiting):
            found = next((one for one in candidates if _is_new(one, held)), None)
            if found is None or found.score < LEAST_WORTH:
                waiting.remove(candidates)
            elif len(chosen) < MOST:
                chosen.append(found)
                held.append(set(found.members.tolist()))
    return chosen


def _is_new(candidate: Candidate, held: Sequence[set[int]]) -> bool:
    members = set(candidate.members.tolist())
    return all(len(members & one) < SHARED * min(len(members), len(one)) for one in held)
