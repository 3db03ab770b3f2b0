import ArgumentParser
import Glibc
import TeraArtifact
import TeraColumns
import TeraDiagnostics
import TeraExact
import TeraInterchange
import TeraRuntime
import TeraStore

/// `tera score --table`: a table of any size against one scoring spec.
struct TableScoring {
    let arguments: RunArguments
    let table: TableArguments
    let idColumn: String?
    /// Whether sheets of earlier forms are scored by other rules than those of their time.
    let rescores: Bool

    /// Where rows come from.
    private struct Source {
        let name: String
        /// The rows from the first; nil where they cannot be read again.
        let open: (_ again: Bool) throws -> ColumnTable?
        let close: () -> Void
        /// What keeps it from being read.
        var problems: [FileProblem] = []
        /// How many sheets of other batteries it holds.
        var others: () -> Int = { 0 }
    }

    /// What sources are read with.
    private struct Reading {
        let plan: ColumnPlan
        let items: [FormItem]
        let build: LoadedBuild
        let carrier: SheetCarrier
    }

    /// - Parameter people: where the scores of every participant go, in the order of ids.
    func run(people path: String?) throws -> (result: ColumnResult, carried: [CarriedSheets]) {
        let build = try LoadedBuild(folder: arguments.build)
        let (battery, paths) = try Self.tables(table.tables)
        let spec = try TableSpec.find(battery, in: build)
        let forms = try TableSpec.forms(of: spec, in: build)
        let plan = try TableSpec.plan(spec)
        let items = plan.items.compactMap { item in
            forms.lazy.flatMap { $0.sections.flatMap(\.items) }.first { $0.id == item.id }
        }
        let carrier = try build.carrier(rescores: rescores)
        let reading = Reading(plan: plan, items: items, build: build, carrier: carrier)
        let sources = try paths.map { try source($0, reading) }
        defer { for source in sources { source.close() } }
        try FileProblems.report(sources.flatMap(\.problems), language: arguments.language)
        let scorer = ColumnScorer(
            plan: plan, reading: try TableSpec.reading(spec, plan, forms), fields: table.by)
        let people = try path.map { try PeopleFile($0, fields: table.by, plan: plan) }
        defer { people?.discard() }
        var failure: (any Error)?
        do {
            let result = try scorer.run(
                try sources.compactMap { try $0.open(false) }, again: { try sources[$0].open(true) },
                person: people.map { people in
                    { scores in
                        guard failure == nil else { return }
                        do { try people.add(scores) } catch { failure = error }
                    }
                })
            if let failure { throw failure }
            try people?.finish()
            let carried = carrier.carried(result.carriedFrom)
            CarriedText.say(carried, [], arguments.language)
            for source in sources where source.others() > 0 { sayOthers(source.others(), source.name, battery) }
            return (result, carried)
        } catch let problem as ColumnScorer.Failure {
            throw LoadedBuild.Problem(message: Self.message(problem))
        }
    }

    /// By what it begins with, or by its name: a store, JSON Lines, or CSV.
    private func source(_ path: String, _ reading: Reading) throws -> Source {
        if path == ":db" { return try storeSource(arguments.db, reading) }
        let file = try OpenTable(path)
        if file.start.starts(with: Array("SQLite format 3".utf8)) {
            // A second descriptor of a file that SQLite has open would cost it its locks.
            file.close()
            return try storeSource(path, reading)
        }
        return try file.isLines() ? try linesSource(file, path, reading) : try cellsSource(file, path, reading)
    }

    private func cellsSource(_ file: OpenTable, _ path: String, _ reading: Reading) throws -> Source {
        let columns = TableColumns.read(
            InputFile(name: path, bytes: file.start), items: reading.items,
            names: TableColumns.Names(participant: idColumn, rater: table.raterColumn, fields: table.by),
            severalRaters: reading.plan.raters.count > 1)
        try file.require(header: columns.length)
        return Source(
            name: path,
            open: { again in
                if again {
                    guard file.isSeekable else { return nil }
                    try file.rewind()
                }
                return columnTable(path, columns, file, reading.plan)
            }, close: file.close, problems: columns.problems)
    }

    private func linesSource(_ file: OpenTable, _ path: String, _ reading: Reading) throws -> Source {
        try refuseColumns(path)
        let forms = try reading.build.forms().map(\.form)
        let sheets = try SheetReading(reading.plan)
        let last = Latest()
        return Source(
            name: path,
            open: { again in
                if again {
                    guard file.isSeekable else { return nil }
                    try file.rewind()
                }
                let lines = AnswerLines(
                    name: path, descriptor: file.descriptor, start: file.start, forms: forms,
                    reading: .formMachine(reading.carrier))
                let table = SheetTable(sheets)
                last.table = table
                return ColumnTable(name: path, rows: .sheets(table.rows(of: lines, named: path)))
            }, close: file.close, others: { last.table?.others ?? 0 })
    }

    /// The table that was read last.
    private final class Latest {
        var table: SheetTable?
    }

    private func storeSource(_ path: String, _ reading: Reading) throws -> Source {
        try refuseColumns(path)
        // A store that is not there would be made.
        guard access(path, R_OK) == 0 else { throw OpenTable.problem(path) }
        let store = try AnswerStore(path: path)
        let sheets = try SheetReading(reading.plan)
        let forms = reading.plan.spec.forms.map(\.id)
        let checks = StoredSheets(
            try reading.build.forms().map { ($0.form, $0.sha256) }, .formMachine(reading.carrier))
        return Source(
            name: path,
            open: { _ in
                let rows = SheetTable(sheets).rows(of: store, named: path, forms: forms, checks: checks)
                return ColumnTable(name: path, rows: .sheets(rows))
            }, close: {})
    }

    /// Sheets have no columns.
    private func refuseColumns(_ path: String) throws {
        let asked =
            [table.by.isEmpty ? nil : "--by", table.raterColumn.map { _ in "--rater-column" }]
            .compactMap { $0 } + (idColumn == nil ? [] : ["--id-column"])
        guard let first = asked.first else { return }
        throw LoadedBuild.Problem(
            message: Message(
                id: "\(path) berisi lembar jawaban, dan lembar tidak punya kolom: jalankan tanpa \(first)",
                en: "\(path) holds answer sheets, which have no columns: run it without \(first)"))
    }

    private func sayOthers(_ count: Int, _ name: String, _ battery: String) {
        let message = Message(
            id: "\(name): catatan: Dilewati, karena bukan bagian `\(battery)`: lembar formulir lain, \(count).",
            en: "\(name): note: Passed over, since they are not of `\(battery)`: sheets of other forms, \(count).")
        Terminal.complain(message[arguments.language] + "\n")
    }

    /// The battery, and its files in the order given.
    static func tables(_ texts: [String]) throws -> (battery: String, paths: [String]) {
        let pairs = try texts.map { text in
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else {
                throw ValidationError("--table perlu BATERAI=BERKAS, misalnya kinerja=jawaban.csv; bukan \"\(text)\".")
            }
            return (parts[0], parts[1])
        }
        guard let battery = pairs.first?.0, pairs.allSatisfy({ $0.0 == battery }) else {
            throw ValidationError("--table menilai satu baterai sekali jalan; jalankan tera score untuk masing-masing.")
        }
        return (battery, pairs.map(\.1))
    }

    private func columnTable(
        _ path: String, _ columns: TableColumns, _ file: OpenTable, _ plan: ColumnPlan
    ) -> ColumnTable {
        let positions = Dictionary(
            plan.items.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        return ColumnTable(
            name: path,
            layout: TableLayout(
                separator: columns.separator.rawValue,
                columns: columns.columns.map { column in
                    switch column {
                    case .participant: .participant
                    case .rater: .rater
                    case .field(let name): .field(table.by.firstIndex(of: name) ?? 0)
                    case .item(let id): positions[id].map { .item($0) } ?? .ignored
                    case .ignored: .ignored
                    }
                }),
            descriptor: file.descriptor, start: Array(file.start.dropFirst(columns.length)),
            firstLine: columns.nextLine)
    }

    private static func message(_ failure: ColumnScorer.Failure) -> Message {
        switch failure {
        case .unreadable(let file, let code):
            let reason = String(cString: strerror(code))
            return Message(id: "\(file) tidak dapat dibaca: \(reason)", en: "cannot read \(file): \(reason)")
        case .rowTooLong(let file):
            return Message(
                id: "\(file): ada baris yang lebih panjang dari 64 MiB; mungkin ada tanda kutip yang tidak ditutup",
                en: "\(file): a row is longer than 64 MiB; a quote may be left open")
        case .cannotReadAgain(let file):
            return Message(
                id: "\(file): ada peserta dengan dua baris untuk satu peran, jadi tabel ini harus dibaca dua kali, dan "
                    + "itu tidak bisa dari pipa; simpan dulu sebagai berkas",
                en: "\(file): some participants have two rows of one role, so the table must be read twice, which a "
                    + "pipe does not allow; save it as a file first")
        }
    }

    static func message(_ failure: AnswerLines.Failure, _ file: String) -> Message {
        switch failure {
        case .unreadable(let code): message(.unreadable(file: file, code: code))
        case .lineTooLong:
            Message(
                id: "\(file): ada baris yang lebih panjang dari 64 MiB", en: "\(file): a line is longer than 64 MiB")
        }
    }
}
