internal import TeraArtifact

/// Why a row of a file of codes is not counted.
public enum CodingFault: Equatable, Sendable {
    case missingColumns([CodingColumn], headings: [String])
    case empty(CodingColumn)
    /// No frame codes the item.
    case unknownItem(String, nearest: String?)
    /// Nobody of that id answered the questionnaire.
    case unknownParticipant(String, nearest: String?)
    /// Several people are called so, of files of one name.
    case severalParticipants(String)
    /// The person wrote nothing there.
    case noComment
    case unknownCode(String, nearest: String?)
    /// A subtopic: its category is the code.
    case subtopic(String, category: String)
    /// The same row once more; `first` is its place.
    case twice(first: String)
    /// More than one code, where the frame has one for a comment; or one beside "no comment".
    case severalCodes([String], onlyOne: Bool)
    /// Two coders, where the frame has one for a comment; or a third.
    case otherCoders([String], most: Int)
    /// Another row of the same coder about the comment was refused: these codes would not be all.
    case incomplete(because: String)

    /// So many coders of one comment are named.
    static let mostCoders = 3

    var message: Texts {
        let text = self.text
        return ["id": text.id, "en": text.en]
    }

    private var text: (id: String, en: String) {
        switch self {
        case .missingColumns(let columns, let headings):
            let found = headings.map(quoted).joined(separator: ", ")
            return (
                "Kolom \(columns.map(\.indonesian).joined(separator: ", ")) tidak ada; yang ada: \(found). Perlu: peserta, "
                    + "butir, pengode, kode.",
                "The column \(columns.map(\.rawValue).joined(separator: ", ")) is missing; there are: \(found). Needed: "
                    + "participant, item, coder, code."
            )
        case .empty(let column):
            return ("Kolom “\(column.indonesian)” kosong.", "The column “\(column.rawValue)” is empty.")
        case .unknownItem(let item, let nearest):
            return (
                "Tidak ada kerangka koding untuk butir \(quoted(item)).\(suggestion(nearest).id)",
                "No coding frame codes the item \(quoted(item)).\(suggestion(nearest).en)"
            )
        case .unknownParticipant(let id, let nearest):
            return (
                "\(quoted(id)) tidak mengisi kuesioner ini.\(suggestion(nearest).id)",
                "\(quoted(id)) did not answer this questionnaire.\(suggestion(nearest).en)"
            )
        case .severalParticipants(let id):
            return (
                "\(quoted(id)) dapat berarti baris dari beberapa berkas; tulis nama berkasnya dengan foldernya.",
                "\(quoted(id)) may be a row of several files; write the file's name with its folder."
            )
        case .noComment:
            return (
                "Orang ini tidak menulis apa pun pada butir ini, jadi tidak ada yang dikode.",
                "This person wrote nothing on this item, so there is nothing to code."
            )
        case .unknownCode(let code, let nearest):
            return (
                "Kerangkanya tidak punya kode \(quoted(code)).\(suggestion(nearest).id)",
                "The frame has no code \(quoted(code)).\(suggestion(nearest).en)"
            )
        case .subtopic(let name, let category):
            return (
                "\(quoted(name)) pokok di dalam sebuah kategori; tulis kode kategorinya, \(quoted(category)).",
                "\(quoted(name)) is a topic within a category; write the code of the category, \(quoted(category))."
            )
        case .twice(let first):
            return (
                "Kode yang sama sudah ada di \(first); dihitung sekali.",
                "The same code is at \(first) already; it counts once."
            )
        case .severalCodes(let codes, let onlyOne):
            let list = codes.map(quoted).joined(separator: ", ")
            return onlyOne
                ? (
                    "Komentar ini diberi beberapa kode (\(list)), padahal kerangkanya mengizinkan satu; tidak ada yang "
                        + "dihitung.",
                    "This comment has several codes (\(list)) where the frame has one for a comment; none is counted."
                )
                : (
                    "Komentar ini dikode bukan komentar dan sekaligus berkategori (\(list)); tidak ada yang dihitung.",
                    "This comment is coded as no comment and with a category (\(list)); none is counted."
                )
        case .otherCoders(let names, let most):
            let list = names.map(quoted).joined(separator: ", ")
            return most == 1
                ? (
                    "Komentar ini dikode \(list), padahal kerangkanya mengenal satu pengode per komentar; tidak ada yang "
                        + "dihitung. Untuk dua pengode, tulis `coders` dalam kerangkanya.",
                    "This comment is coded by \(list) where the frame has one coder a comment; none is counted. For two "
                        + "coders write `coders` in the frame."
                )
                : (
                    "Kerangka ini untuk dua pengode, \(list); yang ini orang ketiga.",
                    "This frame is for two coders, \(list); this is a third."
                )
        case .incomplete(let place):
            return (
                "Tidak dihitung, karena kode lain untuk komentar ini ditolak (\(place)): kodenya tidak akan lengkap.",
                "Not counted, because another code of this comment was refused (\(place)): its codes would not be all."
            )
        }
    }
}

/// The columns of a file of codes; the raw value is the usual heading.
public enum CodingColumn: String, Sendable, Equatable, CaseIterable {
    case participant, item, coder, code

    /// Headings that mean this column, folded.
    var headings: [String] {
        switch self {
        case .participant: ["participant", "peserta", "id peserta", "participant id"]
        case .item: ["item", "butir"]
        case .coder: ["coder", "pengode"]
        case .code: ["code", "kode"]
        }
    }

    /// As messages name it.
    var indonesian: String { headings[1] }

    /// For the coders themselves: their notes, and the comment that they read.
    static let notes = ["note", "catatan", "comment", "komentar"]
}
