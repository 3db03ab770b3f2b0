internal import CLibYAML
internal import TeraDiagnostics

/// Everything that can be wrong with a file before its content matters.
enum YAMLProblem {
    case invalidUTF8(UInt8)
    case utf16
    case controlCharacter(UInt32)
    case fileTooLarge(limit: Int)
    case empty
    case tooDeep(limit: Int)
    case aliasExpansion(limit: Int)
    case undefinedAlias(String, nearest: String?)
    case recursiveAlias(String)
    case duplicateKey(String)
    /// `kind` once more, without `---` before it.
    case documentStart
    /// The first key of a list's element once more, without `- ` before it.
    case elementStart(String)
    case mergeKey
    case complexKey
    case tag(String)
    /// An escape such as `\a`, and the place of its backslash.
    case invisibleEscape(String, backslash: Span)

    func diagnostic(_ span: Span, related: [Related] = []) -> Diagnostic {
        switch self {
        case .invalidUTF8(let byte):
            return Diagnostic(
                YAMLCodes.encoding, at: span,
                Message(
                    id: "bita 0x\(hex(UInt32(byte))) di sini bukan UTF-8, jadi berkas ini tidak dapat dibaca",
                    en: "byte 0x\(hex(UInt32(byte))) here is not UTF-8, so this file cannot be read"),
                help: YAMLProblem.saveAsUTF8)
        case .utf16:
            return Diagnostic(
                YAMLCodes.encoding, at: span,
                Message(id: "berkas ini disimpan sebagai UTF-16", en: "this file is saved as UTF-16"),
                help: YAMLProblem.saveAsUTF8)
        case .controlCharacter(let scalar):
            return Diagnostic(
                YAMLCodes.controlCharacter, at: span,
                Message(
                    id: "di sini ada karakter yang tidak terlihat (U+\(hex(scalar, 4))), dan YAML melarangnya",
                    en: "here is a character that nobody can see (U+\(hex(scalar, 4))), and YAML forbids it"),
                help: Message(
                    id: "hapus karakter itu; biasanya ia terbawa saat menyalin dari program lain",
                    en: "delete it; it usually comes along when text is copied from another program"),
                fixes: [
                    Fix(
                        Message(id: "hapus karakter ini", en: "delete this character"), [TextEdit(span, "")])
                ])
        case .fileTooLarge(let limit):
            return Diagnostic(
                YAMLCodes.tooLarge, at: span,
                Message(
                    id: "berkas ini lebih besar dari batasnya, \(size(limit, "bita"))",
                    en: "this file is larger than the limit of \(size(limit, "bytes"))"),
                help: Message(
                    id: "bagi menjadi beberapa berkas; urutan berkas tidak berpengaruh",
                    en: "split it into several files; the order of files does not matter"))
        case .empty:
            return Diagnostic(
                YAMLCodes.empty, at: span,
                Message(id: "tidak ada dokumen di sini", en: "there is no document here"),
                help: Message(
                    id: "tulis dokumen yang dimulai dengan `kind:`, atau hapus berkas atau garis `---` ini",
                    en: "write a document that starts with `kind:`, or delete this file or `---` line"))
        case .tooDeep(let limit):
            return Diagnostic(
                YAMLCodes.tooDeep, at: span,
                Message(
                    id: "susunan di sini lebih dari \(limit) tingkat", en: "nesting here is deeper than \(limit) levels"
                ),
                help: Message(
                    id: "periksa kurung `[` atau `{` yang tidak ditutup; dokumen tera tidak perlu lebih dari sepuluh "
                        + "tingkat",
                    en: "look for an unclosed `[` or `{`; no tera document needs more than ten levels"))
        case .aliasExpansion(let limit):
            return Diagnostic(
                YAMLCodes.aliasExpansion, at: span,
                Message(
                    id: "alias dalam berkas ini mengembang menjadi lebih dari \(limit) simpul",
                    en: "the aliases of this file expand to more than \(limit) nodes"),
                help: Message(
                    id: "tulis isinya langsung, atau pecah menjadi dokumen yang dirujuk dengan id",
                    en: "write the content out, or make it a document that others refer to by id"))
        case .undefinedAlias(let name, let nearest):
            return Diagnostic(
                YAMLCodes.undefinedAlias, at: span,
                Message(
                    id: "`*\(name)` berarti \"ulangi isi bertanda `&\(name)`\", tetapi tanda itu tidak ada di atasnya",
                    en: "`*\(name)` means \"repeat the content marked `&\(name)`\", and nothing above is marked so"),
                help: nearest.map {
                    Message(id: "maksud Anda `*\($0)`?", en: "did you mean `*\($0)`?")
                }
                    ?? Message(
                        id:
                            "bila `*` bagian dari teks, beri tanda kutip pada seluruh teks; bila memang mengulang, tulis "
                            + "`&\(name)` di depan isi yang dimaksud",
                        en: "if the `*` is part of a text, quote the whole text; if it does repeat something, write "
                            + "`&\(name)` before what is meant"),
                fixes: nearest.map {
                    [
                        Fix(
                            Message(id: "ganti menjadi `*\($0)`", en: "change to `*\($0)`"), [TextEdit(span, "*\($0)")])
                    ]
                } ?? [])
        case .recursiveAlias(let name):
            return Diagnostic(
                YAMLCodes.recursiveAlias, at: span,
                Message(
                    id: "`*\(name)` berada di dalam isi yang ditandai `&\(name)`: isinya tidak akan pernah habis",
                    en: "`*\(name)` stands inside the content marked `&\(name)`: it would never end"),
                help: Message(id: "tulis isinya langsung", en: "write the content out"))
        case .duplicateKey(let key):
            return Diagnostic(
                YAMLCodes.duplicateKey, at: span,
                Message(
                    id: "kunci `\(key)` ditulis dua kali di tempat yang sama",
                    en: "key `\(key)` is written twice in the same place"),
                help: Message(id: "hapus salah satunya", en: "delete one of them"), related: related)
        case .documentStart:
            let start = Span(file: span.file, start: span.start, end: span.start)
            return Diagnostic(
                YAMLCodes.duplicateKey, at: span,
                Message(
                    id: "kunci `kind` ditulis dua kali: dokumen baru dimulai di sini tanpa `---`",
                    en: "key `kind` is written twice: a new document starts here without `---`"),
                help: Message(
                    id: "tulis `---` di baris tersendiri di atasnya", en: "write `---` on a line of its own above it"),
                related: related,
                fixes: [Fix(Message(id: "tulis `---` di atasnya", en: "write `---` above"), [TextEdit(start, "---\n")])]
            )
        case .elementStart(let key):
            return Diagnostic(
                YAMLCodes.duplicateKey, at: span,
                Message(
                    id: "kunci `\(key)` ditulis dua kali di tempat yang sama",
                    en: "key `\(key)` is written twice in the same place"),
                help: Message(
                    id: "bila isi daftar yang baru dimulai di sini, tulis `- ` di depannya: `- \(key): …`; bila tidak, "
                        + "hapus salah satunya",
                    en: "if a new element of the list starts here, write `- ` before it: `- \(key): …`; if not, delete "
                        + "one of them"), related: related)
        case .mergeKey:
            return Diagnostic(
                YAMLCodes.mergeKey, at: span,
                Message(
                    id: "`<<` (penggabungan YAML) tidak dipakai di sini", en: "`<<` (YAML merge) is not used here"),
                help: Message(
                    id: "rujuk skala, butir, atau baterai yang sama dengan id-nya; untuk isi yang sama persis "
                        + "pakai `&nama` dan `*nama`",
                    en: "refer to the shared scale, item or battery by its id; for content that is exactly the same, "
                        + "use `&name` and `*name`"))
        case .complexKey:
            return Diagnostic(
                YAMLCodes.complexKey, at: span,
                Message(
                    id: "kunci harus berupa kata, tetapi di sini ada daftar atau kurung",
                    en: "a key must be a word, but here is a list or a bracket"),
                help: Message(
                    id: "tulis `kunci: isi`; teks yang dimulai dengan `?`, `[`, atau `{` perlu tanda kutip",
                    en: "write `key: value`; a text that starts with `?`, `[` or `{` needs quotation marks"))
        case .tag(let tag):
            return Diagnostic(
                YAMLCodes.tag, at: span,
                Message(
                    id: "penanda jenis `\(tag)` tidak dipakai di sini", en: "the type tag `\(tag)` is not used here"),
                help: Message(
                    id: "hapus penanda itu: jenis isi ditentukan oleh kuncinya; bila `!` bagian dari teks, beri tanda "
                        + "kutip pada seluruh teks",
                    en: "delete the tag: the key decides what the value is; if the `!` is part of a text, quote the "
                        + "whole text"))
        case .invisibleEscape(let code, let backslash):
            return Diagnostic(
                YAMLCodes.escape, at: span,
                Message(
                    id: "`\(code)` dalam teks berkutip ganda menjadi karakter yang tidak terlihat",
                    en: "`\(code)` in a double-quoted text becomes a character that nobody can see"),
                help: Message(
                    id: "tulis `/` bila itu yang dimaksud, atau `\\\\` untuk satu garis miring terbalik",
                    en: "write `/` if that is meant, or `\\\\` for one backslash"),
                fixes: [Fix(Message(id: "tulis `\\\\`", en: "write `\\\\`"), [TextEdit(backslash, "\\\\")])])
        }
    }

    private static let saveAsUTF8 = Message(
        id: "simpan berkas dengan pengodean UTF-8 (di editor: Simpan dengan Pengodean)",
        en: "save the file with UTF-8 encoding (in the editor: Save with Encoding)")

    private func size(_ bytes: Int, _ unit: String) -> String {
        bytes >= 1 << 30 ? "\(bytes >> 30) GiB" : bytes >= 1 << 20 ? "\(bytes >> 20) MiB" : "\(bytes) \(unit)"
    }

    private func hex(_ value: UInt32, _ width: Int = 2) -> String {
        let text = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }
}
