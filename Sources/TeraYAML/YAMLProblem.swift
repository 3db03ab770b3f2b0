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
    case mergeKey
    case complexKey
    case tag(String)

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
                    id: "karakter kendali U+\(hex(scalar, 4)) tidak boleh ada dalam dokumen",
                    en: "control character U+\(hex(scalar, 4)) is not allowed in a document"),
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
                    id: "berkas ini lebih besar dari \(size(limit))",
                    en: "this file is larger than \(size(limit))"),
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
                    id: "`*\(name)` merujuk jangkar yang tidak ada di atasnya",
                    en: "`*\(name)` refers to an anchor that does not stand above it"),
                help: nearest.map {
                    Message(id: "maksud Anda `*\($0)`?", en: "did you mean `*\($0)`?")
                }
                    ?? Message(
                        id: "beri tanda `&\(name)` pada isi yang dimaksud; bila `*` bagian dari teks, beri tanda kutip",
                        en: "mark the content meant with `&\(name)`; if the `*` is part of a text, quote the text"),
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
                Message(id: "kunci harus berupa kata", en: "a key must be a word"),
                help: Message(
                    id: "tulis `kunci: isi`; tanda `?`, `[`, atau `{` di awal baris bukan kunci",
                    en: "write `key: value`; a `?`, `[` or `{` at the start of a line is no key"))
        case .tag(let tag):
            return Diagnostic(
                YAMLCodes.tag, at: span,
                Message(
                    id: "penanda jenis `\(tag)` tidak dipakai di sini", en: "the type tag `\(tag)` is not used here"),
                help: Message(
                    id: "hapus penanda itu: jenis isi ditentukan oleh kuncinya",
                    en: "delete the tag: the key decides what the value is"))
        }
    }

    private static let saveAsUTF8 = Message(
        id: "simpan berkas dengan pengodean UTF-8 (di editor: Simpan dengan Pengodean)",
        en: "save the file with UTF-8 encoding (in the editor: Save with Encoding)")

    private func size(_ limit: Int) -> String {
        limit >= 1_048_576 ? "\(limit / 1_048_576) MiB" : "\(limit) B"
    }

    private func hex(_ value: UInt32, _ width: Int = 2) -> String {
        let text = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }
}
