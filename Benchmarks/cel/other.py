"""Times a public implementation on the same lines as the Swift benchmark.

Prints one line for each implementation that can be imported: name, parse and evaluate in microseconds for one
expression (best of several rounds), and how many expressions it evaluated without an error of its own. Which lines an
implementation can do is written to a file, so that the Swift benchmark times the very same ones.
"""
import json
import sys
import time


def plain(value):
    (kind, content), = value.items()
    if kind == "int":
        return int(content)
    if kind == "double":
        return float(content)
    if kind == "list":
        return [plain(element) for element in content]
    if kind == "map":
        return {plain(key): plain(element) for key, element in content}
    return content


def rust():
    import cel  # PyPI common-expression-language

    if not hasattr(cel, "compile"):
        def parse(source):
            return source
        return "common-expression-language", None, lambda program, bindings: cel.evaluate(program, bindings), parse
    return "common-expression-language", cel.compile, lambda program, bindings: program.execute(bindings), None


def python():
    import celpy  # PyPI cel-python

    environment = celpy.Environment()

    def evaluate(program, bindings):
        return environment.program(program).evaluate({k: celpy.json_to_cel(v) for k, v in bindings.items()})

    return "cel-python", environment.compile, evaluate, None


def best(rounds, body):
    result = float("inf")
    for _ in range(rounds):
        start = time.perf_counter()
        body()
        result = min(result, time.perf_counter() - start)
    return result


def main(which, lines_path, done_path):
    name, compile_, evaluate, whole = {"rust": rust, "python": python}[which]()
    lines = [json.loads(line) for line in open(lines_path, encoding="utf-8")]
    done = []
    for line in lines:
        bindings = {k: plain(v) for k, v in line.get("bindings", {}).items()}
        try:
            program = compile_(line["expr"]) if compile_ else whole(line["expr"])
            evaluate(program, bindings)
        except BaseException:  # the Rust core's panics are no Exception
            continue
        done.append((line, program, bindings))
    with open(done_path, "w", encoding="utf-8") as out:
        for line, _, _ in done:
            out.write(json.dumps(line, ensure_ascii=False) + "\n")
    rounds = 5 if which == "rust" else 1
    count = max(len(done), 1)
    parse = best(rounds, lambda: [compile_(line["expr"]) for line, _, _ in done]) if compile_ else float("nan")
    run = best(rounds, lambda: [evaluate(program, bindings) for _, program, bindings in done])
    print(f"{name} {parse * 1e6 / count:.3f} {run * 1e6 / count:.3f} {len(done)}")


if __name__ == "__main__":
    sys.stderr = open("/dev/null", "w")
    main(*sys.argv[1:])
