import Foundation
import TeraArtifact
import TeraColumns
import TeraInterchange
import TeraRuntime
import TeraStore

/// The same sheets from other sources than a wide table, read as `tera score` reads them.
struct SheetSources {
    let spec: ScoringSpec
    let plan: ColumnPlan
    let folder: URL

    var forms: [Form] { spec.raters.map { DamagedAnswersTests.form($0, spec) } }
    var hashes: [String: String] {
        Dictionary(uniqueKeysWithValues: spec.forms.map { ($0.id, $0.sha256) })
    }

    init(_ spec: ScoringSpec, _ plan: ColumnPlan) throws {
        (self.spec, self.plan) = (spec, plan)
        folder = FileManager.default.temporaryDirectory.appending(path: "lembar-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }

    /// Blocks of a few bytes, so that lines are cut everywhere.
    func lines(
        _ text: String, name: String = "a.jsonl", person: ((PersonScores) -> Void)? = nil
    ) throws -> ColumnResult {
        let path = folder.appending(path: name)
        try Data(text.utf8).write(to: path)
        var open: [FileHandle] = []
        func table() throws -> ColumnTable {
            let handle = try FileHandle(forReadingFrom: path)
            open.append(handle)
            let lines = AnswerLines(
                name: name, descriptor: handle.fileDescriptor, start: [], forms: forms,
                reading: DamagedAnswersTests.reading, blockBytes: 300)
            let reading = try SheetReading(plan)
            return ColumnTable(
                name: name,
                rows: .sheets(
                    SheetRows {
                        try lines.next()?.compactMap { line in
                            let problem = line.problems.first?.message
                            guard let sheet = line.sheet else {
                                return .unreadable(line: line.number, because: problem ?? [:])
                            }
                            return reading.row(sheet, line: line.number, order: line.number, fault: problem)
                        }
                    }))
        }
        let scorer = ColumnScorer(plan: plan, reading: Table.reading(plan), threads: 2)
        return try scorer.run([try table()], again: { _ in try table() }, person: person)
    }

    /// Three sheets at a time.
    func store(_ store: AnswerStore, person: ((PersonScores) -> Void)? = nil) throws -> ColumnResult {
        let reading = try SheetReading(plan)
        let forms = spec.forms.map(\.id)
        func table() -> ColumnTable {
            let last = Last()
            return ColumnTable(
                name: "jawaban.sqlite",
                rows: .sheets(
                    SheetRows {
                        try last.next { after in
                            try store.sheets(of: forms, after: after, most: 3)
                        }.map { start, sheets in
                            sheets.enumerated().compactMap { reading.row($1, line: nil, order: start + $0) }
                        }
                    }))
        }
        return try ColumnScorer(plan: plan, reading: Table.reading(plan), threads: 2).run(
            [table()], again: { _ in table() }, person: person)
    }

    private final class Last: @unchecked Sendable {
        private let lock = NSLock()
        private var key: SheetKey?
        private var count = 0

        func next(_ read: (SheetKey?) throws -> [AnswerSheet]) throws -> (Int, [AnswerSheet])? {
            try lock.withLock {
                let sheets = try read(key)
                guard let last = sheets.last else { return nil }
                key = SheetKey(formHash: last.formHash, participant: last.participant, rater: last.rater)
                defer { count += sheets.count }
                return (count, sheets)
            }
        }
    }

    /// A store in which all sheets were filled in and sent.
    func filled(_ people: [String: [String: [String: String]]]) throws -> AnswerStore {
        let store = try AnswerStore(path: folder.appending(path: "jawaban.sqlite").path)
        for form in forms {
            try store.keep(form: form, sha256: "sidik-\(form.rater.id)", bytes: Array(form.id.utf8))
        }
        for (person, sheets) in people.sorted(by: { $0.key < $1.key }) {
            for (role, answers) in sheets.sorted(by: { $0.key < $1.key }) {
                let key = SheetKey(formHash: "sidik-\(role)", participant: person, rater: role)
                for (item, answer) in answers { try store.append(.text(answer), to: item, of: key, at: 0) }
                // Something was answered, and taken back: else there would be no sheet.
                if answers.isEmpty { try store.append(nil, to: spec.items[0].id, of: key, at: 0) }
                try store.send(key, at: 1)
            }
        }
        return store
    }
}
