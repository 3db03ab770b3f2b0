#!/bin/sh
# Compares parsing and evaluating with public implementations from PyPI in one run, as ratios.
# Usage: Benchmarks/cel/compare.sh [vectors.json]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
package=$(cd "$here/../.." && pwd)
vectors=${1:-${TERA_SHARED:-$package/../shared}/cel/vectors.json}
work=${TMPDIR:-/tmp}/tera-cel-benchmark
mkdir -p "$work"

cd "$package"
swift build -c release --product cel-benchmark ${TERA_SCRATCH:+--scratch-path "$TERA_SCRATCH"} >"$work/build.log" 2>&1 ||
    { tail "$work/build.log"; exit 1; }
ours=$(swift build -c release --product cel-benchmark ${TERA_SCRATCH:+--scratch-path "$TERA_SCRATCH"} --show-bin-path)/cel-benchmark

if [ ! -x "$work/venv/bin/python" ]; then
    python3 -m venv "$work/venv" || { echo "skipped: no Python to compare with"; exit 0; }
fi
"$work/venv/bin/pip" install -q common-expression-language cel-python >"$work/pip.log" 2>&1 ||
    echo "note: pip could not install both packages; what is missing is skipped"

# Workload 1: the vectors that have a value. Workload 2: the conditions of a form with 200 items.
python3 - "$vectors" "$work" <<'PYTHON'
import json, os, sys
vectors, work = sys.argv[1:]
with open(f"{work}/form.jsonl", "w") as out:
    kinds = ['q{i} == "ya" && n{i} >= {k}', 'q{i} != "tidak" || n{i} + {k} > 40', 'n{i} >= {k} && n{i} <= {k} + 20',
             'q{i} in ["ya", "ragu"] && !(n{i} == {k})', 'n{i} > {k} ? q{i} == "ya" : q{i} == "tidak"']
    for i in range(200):
        bindings = {f"q{i}": {"string": ["ya", "tidak", "ragu"][i % 3]}, f"n{i}": {"int": str(i % 60)}}
        expr = kinds[i % 5].format(i=i, k=i % 30)
        out.write(json.dumps({"expr": expr, "bindings": bindings}) + "\n")
if os.path.exists(vectors):
    with open(f"{work}/vectors.jsonl", "w") as out:
        for group in json.load(open(vectors)).values():
            for case in group:
                if "expect" in case and not case.get("container"):
                    out.write(json.dumps({k: case[k] for k in ("expr", "bindings") if k in case}) + "\n")
else:
    print("skipped: the vectors, which are not at", vectors)
PYTHON

echo "a relevance condition: $("$ours" --relevance) for one evaluation"
for workload in vectors form; do
    [ -f "$work/$workload.jsonl" ] || continue
    for other in rust python; do
        theirs=$("$work/venv/bin/python" "$here/other.py" "$other" "$work/$workload.jsonl" "$work/done.jsonl") || theirs=
        if [ -z "$theirs" ]; then
            echo "$workload: skipped the $other implementation, which is not installed"
            continue
        fi
        mine=$("$ours" <"$work/done.jsonl")
        echo "$workload $theirs $mine" | awk '{
            printf "%s, %d expressions, %s: parse %.2f us, ours %.2f us, %.1f times as fast; evaluate %.2f us, ours %.3f us, %.1f times as fast\n",
                $1, $5, $2, $3, $7, $3 / $7, $4, $9, $4 / $9 }'
    done
done
