internal import FoundationEssentials
public import TeraArtifact

/// Answer sheets as JSON (`Grammar/answers.schema.json`): one sheet, an array of sheets, or JSON Lines with a sheet a
/// line. Every answer is checked against its form; a sheet with any problem is not taken.
public struct AnswersJSON: Sendable, Equatable {
    /// In the order of files and lines.
    public var sheets: [AnswerSheet]
    public var problems: [FileProblem]

    /// - Parameter forms: the forms of the build; a sheet of another form is refused.
    public static func read(_ files: [InputFile], forms: [Form], reading: AnswerReading) -> AnswersJSON {
        let checks = SheetCheck.byForm(forms, reading)
        var result = AnswersJSON(sheets: [], problems: [])
        for file in files {
            for chunk in SheetChunk.chunks(of: file) {
                switch chunk.sheet {
                case .failure(let fault):
                    result.problems.append(chunk.problem(fault.fault))
                case .success(let sheet):
                    let (sheet, faults) = read(sheet, checks: checks, reading)
                    result.problems += faults.map(chunk.problem)
                    if faults.isEmpty { result.sheets.append(sheet) }
                }
            }
        }
        return result
    }

    /// The sheet as the present form has it, and what is wrong with it.
    static func read(
        _ sheet: AnswerSheet, checks: [String: SheetCheck], _ reading: AnswerReading
    ) -> (sheet: AnswerSheet, faults: [AnswersFault]) {
        switch reading.carry(sheet) {
        case .untouched: (sheet, faults(of: sheet, checks: checks))
        case .carried(let carried): (carried, faults(of: carried, checks: checks))
        case .refused(let why):
            (
                sheet,
                [.earlierForm(form: sheet.form, participant: sheet.participant, rater: sheet.rater, why: why)]
            )
        }
    }

    private static func faults(of sheet: AnswerSheet, checks: [String: SheetCheck]) -> [AnswersFault] {
        guard sheet.format == AnswerSheet.currentFormat else { return [.otherFormat(sheet.format)] }
        guard let check = checks[sheet.form] else {
            return [.unknownForm(sheet.form, nearest: NearestName.of(sheet.form, among: checks.keys))]
        }
        let seed = sheet.seed.flatMap { AnswerSheet.isSeed($0) ? nil : [AnswersFault.notASeed($0)] } ?? []
        return seed + check.faults(of: sheet) + check.faults(ofDurations: sheet.durations ?? [:])
    }
}

/// Why answers are not taken.
public indirect enum AnswersFault: Equatable, Sendable {
    case notJSON(String)
    /// JSON, but no answer sheet: the field and what is wrong with it.
    case notASheet(String)
    case otherFormat(String)
    case unknownForm(String, nearest: String?)
    case unknownItem(String, nearest: String?)
    case notAnAnswer(item: String, found: String)
    case notSimple(String)
    /// A table of answers without a column of this name; the heading that was probably meant for it.
    case missingColumn(TypedColumn, heading: String?)
    case itemTwice(String)
    /// Of a JSON object, with the names that lead to it.
    case nameTwice(String)
    case notASeed(String)
    /// A fault of a sheet that has no line.
    case ofSheet(form: String, participant: String, rater: String, AnswersFault)
    case notADuration(item: String, Int)
    /// It was answered on an earlier form that is not read.
    case earlierForm(form: String, participant: String, rater: String, why: Texts)
    /// Long CSV without these columns, by both names.
    case missingColumns(indonesian: [String], english: [String], headings: [String])
    /// A cell that says whose answer it is, by both names of its column.
    case emptyColumn(String, String)
    case otherRater(String, expected: String)
    /// `because`: the places of the rows that were refused.
    case sheetRefused(form: String, participant: String, rater: String, because: [String])

    var message: Texts {
        switch self {
        case .notJSON(let detail):
            ["id": "Ini bukan JSON yang sah: \(detail)", "en": "This is not valid JSON: \(detail)"]
        case .notASheet(let detail):
            [
                "id": "Ini bukan lembar jawaban “\(AnswerSheet.currentFormat)”: \(detail).",
                "en": "This is not an answer sheet “\(AnswerSheet.currentFormat)”: \(detail).",
            ]
        case .otherFormat(let format):
            [
                "id": "Format \(quoted(format)) tidak dikenal; yang dibaca “\(AnswerSheet.currentFormat)”.",
                "en": "The format \(quoted(format)) is not known; “\(AnswerSheet.currentFormat)” is read.",
            ]
        case .unknownForm(let form, let nearest):
            [
                "id": "Formulir \(quoted(form)) tidak ada dalam hasil kompilasi.\(suggestion(nearest).id)",
                "en": "The form \(quoted(form)) is not in the build.\(suggestion(nearest).en)",
            ]
        case .unknownItem(let item, let nearest):
            [
                "id": "Formulir tidak mempunyai butir \(quoted(item)).\(suggestion(nearest).id)",
                "en": "The form has no item \(quoted(item)).\(suggestion(nearest).en)",
            ]
        case .notAnAnswer(let item, let found):
            [
                "id": "\(quoted(found)) bukan jawaban untuk butir \(quoted(item)).",
                "en": "\(quoted(found)) is no answer to the item \(quoted(item)).",
            ]
        case .notSimple(let detail):
            [
                "id": "Berkas jawaban berisi butir dan satu jawaban, {\"butir\": 3}, atau CSV dengan kolom "
                    + "butir,jawaban: \(detail).",
                "en": "A file of answers holds an item and one answer each, {\"item\": 3}, or CSV with the columns "
                    + "item,answer: \(detail).",
            ]
        case .missingColumn(let column, let heading):
            [
                "id": heading.map { "Judul kolom \(quoted($0)) harus \(quoted(column.rawValue))." }
                    ?? "Kolom \(quoted(column.rawValue)) tidak ada. Yang dibaca: butir,jawaban.",
                "en": heading.map { "The column \(quoted($0)) must be called \(quoted(column.english))." }
                    ?? "There is no column \(quoted(column.english)). What is read: item,answer.",
            ]
        case .notASeed(let seed):
            [
                "id": "\(quoted(seed)) bukan benih undian: 16 angka heksadesimal, 0–9 dan a–f.",
                "en": "\(quoted(seed)) is no seed of a draw: 16 hexadecimal digits, 0–9 and a–f.",
            ]
        case .notADuration(let item, let found):
            [
                "id": "Waktu \(found) untuk butir \(quoted(item)) bukan banyak milidetik: bilangan bulat dari 0.",
                "en":
                    "The time \(found) on the item \(quoted(item)) is no number of milliseconds: a whole number from 0.",
            ]
        case .ofSheet(let form, let participant, let rater, let fault):
            [
                "id": "Lembar \(quoted(form)) tentang \(quoted(participant)) dari \(quoted(rater)) tidak dihitung: "
                    + (fault.message["id"] ?? ""),
                "en": "The sheet \(quoted(form)) about \(quoted(participant)) by \(quoted(rater)) is not counted: "
                    + (fault.message["en"] ?? ""),
            ]
        case .earlierForm(let form, let participant, let rater, let why):
            [
                "id": "Lembar \(quoted(form)) tentang \(quoted(participant)) dari \(quoted(rater)) "
                    + "\(why["id"] ?? "").",
                "en": "The sheet \(quoted(form)) about \(quoted(participant)) by \(quoted(rater)): "
                    + "\(why["en"] ?? "").",
            ]
        case .nameTwice(let name):
            [
                "id": "Nama \(quoted(name)) muncul dua kali; sisakan satu.",
                "en": "The name \(quoted(name)) stands there twice; leave one.",
            ]
        case .missingColumns(let indonesian, let english, let headings):
            [
                "id": "Satu baris satu jawaban perlu kolom formulir, peserta, penilai, butir, dan jawaban; tidak ada "
                    + "\(indonesian.joined(separator: ", ")). Kolom berkas ini: \(listed(headings)). Ekspor formulir "
                    + "web, satu baris satu orang, diberikan dengan --csv.",
                "en": "One row an answer needs the columns form, participant, rater, item and answer; there is no "
                    + "\(english.joined(separator: ", ")). This file has: \(listed(headings)). Exports of web forms, "
                    + "one row a person, are given with --csv.",
            ]
        case .emptyColumn(let indonesian, let english):
            [
                "id": "Kolom “\(indonesian)” kosong: baris ini jawaban siapa? Sampai itu jelas, tidak satu lembar pun "
                    + "dari berkas ini dipakai.",
                "en": "The column “\(english)” is empty: whose answer is this? Until that is clear no sheet of this "
                    + "file is taken.",
            ]
        case .otherRater(let found, let expected):
            [
                "id": "\(quoted(found)) bukan penilai formulir ini; penilainya \(quoted(expected)).",
                "en": "\(quoted(found)) is not the rater of this form, who is \(quoted(expected)).",
            ]
        case .sheetRefused(let form, let participant, let rater, let because):
            [
                "id": "Lembar \(quoted(form)) penilai \(quoted(rater)) tentang \(quoted(participant)) tidak dipakai: "
                    + "lihat \(places(because)).",
                "en": "The sheet \(quoted(form)) of \(quoted(rater)) about \(quoted(participant)) is not taken: see "
                    + "\(places(because)).",
            ]
        case .itemTwice(let item):
            [
                "id": "Butir \(quoted(item)) dijawab dua kali; sisakan satu.",
                "en": "The item \(quoted(item)) is answered twice; leave one.",
            ]
        }
    }
}

extension AnswersFault {
    private func listed(_ names: [String]) -> String { names.map(quoted).joined(separator: ", ") }

    /// The first few: a whole sheet may be wrong.
    private func places(_ places: [String]) -> String {
        places.prefix(5).joined(separator: ", ") + (places.count > 5 ? ", … (\(places.count))" : "")
    }
}

/// What the answers of one form may be.
struct SheetCheck: Sendable {
    private let form: Form
    /// What is asked, by id.
    private let items: [String: FormItem]
    /// Everything that may stand before a rater: notes too.
    private let shown: Set<String>
    private let reading: AnswerReading

    /// By the id of the form.
    static func byForm(_ forms: [Form], _ reading: AnswerReading) -> [String: SheetCheck] {
        Dictionary(forms.map { ($0.id, SheetCheck($0, reading)) }, uniquingKeysWith: { first, _ in first })
    }

    init(_ form: Form, _ reading: AnswerReading) {
        self.form = form
        self.reading = reading
        shown = Set(form.sections.flatMap(\.items).map(\.id))
        items = Dictionary(
            form.sections.flatMap(\.items).filter(\.isAsked).map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first })
    }

    /// In the order of item ids.
    func faults(of sheet: AnswerSheet) -> [AnswersFault] {
        sheet.answers.sorted { $0.key < $1.key }.compactMap { id, answer in
            guard let item = items[id] else {
                return .unknownItem(id, nearest: NearestName.of(id, among: items.keys))
            }
            return reading.accepts(answer, item, form) ? nil : .notAnAnswer(item: id, found: answer.found)
        }
    }

    /// In the order of item ids.
    func faults(ofDurations durations: [String: Int]) -> [AnswersFault] {
        durations.sorted { $0.key < $1.key }.compactMap { id, milliseconds in
            guard shown.contains(id) else { return .unknownItem(id, nearest: NearestName.of(id, among: shown)) }
            return AnswerSheet.durationRange.contains(milliseconds) ? nil : .notADuration(item: id, milliseconds)
        }
    }
}

extension Answer {
    /// As a message shows it.
    fileprivate var found: String {
        switch self {
        case .text(let text): text
        case .list(let ids): ids.isEmpty ? "[]" : ids.joined(separator: ", ")
        case .worded(let chosen, let words): chosen.joined(separator: ", ") + ": " + words
        case .values(let values):
            values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ", ")
        case .notObserved: "not-observed"
        case .declined: "declined"
        }
    }
}
