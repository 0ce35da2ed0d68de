"""The maximum spanning tree of a matrix of head scores, with one root."""

import numpy as np
from numpy.typing import NDArray

_FORBIDDEN = -1e6


def maximum_tree(scores: NDArray[np.float64]) -> list[int]:
    """Return the head of each token; `scores[i, h]`, column n being the root."""
    n = scores.shape[0]
    best: list[int] = []
    best_total = -np.inf
    # One root only: try the three likeliest tokens, each with the other root edges forbidden.
    for root in np.argsort(-scores[:, n], kind="stable")[:3]:
        square = np.full((n + 1, n + 1), _FORBIDDEN)
        square[:n] = scores
        square[:n, n] = _FORBIDDEN
        square[root] = _FORBIDDEN
        square[root, n] = scores[root, n]
        heads = _edmonds(square, n)
        total = sum(square[i, heads[i]] for i in range(n))
        if total > best_total:
            best, best_total = [heads[i] for i in range(n)], total
    return best


def _edmonds(scores: NDArray[np.float64], root: int) -> dict[int, int]:
    scores = scores.copy()
    np.fill_diagonal(scores, -np.inf)
    nodes = [i for i in range(len(scores)) if i != root]
    heads = {i: int(np.argmax(scores[i])) for i in nodes}
    cycle = _cycle(heads, root)
    if not cycle:
        return heads
    # Contract the cycle to one node, solve the smaller problem, then open it where it is entered.
    inside = sorted(cycle)
    outside = [i for i in range(len(scores)) if i not in cycle]
    index = {node: k for k, node in enumerate(outside)}
    new = len(outside)
    small = np.full((new + 1, new + 1), -np.inf)
    small[:new, :new] = scores[np.ix_(outside, outside)]
    weight = sum(scores[i, heads[i]] for i in inside)
    leaves: dict[int, int] = {}
    enters: dict[int, int] = {}
    for node in outside:
        into = max(inside, key=lambda i: scores[node, i])
        small[index[node], new] = scores[node, into]
        leaves[node] = into
        entry = max(inside, key=lambda i: scores[i, node] - scores[i, heads[i]])
        small[new, index[node]] = weight + scores[entry, node] - scores[entry, heads[entry]]
        enters[node] = entry
    solved = _edmonds(small, index[root])
    for node in outside:
        if node != root:
            head = solved[index[node]]
            heads[node] = leaves[node] if head == new else outside[head]
    entered_from = outside[solved[new]]
    heads[enters[entered_from]] = entered_from
    return heads


def _cycle(heads: dict[int, int], root: int) -> set[int]:
    for start in heads:
        path: list[int] = []
        node = start
        while node != root and node not in path:
            path.append(node)
            node = heads[node]
        if node != root:
            return set(path[path.index(node) :])
    return set()
