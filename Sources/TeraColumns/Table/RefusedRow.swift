public import TeraArtifact

/// A row that was not taken, and why.
public struct RefusedRow: Error, Equatable, Sendable {
    public let file: String
    /// The line on which it begins, from 1; nil where the rows have no lines.
    public internal(set) var line: Int?
    /// The column from 1, where one cell is at fault.
    public let column: Int?
    public let fault: Fault

    public enum Fault: Error, Equatable, Sendable {
        case cells(found: Int, expected: Int)
        case noParticipant
        case unknownRater(String)
        case cell(RefusedCell)
        case unclosedQuote
        case strayQuote
        case notUTF8
        /// Another row has the same participant and role: neither is taken.
        case duplicate(participant: String, rater: String)
        /// Another row of the same participant says otherwise in a field.
        case otherField(participant: String)
        /// What an answer sheet is refused for.
        case sheet(Texts)
    }
}

/// Why a cell is no answer, by language tag.
public struct RefusedCell: Error, Equatable, Sendable {
    public let message: Texts

    public init(message: Texts) {
        self.message = message
    }
}

extension RefusedRow {
    /// Whether the row counts all the same.
    public var isNote: Bool { Self.isNote(fault) }

    static func isNote(_ fault: Fault) -> Bool {
        if case .otherField = fault { true } else { false }
    }

    /// `file:line:column`, as compilers write places.
    public var place: String {
        ([file] + [line, line == nil ? nil : column].compactMap { $0.map(String.init) }).joined(separator: ":")
    }

    public var message: Texts {
        switch fault {
        case .cells(let found, let expected):
            [
                "id": "Baris ini mempunyai \(found) sel, sedangkan judul kolom ada \(expected).",
                "en": "This row has \(found) cells where there are \(expected) headings.",
            ]
        case .noParticipant:
            ["id": "Baris ini tidak menyebut ID peserta.", "en": "This row names no participant."]
        case .unknownRater(let cell):
            ["id": "“\(cell)” bukan peran penilai instrumen ini.", "en": "“\(cell)” is no role of this instrument."]
        case .cell(let refused): refused.message
        case .unclosedQuote:
            [
                "id":
                    "Tanda kutip yang dibuka di sini tidak pernah ditutup; baris ini dan semua sesudahnya tidak terbaca.",
                "en": "The quote opened here is never closed; this row and all after it could not be read.",
            ]
        case .strayQuote:
            [
                "id":
                    "Tanda kutip di tengah sel. Apit seluruh sel dengan \" dan tulis kutip di dalamnya dua kali (\"\").",
                "en": "A quote inside a cell. Put the whole cell in \" and write quotes in it twice (\"\").",
            ]
        case .notUTF8: ["id": "Sel ini bukan teks UTF-8.", "en": "This cell is no UTF-8 text."]
        case .duplicate(let participant, let rater):
            [
                "id": "Penilai “\(rater)” peserta “\(participant)” ada di beberapa baris; tidak satu pun dipakai.",
                "en": "Several rows hold the role “\(rater)” of participant “\(participant)”; none is taken.",
            ]
        case .sheet(let message): message
        case .otherField(let participant):
            [
                "id":
                    "Isi kolom ini tidak sama pada semua baris peserta “\(participant)”, jadi dihitung tersendiri.",
                "en":
                    "This cell is not the same in all rows of participant “\(participant)”, who is counted apart.",
            ]
        }
    }
}

/// A refused row whose order counts lines from the start of its block, or rows of a source of sheets.
struct BlockRow {
    let block: Int
    let order: Int
    let row: RefusedRow
}
