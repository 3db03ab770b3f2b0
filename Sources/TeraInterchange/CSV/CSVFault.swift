internal import TeraArtifact

/// Why a table or a row of it cannot be read.
public enum CSVFault: Equatable, Sendable {
    /// No header: nothing but white space in the file.
    case empty
    /// UTF-16 or a workbook, not UTF-8 text.
    case notUTF8File
    /// Bytes of a cell are not UTF-8.
    case notUTF8
    /// A quote opened on this line is never closed; from there on nothing could be read.
    case unclosedQuote
    /// Text after a closing quote, or a quote inside an unquoted cell.
    case strayQuote
    /// The row has more or fewer cells than the header.
    case cellCount(found: Int, expected: Int)
    /// Two columns have the same heading.
    case duplicateHeading(String)

    var message: Texts {
        switch self {
        case .empty:
            ["id": "Berkas ini kosong: tidak ada baris judul kolom.", "en": "This file is empty: it has no headings."]
        case .notUTF8File:
            [
                "id": "Berkas ini bukan teks UTF-8. Di Excel, simpan sebagai “CSV UTF-8 (Comma delimited)”.",
                "en": "This file is not UTF-8 text. In Excel, save it as “CSV UTF-8 (Comma delimited)”.",
            ]
        case .notUTF8:
            [
                "id": "Sel ini memuat bita yang bukan UTF-8. Simpan berkas sebagai CSV UTF-8.",
                "en": "This cell holds bytes that are not UTF-8. Save the file as CSV UTF-8.",
            ]
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
        case .cellCount(let found, let expected):
            [
                "id": "Baris ini mempunyai \(found) sel, sedangkan judul kolom ada \(expected).",
                "en": "This row has \(found) cells where there are \(expected) headings.",
            ]
        case .duplicateHeading(let heading):
            [
                "id": "Judul kolom \(quoted(heading)) muncul dua kali.",
                "en": "The heading \(quoted(heading)) occurs twice.",
            ]
        }
    }
}
