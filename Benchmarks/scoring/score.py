#!/usr/bin/env python3
"""score.py [PARTICIPANTS ...]: `tera score --table` beside a C program written for this one table, polars and DuckDB.

The table has a row for each participant and rater: 40 items from 1 to 4, 2 % of them unanswered. Everyone computes eight
sub-scores a person, their categories, the overall predicate, two crosstabs, and alpha for eight scales, from the CSV file.
Whole processes in turn, medians of five rounds; only the ratios mean anything. The answers are compared too.

Needs a C compiler and network access to PyPI for the peers.
"""
import json
import os
import re
import statistics
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
WORK = os.path.join(ROOT, ".build-bench", "scoring")
ROUNDS = 5


def prepare():
    os.makedirs(os.path.join(WORK, "work"), exist_ok=True)
    tera = os.environ.get("TERA")
    if not tera:
        release = ["swift", "build", "-c", "release", "--static-swift-stdlib", "--product", "tera"]
        subprocess.run(release, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        folder = subprocess.run(release + ["--show-bin-path"], cwd=ROOT, check=True, capture_output=True, text=True)
        tera = os.path.join(folder.stdout.strip(), "tera")
    program = os.path.join(WORK, "score-c")
    subprocess.run(["cc", "-O3", "-march=native", "-pthread", os.path.join(HERE, "peers", "score.c"), "-o", program, "-lm"],
                   check=True)
    venv = os.path.join(WORK, "venv")
    if not os.path.exists(venv):
        subprocess.run([sys.executable, "-m", "venv", venv], check=True)
        subprocess.run([os.path.join(venv, "bin", "pip"), "install", "-q", "numpy==2.3.5", "polars==1.35.2",
                        "duckdb==1.4.2", "pyarrow==22.0.0"], check=True)
    subprocess.run([tera, "build", os.path.join(HERE, "dokumen"), "-o", os.path.join(WORK, "hasil")], check=True,
                   stdout=subprocess.DEVNULL)
    return tera, program, os.path.join(venv, "bin", "python")


def one_person(tera):
    """What scoring one person takes, in the words of `score-benchmark`, which stands beside the program."""
    program = os.path.join(os.path.dirname(tera), "score-benchmark")
    if not os.path.exists(program):
        subprocess.run(["swift", "build", "-c", "release", "--static-swift-stdlib", "--product", "score-benchmark"],
                       cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    specs = os.path.join(WORK, "hasil", "scoring")
    return measure([program, os.path.join(specs, sorted(os.listdir(specs))[0])])[2].strip()


def measure(command):
    """Seconds on the wall, kilobytes at the peak and the output of one run."""
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=WORK, stdout=subprocess.PIPE, text=True)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = status
    if status != 0:
        raise SystemExit(f"failed ({status}): {' '.join(command[:3])} …")
    return seconds, usage.ru_maxrss, output


def of_tera(output):
    scores = {score["id"]: score for score in json.loads(output)["scores"]}
    alphas = [scores[f"c{c}-{s}"]["alpha"] for c in range(1, 5) for s in (1, 2)]
    return scores["keseluruhan"]["bands"], alphas


def of_peer(output):
    counts = re.search(r"VALUE predicates (.*)", output).group(1)
    names = {"sangat-kompeten", "kompeten", "cukup-kompeten", "belum-kompeten"}
    bands = {name: int(count) for name, count in (pair.split("=") for pair in counts.split(",")) if name in names}
    alphas = [float(pair.split("=")[1]) for pair in re.search(r"VALUE alpha (.*)", output).group(1).split()]
    return bands, alphas


def main():
    tera, program, python = prepare()
    print("| participants | who | seconds | × C | MB | answers |")
    print("| --- | --- | --- | --- | --- | --- |")
    for size in sys.argv[1:] or ["100000", "1000000"]:
        table = os.path.join(WORK, f"resp-{size}.csv")
        if not os.path.exists(table):
            subprocess.run([python, os.path.join(HERE, "generate.py"), WORK, size], check=True,
                           stdout=subprocess.DEVNULL)
        who = {
            "C": [program, table, "2"],
            "tera": [tera, "score", "--build", "hasil", "--table", f"evaluasi-2026={table}", "--by", "province",
                     "--by", "level", "--format", "json"],
            "polars": [python, os.path.join(HERE, "peers", "score_polars.py"), table],
            "duckdb": [python, os.path.join(HERE, "peers", "score_duckdb.py"), table],
        }
        times = {name: [] for name in who}
        peaks, answers = {}, {}
        for _ in range(ROUNDS):
            for name, command in who.items():
                seconds, peak, output = measure(command)
                times[name].append(seconds)
                peaks[name] = max(peak, peaks.get(name, 0))
                answers[name] = of_tera(output) if name == "tera" else of_peer(output)
        base = statistics.median(times["C"])
        for name in who:
            seconds = statistics.median(times[name])
            bands, alphas = answers[name]
            same = bands == answers["C"][0] and all(abs(a - b) < 1e-9 for a, b in zip(alphas, answers["C"][1]))
            print(f"| {size} | {name} | {seconds:.2f} | {seconds / base:.2f} | {peaks[name] / 1024:.0f} | "
                  f"{'equal' if same else 'DIFFERENT'} |", flush=True)
    print(one_person(tera))


if __name__ == "__main__":
    main()
