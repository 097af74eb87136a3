"""The cosine pairs of a corpus as scikit-learn and SciPy find them: what `SimilarPairs` is checked and timed against.

    /usr/bin/python3 tfidf_pairs.py TOKENS THRESHOLD PAIRS

TOKENS  a text file, one article per line: its id, a tab, its terms separated by spaces (UTF-8)
PAIRS   written: article_a, article_b, cosine, separated by tabs, article_a < article_b

Prints, as one line of JSON, the shape of the matrix and what it took: wall and CPU seconds, peak memory.
"""

import json
import resource
import sys
import time

from sklearn.feature_extraction.text import TfidfVectorizer

ROWS_PER_BLOCK = 250


def main(tokens_path, threshold, pairs_path):
    began = time.monotonic()
    ids = []

    def articles():
        with open(tokens_path, encoding="utf-8", newline="\n") as lines:
            for line in lines:
                article_id, _, terms = line.rstrip("\n").partition("\t")
                ids.append(article_id)
                yield terms

    vectors = TfidfVectorizer(sublinear_tf=True, analyzer=str.split).fit_transform(articles())
    vectorised = time.monotonic()

    found = 0
    transposed = vectors.T.tocsr()
    with open(pairs_path, "w", encoding="utf-8", newline="\n") as pairs:
        for first in range(0, vectors.shape[0], ROWS_PER_BLOCK):
            cosines = (vectors[first : first + ROWS_PER_BLOCK] @ transposed).tocoo()
            kept = cosines.data >= threshold
            for row, column, cosine in zip(cosines.row[kept], cosines.col[kept], cosines.data[kept]):
                a, b = ids[first + row], ids[column]
                if a < b:
                    pairs.write(f"{a}\t{b}\t{cosine:.17g}\n")
                    found += 1
    ended = time.monotonic()

    usage = resource.getrusage(resource.RUSAGE_SELF)
    print(
        json.dumps(
            {
                "articles": vectors.shape[0],
                "terms": vectors.shape[1],
                "non_zeros": vectors.nnz,
                "pairs": found,
                "vectors_seconds": round(vectorised - began, 2),
                "pairs_seconds": round(ended - vectorised, 2),
                "cpu_seconds": round(usage.ru_utime + usage.ru_stime, 2),
                "peak_mb": usage.ru_maxrss // 1024,
            }
        )
    )


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]), sys.argv[3])
