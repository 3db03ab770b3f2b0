/// A regular expression that matches in time proportional to the text: all ways through the pattern are followed at
/// once (Thompson's construction), so that no pattern can make it backtrack.
struct LinearRegex: Sendable {
    private enum Instruction: Sendable {
        case set(Int)
        case split(Int, Int)
        case jump(Int)
        case start(multiline: Bool)
        case end(multiline: Bool)
        case wordBoundary(Bool)
        case match
    }

    private var program: [Instruction] = []
    private var sets: [ScalarSet] = []

    /// Instructions after repetitions are written out.
    private static let largestProgram = 20_000

    init(_ pattern: String) throws(RegexError) {
        var parser = try RegexParser(pattern)
        try emit(try parser.parse())
        program.append(.match)
    }

    private mutating func emit(_ node: RegexNode) throws(RegexError) {
        guard program.count < Self.largestProgram else { throw RegexError(reason: .tooLarge) }
        switch node {
        case .empty: break
        case .set(let set):
            sets.append(set)
            program.append(.set(sets.count - 1))
        case .start(let multiline): program.append(.start(multiline: multiline))
        case .end(let multiline): program.append(.end(multiline: multiline))
        case .wordBoundary(let wanted): program.append(.wordBoundary(wanted))
        case .sequence(let parts): for part in parts { try emit(part) }
        case .choice(let options):
            var exits: [Int] = []
            for (place, option) in options.enumerated() {
                guard place + 1 < options.count else {
                    try emit(option)
                    break
                }
                let split = program.count
                program.append(.jump(0))
                try emit(option)
                exits.append(program.count)
                program.append(.jump(0))
                program[split] = .split(split + 1, program.count)
            }
            for exit in exits { program[exit] = .jump(program.count) }
        case .repeat(let inner, let low, let high):
            for _ in 0..<low { try emit(inner) }
            guard let high else {
                let split = program.count
                program.append(.jump(0))
                try emit(inner)
                program.append(.jump(split))
                program[split] = .split(split + 1, program.count)
                return
            }
            var splits: [Int] = []
            for _ in low..<high {
                splits.append(program.count)
                program.append(.jump(0))
                try emit(inner)
            }
            for split in splits { program[split] = .split(split + 1, program.count) }
        }
    }

    /// The instructions that are alive at one place of the text.
    private struct Threads {
        var list: [Int] = []
        var marks: [Int]
        var mark = 0

        init(_ count: Int) { marks = [Int](repeating: -1, count: count) }

        mutating func clear() {
            list.removeAll(keepingCapacity: true)
            mark += 1
        }
        /// False when it is there already.
        mutating func mark(_ instruction: Int) -> Bool {
            guard marks[instruction] != mark else { return false }
            marks[instruction] = mark
            return true
        }
    }

    /// True when the pattern matches anywhere in the text.
    func matches(_ text: String, _ budget: inout Budget) throws(EvaluationError) -> Bool {
        try budget.spend(program.count / 16)
        var current = Threads(program.count)
        var following = Threads(program.count)
        var stack: [Int] = []
        var before: Unicode.Scalar?
        let scalars = text.unicodeScalars
        var index = scalars.startIndex
        while true {
            let after = index < scalars.endIndex ? scalars[index] : nil
            // A match may begin at every place, so that the start is always alive.
            if add(0, &current, &stack, before, after) { return true }
            guard let scalar = after else { return false }
            index = scalars.index(after: index)
            let afterNext = index < scalars.endIndex ? scalars[index] : nil
            try budget.spend(1 + current.list.count / 4)
            following.clear()
            for instruction in current.list {
                guard case .set(let set) = program[instruction], sets[set].contains(scalar) else { continue }
                if add(instruction + 1, &following, &stack, scalar, afterNext) { return true }
            }
            swap(&current, &following)
            before = scalar
        }
    }

    /// Follows everything that consumes no character; true when that reaches the match.
    private func add(
        _ instruction: Int, _ threads: inout Threads, _ stack: inout [Int], _ before: Unicode.Scalar?,
        _ after: Unicode.Scalar?
    ) -> Bool {
        stack.append(instruction)
        while let next = stack.popLast() {
            guard threads.mark(next) else { continue }
            switch program[next] {
            case .match:
                stack.removeAll(keepingCapacity: true)
                return true
            case .set: threads.list.append(next)
            case .jump(let target): stack.append(target)
            case .split(let first, let second):
                stack.append(second)
                stack.append(first)
            case .start(let multiline):
                if before == nil || (multiline && before == "\n") { stack.append(next + 1) }
            case .end(let multiline):
                if after == nil || (multiline && after == "\n") { stack.append(next + 1) }
            case .wordBoundary(let wanted):
                let isBoundary = Self.isWord(before) != Self.isWord(after)
                if isBoundary == wanted { stack.append(next + 1) }
            }
        }
        return false
    }

    private static func isWord(_ scalar: Unicode.Scalar?) -> Bool { scalar.map(ScalarSet.word.contains) ?? false }
}
