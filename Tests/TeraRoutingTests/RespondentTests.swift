import Foundation
import TeraArtifact
import TeraCompiler
import TeraDiagnostics
import TeraLanguage
import TeraRuntime
import TeraTestSupport
import Testing

/// Random people fill in every form of the project: nobody gets stuck, and what is drawn is what was declared
/// (requirement: `Grammar/drawing.md`, and design §3.3 and §3.4).
@Suite struct RespondentTests {
    /// The folders whose documents make forms: the directorate's own, and those with expressions and draws.
    static let projects = [
        "Instruments", "Tests/Fixtures/expressions/konseling.yaml", "Tests/Fixtures/draws/undian.yaml",
        "Tests/Fixtures/repeats/rumah-tangga.yaml",
    ]

    /// As many people a form as `TERA_RESPONDENTS` says, or 10,000 in an optimized build. In a debug build 1,000, and
    /// of forms that ask everyone the same, 20.
    @Test(arguments: projects)
    func everyoneGetsToTheEnd(_ project: String) async throws {
        let forms = try Self.forms(of: project)
        #expect(!forms.isEmpty)
        let sent = await withTaskGroup(of: Int.self) { group in
            for (form, hash) in forms { group.addTask { Self.everyone(fillsIn: form, hash) } }
            return await group.reduce(0, +)
        }
        print("\(project): \(sent) people sent \(forms.count) forms")
    }

    /// How many sent it before anything was wrong.
    private static func everyone(fillsIn form: Form, _ hash: String) -> Int {
        let many = Amount.of("TERA_RESPONDENTS", full: 10_000, debug: varies(form) ? 1_000 : 20)
        return (0..<many).first { !run(form, hash, $0) } ?? many
    }

    private static func varies(_ form: Form) -> Bool {
        form.isDrawn
            || form.sections.contains { section in
                section.relevant != nil || section.items.contains { $0.common.logic != nil }
            }
    }

    private static func forms(of project: String) throws -> [(form: Form, hash: String)] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let start = root.appending(path: project)
        var paths = [start]
        if start.pathExtension != "yaml" {
            let all = FileManager.default.enumerator(atPath: start.path)?.compactMap { $0 as? String } ?? []
            paths = all.filter { $0.hasSuffix(".yaml") }.sorted().map { start.appending(path: $0) }
        }
        let files = try paths.map { SourceFile(name: $0.lastPathComponent, bytes: [UInt8](try Data(contentsOf: $0))) }
        let checked = Checker.checkedProject(ProjectReader.read(files: files))
        #expect(checked.report.diagnostics.isEmpty, "\(project): \(checked.report.diagnostics.map(\.message.en))")
        return try Compiler.compile(checked).files.filter { $0.path.hasPrefix("forms/") }.map { file in
            (try JSONDecoder().decode(Form.self, from: Data(file.bytes)), SHA256.hex(file.bytes))
        }
    }

    /// One person; false once something was wrong.
    private static func run(_ form: Form, _ hash: String, _ number: Int) -> Bool {
        let participant = "p-\(number)"
        let seed = FormDraw.seed(formHash: hash, participant: participant, rater: form.rater.id)
        var person = Respondent(FormSession(form: form, seed: seed), UInt64(number))
        let whom = "\(form.id), person \(number)"
        if let stuck = person.fill() {
            Issue.record("\(whom): nothing answers \(stuck)")
            return false
        }
        let session = person.session
        guard let sheet = session.sheet(participant: participant, formHash: hash, sent: true) else {
            Issue.record("\(whom): cannot be sent: \(session.unanswered.map(\.id)) \(session.violations.map(\.item))")
            return false
        }
        let settled = try? SheetSettler(form).settle(sheet, about: .unlisted(id: participant)).get()
        let isSame =
            FormSession(form: form, seed: seed).pages == session.pages
            && settled?.answers == sheet.answers && settled?.irrelevant == sheet.irrelevant
            && sheet.seed == (form.isDrawn ? seed : nil)
        #expect(isSame, "\(whom): another order or another sheet the second time")
        return isSame && isDrawnAsDeclared(form, session, whom)
    }

    /// Nothing is lost or doubled by a draw, and every cell has as many items as its sample says.
    private static func isDrawnAsDeclared(_ form: Form, _ session: FormSession, _ place: String) -> Bool {
        for section in form.sections {
            guard let shown = session.form.sections.first(where: { $0.id == section.id })?.items.map(\.id) else {
                Issue.record("\(place): section \(section.id) is gone")
                return false
            }
            let cells = section.sample?.cells ?? []
            var expected = Set(section.items.map(\.id))
            for cell in cells {
                let drawn = cell.items.filter(shown.contains)
                let wanted = min(section.sample?.items ?? 0, cell.items.count)
                guard drawn.count == wanted else {
                    Issue.record("\(place): \(drawn) of \(cell.id), not \(wanted)")
                    return false
                }
                expected.subtract(Set(cell.items).subtracting(drawn))
            }
            let isKept = section.order == .random || shown == section.items.map(\.id).filter(expected.contains)
            guard shown.count == expected.count, Set(shown) == expected, isKept else {
                Issue.record("\(place): \(shown)")
                return false
            }
        }
        return true
    }

    /// Draws differ between people: of four options and samples of two in three, nobody sees all the same.
    @Test func peopleSeeDifferentThings() throws {
        for (form, hash) in try Self.forms(of: "Tests/Fixtures/draws/undian.yaml") {
            var seen: Set<[String]> = []
            var asked: [String: Int] = [:]
            for number in 0..<300 {
                let seed = FormDraw.seed(formHash: hash, participant: "p-\(number)", rater: form.rater.id)
                let ids = FormDraw(form, seed: seed)?.form.itemIDs ?? []
                seen.insert(ids)
                for id in ids { asked[id, default: 0] += 1 }
            }
            #expect(seen.count > 30, "\(form.id)")
            // Two of two to four: each between half and all of the time; five standard deviations are 43.
            for cell in form.sections.compactMap(\.sample).flatMap(\.cells) {
                let mean = 600 / cell.items.count
                #expect(cell.items.allSatisfy { abs(asked[$0, default: 0] - mean) <= 43 }, "\(asked)")
            }
        }
    }
}

/// Somebody who answers as comes, changes his mind, and leaves open what he may.
private struct Respondent {
    var session: FormSession
    private var generator: SeededGenerator

    init(_ session: FormSession, _ seed: UInt64) {
        self.session = session
        generator = SeededGenerator(seed: seed)
    }

    /// The item that stopped him; nil once everything required is answered.
    mutating func fill() -> String? {
        for _ in 0..<30 {
            session.go(to: 0)
            while let page = session.page {
                for item in page.items where item.isAsked && session.isRelevant(item.id) {
                    if let stuck = consider(item.id) { return stuck }
                }
                if generator.oneIn(20) { session.back() } else { session.next() }
            }
            if session.isSendable { return nil }
            for violation in session.violations { session.withdraw(violation.item) }
        }
        return session.unanswered.first?.id ?? session.violations.first?.item ?? "anything"
    }

    private mutating func consider(_ id: String) -> String? {
        let isMissing = session.answers[id] == nil || session.violations.contains { $0.item == id }
        guard isMissing || generator.oneIn(20) else { return nil }
        let mayLeave = !session.isRequired(id) && !session.answers.isEmpty
        if mayLeave, isMissing, generator.oneIn(3) { return nil }
        guard let whole = session.form.sections.flatMap(\.items).first(where: { $0.id == id }) else { return id }
        let item = session.asked(whole)
        // Last a word that nobody gave before, for names that must differ.
        for typed in TypedAnswers.all(to: item, in: session.form).shuffled(using: &generator) + [id] {
            if case .success = session.answer(id, typed, confirmed: true) { return nil }
        }
        return session.isRequired(id) ? id : nil
    }
}
