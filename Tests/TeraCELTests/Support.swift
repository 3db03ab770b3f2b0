import Foundation

@testable import TeraCEL

/// Numbers that are the same in every run, from a seed. Not that of TeraTestSupport: these tests leave with TeraCEL.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// True once in so many times.
    mutating func oneIn(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &self) == 0 }
}

enum Amount {
    /// How often a property is tried: what the environment variable says, or the full number in an optimized build,
    /// or the small one in a debug build, where each try takes about thirty times as long.
    static func of(_ variable: String, full: Int, debug: Int) -> Int {
        if let text = ProcessInfo.processInfo.environment[variable], let count = Int(text) { return count }
        #if DEBUG
            return debug
        #else
            return full
        #endif
    }
}

enum Files {
    /// The folder of these tests.
    static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    static let package = tests.deletingLastPathComponent().deletingLastPathComponent()

    /// A file of the shared folder: where `TERA_SHARED` says, or beside one of the folders above this one.
    static func shared(_ path: String) -> URL? {
        var candidates: [URL] = []
        if let folder = ProcessInfo.processInfo.environment["TERA_SHARED"] {
            candidates.append(URL(fileURLWithPath: folder))
        }
        var folder = package
        while folder.path != "/" {
            candidates.append(folder.appendingPathComponent("shared"))
            folder = folder.deletingLastPathComponent()
        }
        return candidates.map { $0.appendingPathComponent(path) }
            .first { FileManager.default.fileExists(atPath: $0.path) }
    }
}

extension CELEnvironment {
    /// A small questionnaire to speak of.
    static var questionnaire: CELEnvironment {
        var environment = CELEnvironment()
        environment.declare("konselor", .enumeration(options: ["ya", "tidak"]), mayBeAbsent: true)
        environment.declare("kelas", .enumeration(options: ["x", "xi", "xii"]), mayBeAbsent: true)
        environment.declare("topik", .list(.enumeration(options: ["karier", "belajar", "sosial"])), mayBeAbsent: true)
        environment.declare("umur", .int, mayBeAbsent: true)
        environment.declare("lama_kerja", .int, mayBeAbsent: true)
        environment.declare("berat", .double, mayBeAbsent: true)
        environment.declare("nama", .string, mayBeAbsent: true)
        environment.declare("setuju", .bool, mayBeAbsent: true)
        environment.declare("puas", .rating, mayBeAbsent: true)
        environment.declare("mulai", .timestamp, mayBeAbsent: true)
        environment.declare("skor", .list(.int), mayBeAbsent: true)
        environment.declare("profil", .map(.string, .int), mayBeAbsent: true)
        return environment
    }
}

/// Evaluates without the checker, with the types of the values as declarations.
func evaluate(_ source: String, _ bindings: [String: Value] = [:]) throws -> Value {
    var environment = CELEnvironment()
    for name in bindings.keys.sorted() { environment.declare(name, .dyn, mayBeAbsent: true) }
    let expression = CELExpression.parse(source)
    if let problem = expression.problems.first { throw UnexpectedProblem(problem: problem, source: source) }
    return try CELProgram.compile(expression.syntax, in: environment).evaluate(bindings)
}

struct UnexpectedProblem: Error, CustomStringConvertible {
    var problem: CELProblem
    var source: String
    var description: String { "\(problem.code.rawValue) in \(source): \(problem.message.en)" }
}

/// All problems of an expression, of reading and, when it reads cleanly or nearly so, of checking.
func allProblems(_ source: String, _ environment: CELEnvironment = .questionnaire) -> [CELProblem] {
    let expression = CELExpression.parse(source)
    return expression.problems + expression.check(in: environment).problems
}

/// Runs something on a thread with the stack that deep expressions take in a debug build.
func onLargeStack(_ body: @escaping @Sendable () -> Void) async {
    await withCheckedContinuation { continuation in
        let thread = Thread {
            body()
            continuation.resume()
        }
        thread.stackSize = 8 << 20
        thread.start()
    }
}
