#!/usr/bin/env python3
"""check.py [MEGABYTES ...]: `tera check` and `tera build` beside libyaml's bare event loop and the best validating peer.

Everything runs in turn on the same files, whole processes, and the medians are compared: only the ratios mean
anything, since machines differ. Needs a C compiler, libyaml-dev and network access to PyPI for the peer.
"""
import os
import shutil
import statistics
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
WORK = os.path.join(ROOT, ".build-bench")
TERA = os.environ.get("TERA")
RUNS = 5


def prepare():
    os.makedirs(WORK, exist_ok=True)
    global TERA
    if not TERA:
        release = ["swift", "build", "-c", "release", "--static-swift-stdlib", "--product", "tera"]
        subprocess.run(release, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        folder = subprocess.run(release + ["--show-bin-path"], cwd=ROOT, check=True, capture_output=True, text=True)
        TERA = os.path.join(folder.stdout.strip(), "tera")
    loop = os.path.join(WORK, "bare_loop")
    subprocess.run(["cc", "-O2", os.path.join(HERE, "bare_loop.c"), "-lyaml", "-o", loop], check=True)
    venv = os.path.join(WORK, "venv")
    if not os.path.exists(venv):
        subprocess.run([sys.executable, "-m", "venv", venv], check=True)
        subprocess.run([os.path.join(venv, "bin", "pip"), "install", "-q", "py-yaml12==0.2.0", "jsonschema_rs==0.60.3"],
                       check=True)
    return loop, os.path.join(venv, "bin", "python")


def measure(command):
    """Seconds on the wall and kilobytes at the peak of one run."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    if status != 0:
        raise SystemExit(f"failed ({status}): {' '.join(command[:3])} …")
    return seconds, usage.ru_maxrss


def main():
    loop, python = prepare()
    sizes = sys.argv[1:] or ["1", "10", "100"]
    print("| MB | bare libyaml loop | tera check | ratio | memory / input | tera build | peer | peer / check |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    for size in sizes:
        tree = os.path.join(WORK, f"tree-{size}")
        if not os.path.exists(tree):
            subprocess.run([sys.executable, os.path.join(HERE, "generate_tree.py"), tree, size], check=True,
                           stdout=subprocess.DEVNULL)
        files = sorted(os.path.join(folder, name) for folder, _, names in os.walk(tree) for name in names)
        total = sum(os.path.getsize(path) for path in files)
        out = os.path.join(WORK, "out")
        commands = {
            "bare": [loop, *files],
            "check": [TERA, "check", tree],
            "build": [TERA, "build", tree, "-o", out],
            "peer": [python, os.path.join(HERE, "peer_validate.py"), os.path.join(HERE, "tree.schema.json"), *files],
        }
        times = {name: [] for name in commands}
        memory = {}
        for run in range(RUNS + 1):
            for name, command in commands.items():
                seconds, kilobytes = measure(command)
                if run > 0:
                    times[name].append(seconds)
                memory[name] = kilobytes * 1024
        shutil.rmtree(out, ignore_errors=True)
        median = {name: statistics.median(values) for name, values in times.items()}
        print(f"| {total / 1e6:.1f} | {median['bare']:.3f} s | {median['check']:.3f} s "
              f"| {median['check'] / median['bare']:.2f} | {memory['check'] / total:.1f} "
              f"| {median['build']:.3f} s | {median['peer']:.3f} s | {median['peer'] / median['check']:.2f} |", flush=True)


main()
