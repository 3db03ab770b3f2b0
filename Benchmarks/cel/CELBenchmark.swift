import TeraCEL

/// Times parsing and evaluating, for `compare.sh`. Reads one JSON object a line (`expr`, `bindings`), the expressions
/// of one workload, and prints `parse` and `evaluate` in microseconds for one expression, the best of several rounds.
///
/// With `--relevance` it prints the time of one evaluation of a typical relevance condition, in nanoseconds.
@main
struct CELBenchmark {
    static func main() {
        if CommandLine.arguments.contains("--relevance") { return relevance() }
        var expressions: [String] = []
        var programs: [(CELProgram, [Value?])] = []
        while let line = readLine() {
            guard let request = BenchmarkRequest(line) else { continue }
            expressions.append(request.source)
            programs.append((request.program, request.slots))
        }
        guard !expressions.isEmpty else { return }
        var parse = Swift.Duration.seconds(1_000)
        var evaluate = Swift.Duration.seconds(1_000)
        let clock = ContinuousClock()
        for _ in 0..<7 {
            parse = min(parse, clock.measure { for source in expressions { keep(CELExpression.parse(source)) } })
            evaluate = min(
                evaluate,
                clock.measure { for (program, slots) in programs { keep(try? program.evaluate(slots: slots)) } })
        }
        print("parse \(microseconds(parse, expressions.count)) evaluate \(microseconds(evaluate, expressions.count))")
    }

    private static func relevance() {
        var environment = CELEnvironment()
        environment.declare("konselor", .enumeration(options: ["ya", "tidak"]), mayBeAbsent: true)
        environment.declare("lama_kerja", .int, mayBeAbsent: true)
        let expression = CELExpression.parse("konselor == \"ya\" && lama_kerja >= 2")
        let program = CELProgram.compile(expression.syntax, in: environment)
        let slots: [Value?] = [.string("ya"), .int(3)]
        let count = 1_000_000
        var best = Swift.Duration.seconds(1_000)
        for _ in 0..<5 {
            best = min(
                best, ContinuousClock().measure { for _ in 0..<count { keep(try? program.evaluate(slots: slots)) } })
        }
        print("\(microseconds(best, count) * 1_000) ns")
    }

    private static func microseconds(_ duration: Swift.Duration, _ count: Int) -> Double {
        let parts = duration.components
        return (Double(parts.seconds) * 1e6 + Double(parts.attoseconds) / 1e12) / Double(count)
    }

    /// Keeps the optimizer from leaving out what is timed.
    @inline(never) private static func keep<T>(_: T) {}
}
