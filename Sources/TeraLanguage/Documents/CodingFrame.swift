public import TeraDiagnostics
internal import TeraYAML

/// How answers to an open question are counted: the categories that coders give them (requirements R092–R099).
public struct CodingFrame: Sendable {
    public var header: DocumentHeader
    public var instrument = Located("", Span(file: 0, start: 0, end: 0))
    /// Questions that are coded alike.
    public var items: [Located<String>] = []
    public var codes: Located<CodesPerComment>?
    /// What is written, and says nothing.
    public var none: NoComment?
    /// nil: one coder a comment.
    public var coders: CoderRule?
    /// How many quotes of a category are printed.
    public var quotes: Located<Int>?
    /// Words that no quote may hold.
    public var names: [Located<String>] = []
    /// In the order of the report.
    public var categories: [CodingCategory] = []
}

/// How many categories one comment may have.
public enum CodesPerComment: String, Sendable, CaseIterable {
    case one, several
}

/// The code of a comment that says nothing.
public struct NoComment: Sendable {
    public var id: Located<String>
    public var title = LocalizedText.none
    /// Whole answers that nobody needs to code.
    public var words: [Located<String>] = []
}

/// What two coders' codes come to.
public struct CoderRule: Sendable {
    public var resolve: Located<CodeResolution>?
    /// What the coder is called, whose codes count.
    public var reference: Located<String>?
    public var span: Span
}

public enum CodeResolution: String, Sendable, CaseIterable {
    /// Those of one coder count.
    case reference
    /// Those count that both gave.
    case agreed
}

public struct CodingCategory: Sendable {
    public var id: Located<String>
    public var title = LocalizedText.none
    /// What belongs to it, for coders.
    public var description: LocalizedText?
    public var subtopics: [LocalizedText] = []
}

extension CodingFrame {
    static let shape = Shape<CodingFrame>(
        "coding_frame",
        Message(
            id: "Kerangka koding: kategori untuk komentar pada pertanyaan terbuka, dan cara menghitungnya.",
            en: "A coding frame: the categories for comments on an open question, and how they are counted."),
        make: { CodingFrame(header: DocumentHeader($0)) },
        fields: Field.header { $1(&$0.header) } + [
            .required(
                "instrument", .reference(.instrument),
                Message(id: "instrumen yang menanyakannya", en: "the instrument that asks it"), example: "reaksi-cop"
            ) { $0.instrument = $1 },
            .required(
                "items", .list(.localReference("item")),
                Message(
                    id: "butir `text` yang komentarnya dikode; setiap butir dalam satu kerangka saja",
                    en: "`text` items whose comments are coded; each item in one frame only"),
                example: "[kendala]"
            ) { $0.items = $1 },
            .required(
                "codes", .enumeration(CodesPerComment.self),
                Message(
                    id: "`one`: satu kategori per komentar; `several`: boleh beberapa, dan bagiannya dapat "
                        + "melebihi 100%",
                    en: "`one`: one category a comment; `several`: also more, and shares may exceed 100%"),
                example: "several"
            ) { $0.codes = $1 },
            .required(
                "none", .object(noneShape),
                Message(id: "kode untuk isian yang bukan komentar", en: "the code of what is no comment"),
                example: "{id: tidak-relevan, title: Tidak relevan}"
            ) { $0.none = $1 },
            .optional(
                "coders", .object(codersShape), default: "satu pengode per komentar",
                Message(
                    id: "bila dua orang mengode komentar yang sama: yang dihitung, dan kesepakatan mereka dilaporkan",
                    en: "where two people code the same comments: what counts; their agreement is reported"),
                example: "{resolve: agreed}"
            ) { $0.coders = $1 },
            .optional(
                "quotes", .integer(0...20), default: "3",
                Message(
                    id: "kutipan paling banyak per kategori", en: "the most quotes of a category"), example: "3"
            ) { $0.quotes = $1 },
            .optional(
                "names", .list(.string),
                Message(
                    id: "nama yang dihapus dari kutipan, selain nama peserta",
                    en: "names taken out of quotes, beside those of participants"),
                example: "[Dinas Sosial Mawar]"
            ) { $0.names = $1 },
            .required(
                "categories", .list(.object(categoryShape)),
                Message(id: "kategori menurut urutan laporan", en: "categories in the order of the report"),
                example: "[{id: anggaran, title: Anggaran}, {id: sdm, title: SDM}]"
            ) { $0.categories = $1 },
        ])

    private static let noneShape = Shape<NoComment>(
        "no_comment",
        Message(
            id: "Isian yang bukan komentar. Yang tidak menulis apa pun tidak perlu kode.",
            en: "What is written and is no comment. Who wrote nothing needs no code."),
        make: { NoComment(id: Located("", $0.startPoint)) },
        fields: [
            .required(
                "id", .identifier, Message(id: "kodenya", en: "its code"), example: "tidak-relevan"
            ) { $0.id = $1 },
            .required(
                "title", .text, Message(id: "namanya dalam tabel", en: "its name in the table"),
                example: "Tidak relevan"
            ) { $0.title = $1 },
            .optional(
                "words", .list(.string),
                Message(
                    id: "isian utuh yang tanpa dikode pun bukan komentar; huruf besar, spasi, dan titik tidak "
                        + "dibedakan",
                    en: "whole answers that are no comment without being coded; case, spaces and full stops aside"),
                example: "[\"-\", tidak ada, nihil]"
            ) { $0.words = $1 },
        ])

    private static let codersShape = Shape<CoderRule>(
        "coders",
        Message(
            id: "Dua pengode. Setiap kategori perlu `description`, supaya keduanya membacanya sama.",
            en: "Two coders. Every category needs a `description`, so that both read it alike."),
        make: { CoderRule(span: $0) },
        fields: [
            .required(
                "resolve", .enumeration(CodeResolution.self),
                Message(
                    id: "yang dihitung bila kode mereka berbeda: kode satu orang (`reference`), atau hanya kode yang "
                        + "diberikan keduanya (`agreed`)",
                    en: "what counts where their codes differ: one coder's (`reference`), or only what both gave "
                        + "(`agreed`)"),
                example: "reference"
            ) { $0.resolve = $1 },
            .required(
                "reference", .string,
                Message(
                    id: "nama pengode acuan dalam berkas koding",
                    en: "the reference coder's name in the file of codes"), example: "acuan",
                unless: Needless(where: "resolve", is: CodeResolution.agreed) { $0.resolve?.value }
            ) { $0.reference = $1 },
        ])

    private static let categoryShape = Shape<CodingCategory>(
        "category", Message(id: "Satu kategori.", en: "One category."),
        make: { CodingCategory(id: Located("", $0.startPoint)) },
        fields: [
            .required(
                "id", .identifier, Message(id: "kode dalam berkas koding", en: "its code in the file of codes"),
                example: "anggaran"
            ) { $0.id = $1 },
            .required(
                "title", .text, Message(id: "nama dalam laporan", en: "its name in reports"), example: "Anggaran"
            ) { $0.title = $1 },
            .optional(
                "description", .text,
                Message(
                    id: "apa yang termasuk, bagi pengode; wajib bila ada dua pengode",
                    en: "what belongs to it, for coders; needed where there are two"),
                example: "Dana yang tidak ada, kurang, atau terlambat."
            ) { $0.description = $1 },
            .optional(
                "subtopics", .list(.text),
                Message(
                    id: "pokok-pokok di dalamnya; dikode dan dihitung sebagai kategorinya",
                    en: "topics within it; coded and counted as the category"),
                example: "[Anggaran pelatihan, Anggaran perjalanan]"
            ) { $0.subtopics = $1 },
        ])
}
