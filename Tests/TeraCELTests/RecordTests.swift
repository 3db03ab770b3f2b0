import Testing

@testable import TeraCEL

/// Lists of records: what a repeat of a questionnaire is to expressions.
@Suite struct RecordTests {
    private static let environment: CELEnvironment = {
        var environment = CELEnvironment()
        environment.declare(
            "anggota",
            .list(.record(["umur": .int, "nama": .string, "pisah": .enumeration(options: ["ya", "tidak"])])))
        return environment
    }()

    private static func person(_ umur: Int64?, _ nama: String) -> Value {
        var map = CELMap()
        _ = map.insert(.string("umur"), umur.map(Value.int) ?? .absent)
        _ = map.insert(.string("nama"), .string(nama))
        return .map(map)
    }

    private static func value(_ text: String, _ people: [Value]) throws -> Value {
        let expression = CELExpression.parse(text)
        let checked = expression.check(in: environment)
        #expect(checked.problems.isEmpty, "\(text): \(checked.problems.map(\.message.en))")
        let program = CELProgram.compile(expression.syntax, in: environment, checked: checked)
        return try program.evaluate(slots: [.list(people)])
    }

    /// Grammar/cel-semantics.md: `filter` leaves out what is absent, `exists` is decided by one that holds, `sum` skips.
    @Test func absentAnswersAreLeftOut() throws {
        let people = [Self.person(3, "a"), Self.person(nil, "b"), Self.person(70, "c")]
        #expect(try Self.value("anggota.filter(a, a.umur < 5).size()", people) == .int(1))
        #expect(try Self.value("anggota.exists(a, a.umur > 60)", people) == .bool(true))
        #expect(try Self.value("anggota.exists(a, a.umur > 90)", people).isAbsent)
        #expect(try Self.value("anggota.all(a, a.umur > 60)", people) == .bool(false))
        #expect(try Self.value("anggota.all(a, a.umur > 1)", people).isAbsent)
        #expect(try Self.value("sum(anggota.map(a, a.umur))", people) == .int(73))
        #expect(try Self.value("anggota.size()", []) == .int(0))
        #expect(try Self.value("anggota.map(a, a.nama)", people).isAbsent == false)
    }

    @Test(arguments: [
        ("anggota.filter(a, a.umr < 5).size() > 0", "noFields"), ("anggota.umur > 5", "noFields"),
        ("anggota.exists(a, a.nama < 5)", "wrongOperands"), ("anggota.exists(a, a.pisah == \"cerai\")", "notAnOption"),
        ("sum(anggota) > 1", "wrongArguments"),
    ])
    func fieldsHaveTypes(_ text: String, _ problem: String) throws {
        let found = CELExpression.parse(text).check(in: Self.environment).problems
        #expect(found.map { "\($0.kind)".contains(problem) } == [true], "\(found.map(\.kind))")
    }

    @Test func aMisspeltFieldIsMended() throws {
        let text = "anggota.all(a, a.umurr > 5)"
        let problem = try #require(CELExpression.parse(text).check(in: Self.environment).problems.first)
        #expect(problem.fixes.first.map { [$0].applied(to: text) } == "anggota.all(a, a.umur > 5)")
        #expect(problem.message.helpEN == "What there is: .nama, .pisah, .umur.")
    }

    @Test func aRecordIsAMapOfTexts() {
        var bindings: [String: CELType] = [:]
        let record = CELType.record(["a": .int, "b": .rating])
        let (isOfNumbers, isOfTexts) = (
            record.fits(.map(.string, .int), &bindings), record.fits(.map(.string, .string), &bindings)
        )
        #expect(isOfNumbers && !isOfTexts)
        #expect(record.joined(record) == record)
        #expect(record.joined(.record(["a": .int])) == .dyn)
        #expect(record.description == "{a: int, b: rating}")
    }
}
