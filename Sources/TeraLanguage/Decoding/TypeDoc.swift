/// What a field takes, for the reference, for messages and for schemas.
public indirect enum TypeDoc: Sendable {
    case text
    case string
    case identifier
    case reference(DocumentKind)
    case localReference(String)
    case integer(ClosedRange<Int>)
    case number
    case percent
    case boolean
    case date
    case expression
    /// Names of the author's, each with a text.
    case attributes
    /// The right answer of an item, by its type.
    case key
    /// A limit: a number, a date or a time.
    case bound
    case language
    /// Three whole numbers.
    case version
    /// Of a text: what it was when something else was made from it.
    case mark
    /// Items, each with its answer.
    case answers
    /// An exact value: a decimal, a fraction, or none.
    case exact
    case enumeration([String])
    case list(TypeDoc)
    case object(ShapeDoc)
    case either(TypeDoc, TypeDoc)
    /// A shape that stands within itself: named, since its table is the one being read.
    case nested

    /// The type in words, for the reference. `object` names a shape, for example as a link to its table.
    public func words(english: Bool, object: (ShapeDoc) -> String = { "`\($0.name)`" }) -> String {
        switch self {
        case .text: english ? "text, or a map by language" : "teks, atau peta per bahasa"
        case .string: english ? "text" : "teks"
        case .identifier: "id"
        case .reference(let kind): english ? "id of a `\(kind.rawValue)`" : "id `\(kind.rawValue)`"
        case .localReference(let what): english ? "id of: \(what)" : "id dari: \(what)"
        case .integer(let range):
            english
                ? "whole number \(range.lowerBound)–\(range.upperBound)"
                : "bilangan bulat \(range.lowerBound)–\(range.upperBound)"
        case .number: english ? "number" : "angka"
        case .percent: english ? "percentage (75%)" : "persentase (75%)"
        case .boolean: "`true` | `false`"
        case .date: english ? "date (2025-11-10) or month (2025-09)" : "tanggal (2025-11-10) atau bulan (2025-09)"
        case .expression: english ? "[expression](#ekspresi)" : "[ekspresi](#ekspresi)"
        case .attributes: english ? "map of names to texts" : "peta nama ke teks"
        case .key:
            english ? "id, number, list of ids, or map of ids to ids" : "id, bilangan, daftar id, atau peta id ke id"
        case .bound:
            english ? "number, date (2025-02-13) or time (14:30)" : "angka, tanggal (2025-02-13), atau jam (14:30)"
        case .language: english ? "language tag" : "kode bahasa"
        case .version: english ? "version (2.0.0)" : "versi (2.0.0)"
        case .answers:
            english ? "map of items to answers" : "peta butir ke jawaban"
        case .exact:
            english ? "number (3.25), fraction (10/3), or `none`" : "angka (3.25), pecahan (10/3), atau `none`"
        case .mark: english ? "eight hexadecimal digits" : "delapan angka heksadesimal"
        case .enumeration(let values): values.map { "`\($0)`" }.joined(separator: " | ")
        case .list(let element):
            (english ? "list of " : "daftar ") + element.words(english: english, object: object)
        case .object(let shape): object(shape)
        case .nested: english ? "`group` or `repeat`" : "`group` atau `repeat`"
        case .either(let a, let b):
            a.words(english: english, object: object) + (english ? " or " : " atau ")
                + b.words(english: english, object: object)
        }
    }

    /// The shapes that this type leads to directly.
    var shapes: [ShapeDoc] {
        switch self {
        case .object(let shape): [shape]
        case .list(let element): element.shapes
        case .either(let a, let b): a.shapes + b.shapes
        default: []
        }
    }
}
