import ArgumentParser
import Glibc
import TeraArtifact
import TeraColumns
import TeraDiagnostics
import TeraExact
import TeraInterchange
import TeraRuntime

/// `tera score --table`: a table of any size against one scoring spec.
struct TableScoring {
    let arguments: RunArguments
    let table: TableArguments
    let idColumn: String?

    private struct Source {
        let path: String
        let columns: TableColumns
        let file: OpenTable
    }

    /// - Parameter people: where the scores of every participant go, in the order of ids.
    func run(people path: String?) throws -> ColumnResult {
        let build = try LoadedBuild(folder: arguments.build)
        let (battery, paths) = try Self.tables(table.tables)
        let spec = try TableSpec.find(battery, in: build)
        let forms = try TableSpec.forms(of: spec, in: build)
        let plan = try TableSpec.plan(spec)
        let items = plan.items.compactMap { item in
            forms.lazy.flatMap { $0.sections.flatMap(\.items) }.first { $0.id == item.id }
        }
        let sources = try paths.map { path in
            let file = try OpenTable(path)
            let columns = TableColumns.read(
                InputFile(name: path, bytes: file.start), items: items,
                names: TableColumns.Names(participant: idColumn, rater: table.raterColumn, fields: table.by),
                severalRaters: plan.raters.count > 1)
            try file.require(header: columns.length)
            return Source(path: path, columns: columns, file: file)
        }
        defer { for source in sources { source.file.close() } }
        try FileProblems.report(sources.flatMap(\.columns.problems), language: arguments.language)
        let scorer = ColumnScorer(
            plan: plan, reading: try TableSpec.reading(spec, plan, forms), fields: table.by)
        let people = try path.map { try PeopleFile($0, fields: table.by, plan: plan) }
        defer { people?.discard() }
        var failure: (any Error)?
        do {
            let result = try scorer.run(
                sources.map { columnTable($0, plan) },
                again: { index in
                    guard sources[index].file.isSeekable else { return nil }
                    try sources[index].file.rewind()
                    return columnTable(sources[index], plan)
                },
                person: people.map { people in
                    { scores in
                        guard failure == nil else { return }
                        do { try people.add(scores) } catch { failure = error }
                    }
                })
            if let failure { throw failure }
            try people?.finish()
            return result
        } catch let problem as ColumnScorer.Failure {
            throw LoadedBuild.Problem(message: Self.message(problem))
        }
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

    private func columnTable(_ source: Source, _ plan: ColumnPlan) -> ColumnTable {
        let positions = Dictionary(
            plan.items.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        return ColumnTable(
            name: source.path,
            layout: TableLayout(
                separator: source.columns.separator.rawValue,
                columns: source.columns.columns.map { column in
                    switch column {
                    case .participant: .participant
                    case .rater: .rater
                    case .field(let name): .field(table.by.firstIndex(of: name) ?? 0)
                    case .item(let id): positions[id].map { .item($0) } ?? .ignored
                    case .ignored: .ignored
                    }
                }),
            descriptor: source.file.descriptor, start: Array(source.file.start.dropFirst(source.columns.length)),
            firstLine: source.columns.nextLine)
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
}

/// A table that is open, with its first bytes read.
final class OpenTable {
    let descriptor: Int32
    private(set) var start: [UInt8]
    private let path: String

    /// A header is never longer than this.
    private static let headerBytes = 1 << 20

    /// `-` is standard input.
    init(_ path: String) throws {
        self.path = path
        descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        start = []
        guard descriptor >= 0 else { throw Self.problem(path) }
        start = try readStart()
    }

    private func readStart() throws -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: Self.headerBytes)
        var count = 0
        while count < bytes.count {
            let got = bytes.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress! + count, $0.count - count) }
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw Self.problem(path) }
            if got == 0 { break }
            count += got
        }
        return Array(bytes[..<count])
    }

    /// Throws where the header does not end within what was read at first.
    func require(header length: Int) throws {
        guard start.count == Self.headerBytes, length == start.count else { return }
        throw LoadedBuild.Problem(
            message: Message(
                id: "\(path): baris judul lebih panjang dari 1 MiB", en: "\(path): the headings are longer than 1 MiB"))
    }

    var isSeekable: Bool { lseek(descriptor, 0, SEEK_CUR) >= 0 }

    func rewind() throws {
        guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw Self.problem(path) }
        start = try readStart()
    }

    func close() { if path != "-" { _ = Glibc.close(descriptor) } }

    private static func problem(_ path: String) -> LoadedBuild.Problem {
        let reason = String(cString: strerror(errno))
        return LoadedBuild.Problem(
            message: Message(id: "\(path) tidak dapat dibaca: \(reason)", en: "cannot read \(path): \(reason)"))
    }
}
