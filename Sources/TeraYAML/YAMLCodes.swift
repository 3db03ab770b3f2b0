public import TeraDiagnostics

/// The codes of reading a file: area Y.
public enum YAMLCodes {
    public static let all: [CodeDefinition] = [
        encoding, controlCharacter, tooLarge, empty, tooDeep, aliasExpansion, undefinedAlias, recursiveAlias,
        duplicateKey, mergeKey, complexKey, tag, unclosedQuote, unclosedBracket, tab, reservedCharacter, escape, colon,
        missingColon, textAfterQuote, indentation, indicator, otherSyntax,
        textAfterBracket,
    ]

    static let encoding = CodeDefinition(
        "Y001", .error,
        title: Message(id: "berkas bukan UTF-8", en: "file is not UTF-8"),
        explanation: Message(
            id: "Dokumen disimpan sebagai UTF-8, supaya setiap mesin membaca huruf yang sama. Berkas yang disimpan "
                + "dengan pengodean lain dapat menampilkan huruf yang salah kepada penilai, jadi ditolak utuh.",
            en: "Documents are saved as UTF-8, so that every machine reads the same letters. A file in another "
                + "encoding could show raters wrong letters, so it is refused whole."),
        bad: "kind: scale\nid: ya-tidak\ntitle: Caf{{byte:E9}}\n", good: scale)

    static let controlCharacter = CodeDefinition(
        "Y002", .error,
        title: Message(id: "karakter kendali", en: "control character"),
        explanation: Message(
            id: "Karakter yang tidak terlihat dapat mengubah arti teks di layar. YAML melarangnya.",
            en: "Invisible characters can change what a text means on a screen. YAML forbids them."),
        bad: scale.replacing("title: Ya atau", with: "title: Ya\u{7} atau"), good: scale)

    static let tooLarge = CodeDefinition(
        "Y003", .error,
        title: Message(id: "berkas terlalu besar", en: "file too large"),
        explanation: Message(
            id: "Satu berkas dibatasi 1 GiB. Bagi menjadi beberapa berkas: urutan dan pembagiannya tidak berpengaruh.",
            en: "One file is limited to 1 GiB. Split it: order and division into files do not matter."),
        bad: scale + "# Komentar ini membuat berkas melewati batas contoh.\n", good: scale, sampleFileLimit: 150)

    static let empty = CodeDefinition(
        "Y004", .warning,
        title: Message(id: "tidak ada dokumen", en: "no document"),
        explanation: Message(
            id: "Berkas kosong, atau bagian kosong di antara dua `---`, biasanya berarti isi yang terlupa.",
            en: "An empty file, or an empty part between two `---`, usually means that content was forgotten."),
        bad: "# hanya komentar\n", good: scale)

    static let tooDeep = CodeDefinition(
        "Y005", .error,
        title: Message(id: "susunan terlalu dalam", en: "nesting too deep"),
        explanation: Message(
            id: "Lebih dari 64 tingkat hampir selalu berarti kurung yang tidak ditutup.",
            en: "More than 64 levels nearly always mean an unclosed bracket."),
        bad: "kind: scale\nid: ya-tidak\ntitle: " + String(repeating: "[", count: 70)
            + String(repeating: "]", count: 70) + "\n",
        good: scale)

    static let aliasExpansion = CodeDefinition(
        "Y006", .error,
        title: Message(id: "alias mengembang terlalu besar", en: "aliases expand too far"),
        explanation: Message(
            id: "Alias di dalam alias melipatgandakan isi. Batas 100.000 simpul menjaga agar berkas kecil tidak "
                + "menghabiskan memori.",
            en: "Aliases within aliases multiply content. The limit of 100,000 nodes keeps a small file from eating "
                + "all memory."),
        bad: """
            kind: scale
            id: ya-tidak
            title: Ya atau tidak
            a: &a [x, x, x, x, x, x, x, x, x, x]
            b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
            c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
            d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
            e: [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]

            """,
        good: scale)

    static let undefinedAlias = CodeDefinition(
        "Y007", .error,
        title: Message(id: "alias tanpa jangkar", en: "alias without anchor"),
        explanation: Message(
            id: "`*nama` mengulang isi yang ditandai `&nama` di atasnya dalam dokumen yang sama.",
            en: "`*name` repeats the content marked `&name` above it in the same document."),
        bad: "kind: scale\nid: ya-tidak\ntitle: *judul\n", good: scale)

    static let recursiveAlias = CodeDefinition(
        "Y008", .error,
        title: Message(id: "alias di dalam dirinya", en: "alias within itself"),
        explanation: Message(
            id: "Isi yang memuat dirinya sendiri tidak pernah habis.", en: "Content that holds itself never ends."),
        bad: "kind: scale\nid: ya-tidak\ntitle: &t [*t]\n", good: scale)

    static let duplicateKey = CodeDefinition(
        "Y009", .error,
        title: Message(id: "kunci ganda", en: "duplicate key"),
        explanation: Message(
            id: "Bila satu kunci ditulis dua kali, tidak jelas isi mana yang berlaku; pembaca YAML lain diam-diam "
                + "membuang salah satunya.",
            en: "When a key is written twice, it is unclear which value counts; other YAML readers drop one silently."),
        bad: scale + "title: Tidak atau ya\n", good: scale)

    static let mergeKey = CodeDefinition(
        "Y010", .error,
        title: Message(id: "penggabungan YAML", en: "YAML merge key"),
        explanation: Message(
            id: "`<<` bukan bagian YAML 1.2 dan menyembunyikan dari mana isi berasal. Di tera hal yang dipakai bersama "
                + "menjadi dokumen sendiri dan dirujuk dengan id.",
            en: "`<<` is no part of YAML 1.2 and hides where content comes from. In tera what is shared is a document "
                + "of its own, referred to by id."),
        bad: scale + "<<: {note: Dipakai dalam contoh.}\n", good: scale + "note: Dipakai dalam contoh.\n")

    static let complexKey = CodeDefinition(
        "Y011", .error,
        title: Message(id: "kunci bukan kata", en: "key is not a word"),
        explanation: Message(
            id: "Kunci selalu satu kata atau id. Daftar atau pasangan sebagai kunci tidak punya arti di sini.",
            en: "A key is always one word or id. A list or mapping as a key has no meaning here."),
        bad: scale + "? [a, b]\n: x\n", good: scale)

    static let tag = CodeDefinition(
        "Y012", .error,
        title: Message(id: "penanda jenis", en: "type tag"),
        explanation: Message(
            id: "Jenis isi ditentukan oleh kuncinya, jadi penanda seperti `!angka` tidak diperlukan dan tidak dikenal.",
            en: "The key decides the type of its value, so a tag like `!number` is neither needed nor known."),
        bad: scale.replacing("title: Ya atau tidak", with: "title: !judul Ya atau tidak"), good: scale)

    static let unclosedQuote = CodeDefinition(
        "Y013", .error,
        title: Message(id: "kutip tidak ditutup", en: "unclosed quotation mark"),
        explanation: Message(
            id: "Teks berkutip berakhir pada tanda kutip yang sama. Tanpa penutup, seluruh sisa berkas terbaca sebagai "
                + "teks.",
            en: "A quoted text ends at the same quotation mark. Without it, the rest of the file is read as text."),
        bad: "kind: scale\nid: ya-tidak\ntitle: \"Ya atau tidak\n", good: scale)

    static let unclosedBracket = CodeDefinition(
        "Y014", .error,
        title: Message(id: "kurung tidak ditutup", en: "unclosed bracket"),
        explanation: Message(
            id: "Daftar `[a, b]` dan pasangan `{a: b}` perlu kurung penutup dan koma di antara isinya.",
            en: "A list `[a, b]` and a mapping `{a: b}` need their closing bracket and commas between elements."),
        bad: "kind: scale\nid: ya-tidak\ntitle: {id: Ya atau tidak\noptions: []\n", good: scale)

    static let tab = CodeDefinition(
        "Y015", .error,
        title: Message(id: "tab sebagai inden", en: "tab as indentation"),
        explanation: Message(
            id: "Lebar tab berbeda di setiap editor, maka YAML hanya menerima spasi sebagai inden.",
            en: "A tab is as wide as each editor likes, so YAML takes only spaces for indentation."),
        bad: scale.replacing("title: Ya atau tidak", with: "title:\n\tid: Ya atau tidak"), good: scale)

    static let reservedCharacter = CodeDefinition(
        "Y016", .error,
        title: Message(id: "karakter cadangan di awal teks", en: "reserved character at the start"),
        explanation: Message(
            id: "`@` dan `` ` `` dicadangkan oleh YAML; teks yang dimulai dengannya perlu tanda kutip.",
            en: "`@` and `` ` `` are reserved by YAML; a text that starts with one needs quotation marks."),
        bad: scale.replacing("title: Ya atau tidak", with: "title: @ya"),
        good: scale.replacing("title: Ya atau tidak", with: "title: \"@ya\""))

    static let escape = CodeDefinition(
        "Y017", .error,
        title: Message(id: "kode `\\` tidak dikenal", en: "unknown `\\` code"),
        explanation: Message(
            id: "Dalam kutip ganda `\\` memulai kode seperti `\\n` (baris baru). Garis miring terbalik biasa ditulis "
                + "`\\\\`.",
            en: "In double quotes `\\` starts a code such as `\\n` (new line). A plain backslash is written `\\\\`."),
        bad: scale.replacing("title: Ya atau tidak", with: "title: \"Ya\\q atau tidak\""), good: scale)

    static let colon = CodeDefinition(
        "Y018", .error,
        title: Message(id: "titik dua dalam teks", en: "colon in a text"),
        explanation: Message(
            id: "Titik dua yang diikuti spasi memulai isi sebuah kunci. Teks yang memuatnya perlu tanda kutip.",
            en: "A colon followed by a space starts the value of a key. A text that has one needs quotation marks."),
        bad: scale.replacing("title: Ya atau tidak", with: "title: Jawaban: ya atau tidak"),
        good: scale.replacing("title: Ya atau tidak", with: "title: \"Jawaban: ya atau tidak\""))

    static let missingColon = CodeDefinition(
        "Y019", .error,
        title: Message(id: "titik dua hilang", en: "missing colon"),
        explanation: Message(
            id: "Setiap baris dalam dokumen adalah `kunci: isi` atau butir daftar `- isi`.",
            en: "Every line of a document is `key: value` or a list element `- value`."),
        bad: "kind: scale\nid: ya-tidak\ntitle\noptions: []\n", good: scale)

    static let textAfterQuote = CodeDefinition(
        "Y020", .error,
        title: Message(id: "teks setelah kutip atau kurung penutup", en: "text after a closing quote or bracket"),
        explanation: Message(
            id:
                "Tanda kutip di awal teks mengutip seluruh teks; setelah kutip penutup tidak boleh ada teks lagi. Begitu "
                + "pula kurung yang menutup daftar atau pasangan.",
            en:
                "A quotation mark at the start quotes the whole text; nothing may follow the closing one. So it is with "
                + "the bracket that closes a list or mapping."),
        bad: scale.replacing("title: Ya atau tidak", with: "title: \"Ya\" atau tidak"),
        good: scale.replacing("title: Ya atau tidak", with: "title: '\"Ya\" atau tidak'"))

    static let indentation = CodeDefinition(
        "Y021", .error,
        title: Message(id: "inden tidak cocok", en: "indentation does not match"),
        explanation: Message(
            id: "Kunci yang setingkat ditulis sejajar. Inden menentukan bagian mana yang dimiliki sebuah kunci.",
            en: "Keys of one level line up. Indentation decides what belongs to a key."),
        bad: scale.replacing("  - {id: tidak", with: "    - {id: tidak"), good: scale)

    static let indicator = CodeDefinition(
        "Y022", .error,
        title: Message(id: "tanda YAML tidak lengkap", en: "incomplete YAML indicator"),
        explanation: Message(
            id: "`&`, `*`, `!`, `|`, dan `>` di awal isi punya arti khusus. Sebagai bagian teks, teksnya dikutip.",
            en: "`&`, `*`, `!`, `|` and `>` at the start of a value have a meaning. As part of a text, quote it."),
        bad: scale.replacing("title: Ya atau tidak", with: "title: & tidak"),
        good: scale.replacing("title: Ya atau tidak", with: "title: \"& tidak\""))

    static let otherSyntax = CodeDefinition(
        "Y023", .error,
        title: Message(id: "aturan YAML lain", en: "another rule of YAML"),
        explanation: Message(
            id: "Aturan YAML yang jarang ditemui, misalnya baris `%YAML` atau penanda yang salah tulis.",
            en: "A rule of YAML that is seldom met, such as a `%YAML` line or a misspelt tag."),
        bad: "%YAML 9.9\n---\n" + scale, good: scale)

    static let textAfterBracket = CodeDefinition(
        "Y024", .error,
        title: Message(id: "teks berkurung tanpa kutip", en: "unquoted text that starts with a bracket"),
        explanation: Message(
            id:
                "`{` dan `[` di awal isi membuka susunan YAML. Pernyataan yang dimulai dengan `{subjek}` karena itu selalu "
                + "ditulis di dalam tanda kutip.",
            en:
                "`{` and `[` at the start of a value open a YAML collection. A statement that starts with `{subjek}` is "
                + "therefore always quoted."),
        bad: scale.replacing("title: Ya atau tidak", with: "title: [Ya] atau tidak"),
        good: scale.replacing("title: Ya atau tidak", with: "title: \"[Ya] atau tidak\""))

    /// A small document without findings.
    private static let scale = """
        kind: scale
        id: ya-tidak
        title: Ya atau tidak
        options:
          - {id: tidak, value: 0, label: Tidak}
          - {id: ya, value: 1, label: Ya}

        """
}

extension String {
    /// This text with every occurrence of `part` replaced: for samples, without Foundation.
    fileprivate func replacing(_ part: String, with other: String) -> String {
        split(separator: part, omittingEmptySubsequences: false).joined(separator: other)
    }
}
