public import TeraArtifact

/// The answers to one form as a web form exports them (requirements R079, R080): one row a person, question texts as
/// headings, option texts as cells; several files (regions, time zones) are read as one.
///
/// A heading belongs to the item whose statement, or one of whose aliases, it equals when both are folded
/// (`TextFolding`); the `[row]` of a grid's heading counts too. A cell belongs to the option whose label or id it
/// equals when folded. An empty cell is no answer.
public struct WebFormExport: Sendable, Equatable {
    /// Sent sheets, in the order of files and rows.
    public var sheets: [AnswerSheet]
    public var problems: [FileProblem]
    /// How many rows with a person the files hold, taken or refused.
    public var rows: Int
    /// Participant → heading → cell: of the columns that were asked for beside the items. Empty cells are left out.
    public var fields: [String: [String: String]]

    /// Whose answers a row holds.
    public enum Identification: Sendable, Equatable {
        /// The id in the first column with one of these headings.
        case column([String])
        /// Nobody's: each row is a person of its own, called `file:line`.
        case anonymous

        /// The headings tried when the user names none.
        public static let usual = Identification.column([
            "ID Peserta", "ID", "Participant ID", "Participant", "Kode Peserta", "Nomor Peserta",
        ])
    }

    /// What to do with several rows of one person.
    public enum Duplicates: String, Sendable, Equatable, CaseIterable {
        /// Take none: nothing says which counts.
        case refuse
        /// Take the first, or the last, by the column of times; without one in the order of files and rows. Where times
        /// do not tell, none is taken.
        case first, last
    }

    /// - Parameters:
    ///   - formHash: SHA-256 of the form's bytes, which the sheets will carry.
    ///   - fields: headings of columns that are no items and are wanted all the same, where a file has them.
    public static func read(
        _ files: [InputFile], form: Form, formHash: String, identification: Identification = .usual,
        duplicates: Duplicates = .refuse, fields: [String] = [], reading: AnswerReading
    ) -> WebFormExport {
        var rows: [ExportRow] = []
        var times = SubmissionTimes()
        var problems: [FileProblem] = []
        for file in files {
            let table = CSVReader.read(file)
            problems += table.problems
            guard !table.header.cells.isEmpty else { continue }
            let columns = ExportColumns(
                table, form: form, identification: identification, fields: fields, reading: reading)
            problems += columns.problems
            guard columns.isComplete else { continue }
            let sent = columns.time.flatMap { column in
                times.add(table.rows.map { $0.cells[column] }, of: file.name)
            }
            for (index, row) in table.rows.enumerated() {
                var (export, rowProblems) = columns.read(row)
                problems += rowProblems
                export.sent = sent?[index]
                rows.append(export)
            }
        }
        let (kept, duplicateProblems) = settle(rows, times, duplicates)
        let sheets = kept.compactMap { row in
            row.answers.map {
                AnswerSheet(
                    form: form.id, formHash: formHash, participant: row.participant, rater: form.rater.id, answers: $0,
                    sent: true)
            }
        }
        let taken = kept.filter { $0.answers != nil && !$0.fields.isEmpty }
        return WebFormExport(
            sheets: sheets, problems: problems + duplicateProblems, rows: rows.count,
            fields: Dictionary(taken.map { ($0.participant, $0.fields) }, uniquingKeysWith: { first, _ in first }))
    }

    /// One row a person. A row that was refused for another reason still makes its person's other row a duplicate:
    /// which of the two the person meant is as open.
    private static func settle(
        _ rows: [ExportRow], _ times: SubmissionTimes, _ policy: Duplicates
    ) -> ([ExportRow], [FileProblem]) {
        let indices = Dictionary(grouping: rows.indices) { rows[$0].participant }
        let choices =
            policy == .refuse
            ? [:]
            : indices.mapValues { same in times.choose(same.map { rows[$0].sent }, last: policy == .last) }
        var kept: [ExportRow] = []
        var problems: [FileProblem] = []
        for (index, row) in rows.enumerated() {
            let same = indices[row.participant] ?? []
            guard !row.participant.isEmpty, same.count > 1 else {
                kept.append(row)
                continue
            }
            let others = same.filter { $0 != index }.map { rows[$0].place.place }
            var problem = row.place
            switch choices[row.participant] {
            case .success(let chosen)?:
                if index == same[chosen] { kept.append(row) }
                problem.severity = .note
                problem.reason = .export(
                    .duplicate(participant: row.participant, others: others, taken: index == same[chosen]))
            case .failure(let doubt)?:
                problem.reason = .export(
                    .unclearOrder(participant: row.participant, others: others, because: doubt.doubt))
            case nil:
                problem.reason = .export(
                    .duplicate(participant: row.participant, others: others, taken: false))
            }
            problems.append(problem)
        }
        return (kept, problems)
    }
}

/// One row of an export.
struct ExportRow {
    /// Empty where the row names nobody.
    var participant: String
    /// nil where a cell could not be read.
    var answers: [String: Answer]?
    /// Heading, as it was asked for → cell.
    var fields: [String: String]
    /// The cell with the id, for messages.
    var place: FileProblem
    /// nil where its file has no times.
    var sent: Submission?
}

/// Why an export, a row of it or a column is not taken.
public enum ExportFault: Equatable, Sendable {
    case noIdentification(tried: [String], headings: [String])
    /// No column with one of these headings.
    case noColumn(tried: [String], headings: [String])
    /// A column that already is something else.
    case columnTaken(String)
    /// No column holds the answers to this item; `nearest` is a heading that is nearly its statement.
    case missingItem(id: String, stem: String, nearest: String?)
    /// Columns that belong to no item, which is only a note: exports hold time stamps and profiles too.
    case otherHeadings([String])
    /// A column that belongs to no item and is nearly the statement of one.
    case unmatchedHeading(String, nearest: String)
    /// Two columns belong to one item.
    case ambiguousHeading(item: String)
    case noParticipant
    case notAnOption(String, options: [String])
    case tooLong(length: Int, most: Int)
    case notANumber(String)
    /// What the form machine says of a cell.
    case notAccepted(String, Texts)
    /// `others` are the places of the other rows of the same person.
    case duplicate(participant: String, others: [String], taken: Bool)
    /// Which of the rows was sent first is not known.
    case unclearOrder(participant: String, others: [String], because: SubmissionDoubt)

    var message: Texts {
        switch self {
        case .noIdentification(let tried, let headings):
            [
                "id": "Tidak ada kolom ID peserta. Dicari: \(list(tried)). Kolom berkas ini: \(list(headings)).",
                "en": "There is no column of participant ids. Tried: \(list(tried)). This file has: \(list(headings)).",
            ]
        case .noColumn(let tried, let headings):
            [
                "id": "Tidak ada kolom \(tried.map(quoted).joined(separator: " atau ")). "
                    + "Kolom berkas ini: \(list(headings)).",
                "en": "There is no column \(tried.map(quoted).joined(separator: " or ")). "
                    + "This file has: \(list(headings)).",
            ]
        case .columnTaken(let heading):
            [
                "id": "Kolom \(quoted(heading)) sudah dipakai untuk yang lain; sebut kolom lain.",
                "en": "The column \(quoted(heading)) is used for something else already; name another.",
            ]
        case .missingItem(let id, let stem, let nearest):
            [
                "id": "Tidak ada kolom untuk butir “\(id)”: \(quoted(stem))."
                    + near(
                        nearest, "Judul kolom yang paling mirip: ",
                        "; jika itu yang dimaksud, tambahkan sebagai alias butir."),
                "en": "No column holds the item “\(id)”: \(quoted(stem))."
                    + near(nearest, "The nearest heading is ", "; if it is meant, add it to the item as an alias."),
            ]
        case .otherHeadings(let headings):
            [
                "id": "Kolom yang bukan butir formulir dan tidak dibaca: \(list(headings)).",
                "en": "Columns that are no items of the form and are not read: \(list(headings)).",
            ]
        case .unmatchedHeading(let heading, let nearest):
            [
                "id":
                    "Kolom \(quoted(heading)) tidak dibaca: mirip dengan butir \(quoted(nearest)), tetapi tidak sama.",
                "en":
                    "The column \(quoted(heading)) is not read: it is nearly the item \(quoted(nearest)), but not the same.",
            ]
        case .ambiguousHeading(let item):
            [
                "id": "Dua kolom cocok dengan butir “\(item)”; hapus salah satu.",
                "en": "Two columns match the item “\(item)”; remove one.",
            ]
        case .noParticipant:
            ["id": "Baris ini tidak menyebut ID peserta.", "en": "This row names no participant."]
        case .notANumber(let cell):
            [
                "id": "\(quoted(cell)) bukan bilangan yang diterima butir ini.",
                "en": "\(quoted(cell)) is no number that this item takes.",
            ]
        case .notAccepted(let cell, let message):
            [
                "id": "\(quoted(cell)): \(message["id"] ?? "")",
                "en": "\(quoted(cell)): \(message["en"] ?? "")",
            ]
        case .notAnOption(let cell, let options):
            [
                "id": "\(quoted(cell)) bukan salah satu pilihan: \(list(options)).",
                "en": "\(quoted(cell)) is none of the options: \(list(options)).",
            ]
        case .tooLong(let length, let most):
            [
                "id": "Jawaban sepanjang \(length) karakter; paling banyak \(most).",
                "en": "The answer has \(length) characters; at most \(most) are accepted.",
            ]
        case .unclearOrder(let participant, let others, let because):
            [
                "id":
                    "Peserta \(quoted(participant)) juga ada di \(others.joined(separator: ", ")), dan mana yang lebih "
                    + "dulu tidak diketahui: \(because.words.id). Tidak satu pun dipakai.",
                "en": "Participant \(quoted(participant)) is also at \(others.joined(separator: ", ")), and which came "
                    + "first is not known: \(because.words.en). None is taken.",
            ]
        case .duplicate(let participant, let others, let taken):
            [
                "id": "Peserta \(quoted(participant)) juga ada di \(others.joined(separator: ", ")); baris ini "
                    + (taken ? "yang dipakai." : "tidak dipakai."),
                "en": "Participant \(quoted(participant)) is also at \(others.joined(separator: ", ")); this row is "
                    + (taken ? "the one taken." : "not taken."),
            ]
        }
    }

    private func list(_ names: [String]) -> String { names.map(quoted).joined(separator: ", ") }

    private func near(_ nearest: String?, _ before: String, _ after: String) -> String {
        nearest.map { " \(before)\(quoted($0))\(after)" } ?? ""
    }
}
