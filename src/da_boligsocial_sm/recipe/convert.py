"""Turn the original annotation into UD's, learning how from one UD split that has both."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import Self

import numpy as np

from .boosting import Boosted, Row
from .mst import maximum_tree
from .proto import Proto, majority
from .treebank import Token

# In UD's dev split 99.8 % of the heads lie within five edges of the original tree.
_REACH = 5
_UNREACHED = -30.0
_CHUNK = 200
# The original lemma keeps a capital at the start of a sentence now and then.
_LOWER = frozenset({"ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "PART", "PRON", "SCONJ", "VERB"})
_NEIGHBOURS = (-2, -1, 1, 2)


class Tables:
    """Features and lemma of a token, by its original tag, UPOS and form, seen in UD."""

    def __init__(self) -> None:
        self._feats: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
        self._lemmas: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
        self._words: dict[str, Counter[tuple[str, str, str]]] = defaultdict(Counter)

    def learn(self, msd: str, lemma: str, token: Token) -> None:
        """Count one token that has both annotations."""
        form = token.form.lower()
        for key in ((msd, token.upos, form), (msd, token.upos, lemma), (msd, token.upos)):
            self._feats[key][token.feats] += 1
        self._feats["", token.upos][token.feats] += 1
        self._lemmas[lemma, token.upos, form][token.lemma] += 1

    def feats(self, msd: str, lemma: str, form: str, upos: str) -> str:
        """Return the features of a token."""
        form = form.lower()
        for key in ((msd, upos, form), (msd, upos, lemma), (msd, upos)):
            if counts := self._feats.get(key):
                return majority(counts)
        return systematic_feats(msd, upos)

    def lemma(self, lemma: str, form: str, upos: str) -> str:
        """Return UD's lemma of a token with this original lemma."""
        form = form.lower()
        if counts := self._lemmas.get((lemma, upos, form)):
            return majority(counts)
        if upos in _LOWER and lemma != "I" and lemma.istitle():
            lemma = lemma.lower()
        # UD keeps the -t of adverbs made from adjectives: all 74 in its dev split.
        return form if upos == "ADV" and form == lemma + "t" else lemma


def systematic_feats(msd: str, upos: str) -> str:
    """Read the features off a tag that UD's sample does not show."""
    feats: dict[str, str] = {}
    if upos in ("NOUN", "PROPN") and msd.startswith("NC") and len(msd) >= 8:
        feats = {
            "Case": "Gen" if msd[4] == "G" else "",
            "Definite": {"D": "Def", "I": "Ind"}.get(msd[7], ""),
            "Gender": {"C": "Com", "N": "Neut"}.get(msd[2], ""),
            "Number": {"S": "Sing", "P": "Plur"}.get(msd[3], ""),
        }
        if "[" in msd:
            feats = {"Case": "Gen" if "G=" in msd else ""}
    elif upos == "PROPN":
        feats = {"Case": "Gen" if "G=" in msd else ""}
    elif upos in ("VERB", "AUX") and msd[:1] == "V" and msd[2:3] == "D":
        feats = {
            "Mood": "Ind",
            "Tense": "Past" if msd[3] == "A" else "Pres",
            "VerbForm": "Fin",
            "Voice": "Pass" if "P-" in msd[5:] else "Act",
        }
    elif upos in ("VERB", "AUX") and msd[:1] == "V" and msd[2:3] == "F":
        feats = {"VerbForm": "Inf", "Voice": "Pass" if "P-" in msd[5:] else "Act"}
    elif upos == "ADJ" and msd.startswith(("AN", "RG")):
        feats = {"Degree": {"P": "Pos", "C": "Cmp", "S": "Sup"}.get(msd[2], "")}
    elif upos == "ADP":
        feats = {"AdpType": "Prep"}
    return "|".join(f"{k}={v}" for k, v in sorted(feats.items()) if v)


class Converter:
    """Heads, labels and word classes of a proto sentence, learnt from UD's own."""

    def __init__(self, seeds: Sequence[int]) -> None:
        self.tables = Tables()
        self._upos = Boosted(120, seeds, learning_rate=0.15, num_leaves=15)
        self._heads = Boosted(300, seeds, min_data_in_leaf=30)
        self._labels = Boosted(120, seeds, learning_rate=0.15, num_leaves=15)

    def fit(self, protos: Sequence[Proto]) -> Self:
        """Learn from protos whose tokens carry UD's gold annotation."""
        rows: list[Row] = []
        targets: list[str] = []
        for p in protos:
            rows += [_upos_row(p, i) for i in range(p.root)]
            targets += [t.upos for t in p.tokens]
            for t, w in zip(p.tokens, p.words, strict=True):
                self.tables.learn(w.msd, w.lemma, t)
        self._upos.fit(rows, targets)

        rows, targets = [], []
        label_rows: list[Row] = []
        for p in protos:
            upos = [t.upos for t in p.tokens]
            gold = [p.root if t.head == i else t.head for i, t in enumerate(p.tokens)]
            for i, h, row in _candidates(p, upos):
                rows.append(row)
                targets.append("yes" if h == gold[i] else "no")
            label_rows += [_label_row(p, upos, gold, i) for i in range(p.root)]
        self._heads.fit(rows, targets)
        self._labels.fit(label_rows, [t.deprel for p in protos for t in p.tokens])
        return self

    def convert(self, protos: Sequence[Proto]) -> list[tuple[Token, ...]]:
        """Return the tokens of each proto with UD's annotation."""
        return [
            tokens
            for start in range(0, len(protos), _CHUNK)
            for tokens in self._convert_chunk(protos[start : start + _CHUNK])
        ]

    def _convert_chunk(self, protos: Sequence[Proto]) -> Iterator[tuple[Token, ...]]:
        rows = [[_upos_row(p, i) for i in range(p.root)] for p in protos]
        classes = _regroup(self._upos.predict(list(chain(*rows))), rows)
        trees = self._trees(protos, classes)
        rows = [
            [_label_row(p, upos, heads, i) for i in range(p.root)]
            for p, upos, heads in zip(protos, classes, trees, strict=True)
        ]
        labels = _regroup(self._labels.predict(list(chain(*rows))), rows)
        for p, classes_, heads_, labels_ in zip(protos, classes, trees, labels, strict=True):
            yield tuple(
                replace(
                    t,
                    upos=upos,
                    feats=self.tables.feats(w.msd, w.lemma, t.form, upos),
                    lemma=self.tables.lemma(w.lemma, t.form, upos),
                    head=i if head == p.root else head,
                    deprel="root" if head == p.root else label.replace("root", "dep"),
                )
                for i, (t, w, upos, head, label) in enumerate(
                    zip(p.tokens, p.words, classes_, heads_, labels_, strict=True)
                )
            )

    def _trees(self, protos: Sequence[Proto], classes: Sequence[list[str]]) -> list[list[int]]:
        found = [_candidates(p, upos) for p, upos in zip(protos, classes, strict=True)]
        rows = [row for candidates in found for _, _, row in candidates]
        yes = self._heads.labels.index("yes")
        scores = np.log(np.maximum(self._heads.probabilities(rows)[:, yes], 1e-9))
        trees = []
        offset = 0
        for p, candidates in zip(protos, found, strict=True):
            matrix = np.full((p.root, p.root + 1), _UNREACHED)
            for k, (i, h, _) in enumerate(candidates):
                matrix[i, h] = scores[offset + k]
            offset += len(candidates)
            trees.append(maximum_tree(matrix))
        return trees


def _regroup(values: Sequence[str], like: Sequence[Sequence[object]]) -> list[list[str]]:
    stream = iter(values)
    return [[next(stream) for _ in group] for group in like]


def _at(values: Sequence[str], i: int) -> str:
    return values[i] if 0 <= i < len(values) else "-"


def _upos_row(p: Proto, i: int) -> Row:
    msd = [w.msd for w in p.words]
    word = p.words[i]
    complement = next(
        (c for c in p.children[i] if p.labels[c] in ("nobj", "vobj", "preds", "dobj")), None
    )
    row: Row = {
        "msd": word.msd,
        "lemma": word.lemma.lower(),
        "form": p.tokens[i].form.lower(),
        "label": p.labels[i],
        "head": p.words[p.heads[i]].msd if p.heads[i] != p.root else "-",
        "complement": msd[complement] if complement is not None else "-",
        "complement_label": p.labels[complement] if complement is not None else "-",
        "piece": float(p.first_piece[i] != i),
        "piece_of": p.words[i].form.lower() if "_" in p.words[i].form else "-",
        "pieces_before": float(i - p.first_piece[i]),
        "first": float(i == 0),
        "capital": float(p.tokens[i].form[:1].isupper()),
    }
    for k in _NEIGHBOURS:
        row[f"msd{k:+}"] = _at(msd, i + k)
    return row


def _candidates(p: Proto, upos: Sequence[str]) -> list[tuple[int, int, Row]]:
    return [
        (i, h, _head_row(p, upos, i, h, steps, nodes))
        for i in range(p.root)
        for h, steps, nodes in p.walk(i, _REACH)
    ]


def _head_row(
    p: Proto, upos: Sequence[str], i: int, h: int, steps: tuple[str, ...], nodes: tuple[int, ...]
) -> Row:
    classes = [*upos, "ROOT"]
    labels = [*p.labels, "ROOT"]
    lemmas = [*(w.lemma for w in p.words), "ROOT"]
    old = p.heads[i]
    rule = p.rule_head(i)
    between = range(min(i, h) + 1, max(i, h)) if h != p.root else range(0)
    row: Row = {
        "upos": classes[i],
        "upos_h": classes[h],
        "upos_old": classes[old],
        "label": labels[i],
        "label_h": labels[h],
        "label_old": labels[old],
        "lemma": lemmas[i],
        "lemma_h": lemmas[h],
        "lemma_old": lemmas[old],
        "path": " ".join(steps[:3]),
        "length": float(len(steps)),
        "distance": float(max(-20, min(20, h - i))) if h != p.root else 30.0,
        "is_old": float(h == old),
        "is_rule": float(h == rule),
        "rule_is_root": float(rule == p.root),
        "is_content": float(h != p.root and h == p.content(i)),
        "is_old_content": float(old != p.root and h == p.content(old)),
        "functional": float(p.complement(i) is not None),
        "functional_h": float(p.complement(h) is not None),
        "children": float(len(p.children[i])),
        "children_h": float(len(p.children[h])),
        "punctuation_between": float(sum(classes[k] == "PUNCT" for k in between)),
        "verbs_between": float(sum(classes[k] in ("VERB", "AUX") for k in between)),
        "position": float(i),
        "first_child": labels[p.children[i][0]] if p.children[i] else "-",
        "first_child_h": labels[p.children[h][0]] if p.children[h] else "-",
        "last_child_h": labels[p.children[h][-1]] if p.children[h] else "-",
        "roots": float(len(p.children[p.root])),
    }
    for k in range(_REACH):
        row[f"step{k}"] = steps[k] if k < len(steps) else "-"
        row[f"node{k}"] = classes[nodes[k]] if k < len(nodes) else "-"
    return row


def _label_row(p: Proto, upos: Sequence[str], heads: Sequence[int], i: int) -> Row:
    h = heads[i]
    classes = [*upos, "ROOT"]
    path = next((s for n, s, _ in p.walk(i, _REACH) if n == h), ())
    children = [c for c in range(p.root) if heads[c] == i]
    above = heads[h] if h != p.root else p.root
    row: Row = {
        "upos": classes[i],
        "upos_h": classes[h],
        "upos_above": classes[above],
        "msd": p.words[i].msd,
        "msd_h": p.words[h].msd if h != p.root else "-",
        "label": p.labels[i],
        "label_h": p.labels[h] if h != p.root else "-",
        "lemma": p.words[i].lemma,
        "form": p.tokens[i].form.lower(),
        "lemma_h": p.words[h].lemma if h != p.root else "-",
        "old_head": p.words[p.heads[i]].lemma if p.heads[i] != p.root else "-",
        "old_upos": classes[p.heads[i]],
        "old_label": p.labels[p.heads[i]] if p.heads[i] != p.root else "-",
        "path": " ".join(path),
        "length": float(len(path)),
        "distance": float(max(-20, min(20, h - i))) if h != p.root else 30.0,
        "is_piece": float(p.first_piece[i] != i),
        "genitive": float("G" in p.words[i].msd[3:6]),
    }
    for k in range(3):
        row[f"step{k}"] = path[k] if k < len(path) else "-"
    for name in ("ADP", "SCONJ", "AUX", "DET", "CCONJ", "PART", "VERB"):
        row[f"has_{name}"] = float(next((c - i for c in children if classes[c] == name), 0))
    siblings = [c for c in range(p.root) if heads[c] == h and c != i]
    row["siblings_subj"] = float(sum(p.labels[c] == "subj" for c in siblings))
    row["clause_mark"] = next(
        (p.tokens[c].form.lower() for c in children if classes[c] in ("SCONJ", "ADP")), "-"
    )
    row["relative"] = next(
        (p.tokens[c].form.lower() for c in children if classes[c] == "PRON"), "-"
    )
    return row
