#!/usr/bin/env python3
"""Compares the search for candidates with scikit-learn's TF-IDF.

    python3 align/internal/planted/compare_sklearn.py [SENTENCES]

Both get the same made-up sentences as the same words with the same weights,
sentences of the same words once, and look for the same pairs: those above the
floor of the rarity-weighted cosine. What is timed is what follows the reading
of words, in seconds of one processor: here the weighing of the term counts and
the product of the matrix with itself, block by block, above the floor; there
the index and the walk over its tree. Where words that count as one term have
several weights, both here have the greatest, and a pair in a thousand is found
by one side alone. It needs Go, and scikit-learn, which
Debian has as python3-sklearn.
"""

import json
import os
import subprocess
import sys
import tempfile
import time

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ[name] = "1"

import numpy as np
from scipy import sparse
from sklearn.feature_extraction.text import CountVectorizer, TfidfTransformer

# Rows that are multiplied in one go; the result of a block fits in memory.
BLOCK = 2000


def read(path):
    """Returns the figures, the words of each sentence and the pairs of a file."""
    words, documents, pairs = [], [], []
    with open(path) as lines:
        figures = json.loads(next(lines))
        for _ in range(figures["groups"]):
            line = json.loads(next(lines))
            words.append([str(t) for t in line["terms"] or []])
            documents.append(line["document"])
        for line in lines:
            pairs.append(json.loads(line))
    return figures, words, np.array(documents), np.array(pairs, dtype=np.int64).reshape(-1, 2)


def join(counts, weights, floor):
    """Returns the pairs of rows whose cosine is at least floor, and the cosines."""
    transformer = TfidfTransformer(norm="l2").fit(counts[:1])
    transformer.idf_ = weights
    rows = transformer.transform(counts)
    columns = rows.T.tocsr()
    left, right, cosines = [], [], []
    for start in range(0, rows.shape[0], BLOCK):
        product = (rows[start : start + BLOCK] @ columns).tocoo()
        keep = (product.data >= floor) & (product.row + start < product.col)
        left.append(product.row[keep] + start)
        right.append(product.col[keep])
        cosines.append(product.data[keep])
    return np.concatenate(left).astype(np.int64), np.concatenate(right).astype(np.int64), np.concatenate(cosines)


def main():
    sentences = sys.argv[1] if len(sys.argv) > 1 else "100000"
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "join.jsonl")
        subprocess.run(
            ["go", "test", "./align", "-run", "WriteJoin", "-count", "1", "-args", "-join", path, "-sentences", sentences],
            check=True, stdout=subprocess.DEVNULL, env={**os.environ, "GOFLAGS": ""},
        )
        figures, words, documents, ours = read(path)
    begin = time.process_time()
    vectorizer = CountVectorizer(analyzer=lambda s: s, binary=True)
    counts = vectorizer.fit_transform(words)
    counting = time.process_time() - begin
    weights = np.array([figures["weights"][t] for t in vectorizer.get_feature_names_out()])
    begin = time.process_time()
    left, right, cosines = join(counts, weights, figures["cosine"])
    joining = time.process_time() - begin

    # The other conditions of a candidate, which take no part in the timing:
    # weight and terms in common, a higher cosine where that weighs little, and not
    # both of one document alone.
    mass, terms = [], []
    weighted = counts @ sparse.diags(weights)
    for start in range(0, len(left), 200_000):
        a, b = left[start : start + 200_000], right[start : start + 200_000]
        mass.append(np.asarray(weighted[a].multiply(counts[b]).sum(axis=1)).ravel())
        terms.append(np.asarray(counts[a].multiply(counts[b]).sum(axis=1)).ravel())
    mass, terms = np.concatenate(mass), np.concatenate(terms)
    one = (documents[left] >= 0) & (documents[left] == documents[right])
    keep = (mass >= figures["mass"]) & ((mass >= figures["evidence"]) | (cosines >= figures["light"])) & (terms >= figures["terms"]) & ~one
    theirs = np.unique(left[keep] * len(words) + right[keep])
    low, high = ours.min(axis=1), ours.max(axis=1)
    found = np.unique(low * len(words) + high)
    both = np.intersect1d(found, theirs, assume_unique=True)

    print(f"{figures['sentences']} sentences, {len(words)} of them different")
    print(f"atodds:       {figures['joining']:8.2f} CPU seconds, {len(found)} pairs (words read in {figures['reading']:.2f})")
    print(f"scikit-learn: {joining:8.2f} CPU seconds, {len(theirs)} pairs (words counted in {counting:.2f})")
    print(f"pairs of both: {len(both)}; of atodds alone: {len(found) - len(both)}; of scikit-learn alone: {len(theirs) - len(both)}")
    print(f"atodds is {joining / figures['joining']:.1f} times as fast")


if __name__ == "__main__":
    main()
