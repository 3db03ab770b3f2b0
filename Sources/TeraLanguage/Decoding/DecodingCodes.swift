internal import TeraDiagnostics

/// The codes of the shape of documents: area D.
enum DecodingCodes {
    static let all: [CodeDefinition] = [
        noKind, unknownKey, missingKey, wrongType, unknownWord, identifier, emptyValue, outOfRange, date, language,
        version,
    ]

    static let noKind = CodeDefinition(
        "D001", .error,
        title: Message(id: "dokumen tanpa `kind`", en: "document without `kind`"),
        explanation: Message(
            id: "`kind` menentukan kunci apa saja yang boleh ada. Tanpanya dokumen tidak dapat dibaca.",
            en: "`kind` decides which keys there may be. Without it a document cannot be read."),
        bad: "id: ya-tidak\ntitle: Ya atau tidak\n", good: scale)

    static let unknownKey = CodeDefinition(
        "D002", .error,
        title: Message(id: "kunci tidak dikenal", en: "unknown key"),
        explanation: Message(
            id: "Bentuk dokumen tertutup: kunci yang salah eja tidak diam-diam diabaikan, karena isinya lalu hilang.",
            en: "Documents have closed shapes: a misspelt key is not silently ignored, since its content would be lost."
        ),
        bad: scale + "nota: Dipakai dalam contoh.\n", good: scale + "note: Dipakai dalam contoh.\n")

    static let missingKey = CodeDefinition(
        "D003", .error,
        title: Message(id: "kunci wajib belum ditulis", en: "missing key"),
        explanation: Message(
            id: "Kunci wajib tidak punya nilai bawaan yang masuk akal, jadi harus ditulis.",
            en: "A required key has no sensible default, so it must be written."),
        bad:
            "kind: scale\nid: ya-tidak\noptions: [{id: tidak, value: 0, label: Tidak}, {id: ya, value: 1, label: Ya}]\n",
        good: scale)

    static let wrongType = CodeDefinition(
        "D004", .error,
        title: Message(id: "jenis isi keliru", en: "wrong type of value"),
        explanation: Message(
            id: "Setiap kunci punya satu jenis isi. YAML 1.2 membaca `2025` sebagai angka dan `true` sebagai benar; "
                + "`no`, `ya`, `on`, dan `12:30` adalah teks.",
            en: "Every key takes one type of value. YAML 1.2 reads `2025` as a number and `true` as true; `no`, `ya`, "
                + "`on` and `12:30` are text."),
        bad: "kind: scale\nid: ya-tidak\ntitle: 2025\noptions: [{id: tidak, value: 0, label: Tidak}, "
            + "{id: ya, value: 1, label: Ya}]\n",
        good: scale)

    static let unknownWord = CodeDefinition(
        "D005", .error,
        title: Message(id: "kata di luar daftar", en: "word outside the list"),
        explanation: Message(
            id: "Kunci ini hanya menerima kata dari daftar tertutup.", en: "This key takes only words of a closed list."
        ),
        bad: scale + "direction: naik\n", good: scale + "direction: ascending\n")

    static let identifier = CodeDefinition(
        "D006", .error,
        title: Message(id: "id tidak sah", en: "invalid id"),
        explanation: Message(
            id: "Id dipakai dalam rujukan, nama berkas, dan jawaban, jadi hanya huruf kecil a–z, angka, dan tanda "
                + "hubung.",
            en:
                "Ids are used in references, file names and answers, so they have only lowercase letters a–z, digits and "
                + "hyphens."),
        bad: scale.withID("Ya Tidak"), good: scale)

    static let emptyValue = CodeDefinition(
        "D007", .error,
        title: Message(id: "isi kosong", en: "empty value"),
        explanation: Message(
            id: "Kunci tanpa isi hampir selalu terlupa. Bila memang tidak ada isinya, hapus kuncinya.",
            en: "A key without a value was nearly always forgotten. If there is nothing to say, delete the key."),
        bad: scale + "note:\n", good: scale + "note: Dipakai dalam contoh.\n")

    static let outOfRange = CodeDefinition(
        "D008", .error,
        title: Message(id: "nilai di luar batas", en: "value out of range"),
        explanation: Message(
            id: "Angka ini punya batas yang masuk akal, tercantum di rujukan.",
            en: "This number has sensible limits, given in the reference."),
        bad: Samples.testInstrument.withLine("budget: {items: 0}"),
        good: Samples.testInstrument.withLine("budget: {items: 10}"))

    static let date = CodeDefinition(
        "D009", .error,
        title: Message(id: "tanggal tidak sah", en: "invalid date"),
        explanation: Message(
            id: "Tanggal ditulis tahun-bulan-hari (2025-02-13), atau tahun-bulan bila sumber hanya menyebut bulan.",
            en: "Dates are written year-month-day (2025-02-13), or year-month where the source gives only a month."),
        bad: Samples.programmes(dates: "[{from: 2025-02-30, to: 2025-03-01}]"),
        good: Samples.programmes(dates: "[{from: 2025-02-28, to: 2025-03-01}]"))

    static let language = CodeDefinition(
        "D010", .error,
        title: Message(id: "kode bahasa tidak sah", en: "invalid language tag"),
        explanation: Message(
            id: "Teks dalam beberapa bahasa ditulis sebagai peta dengan kode bahasa: {id: …, en: …}.",
            en: "A text in several languages is a map by language tag: {id: …, en: …}."),
        bad:
            "kind: scale\nid: ya-tidak\ntitle: {id: Ya atau tidak, Inggris: Yes or no}\noptions: [{id: tidak, value: 0, "
            + "label: Tidak}, {id: ya, value: 1, label: Ya}]\n",
        good: scale)

    static let version = CodeDefinition(
        "D011", .error,
        title: Message(id: "versi tidak sah", en: "invalid version"),
        explanation: Message(
            id:
                "Versi terdiri atas tiga bilangan bulat, `A.B.C`. Yang pertama naik bila nilai lama dan baru tidak sebanding, "
                + "yang kedua bila jawaban lama tidak lagi terbaca, yang ketiga bila bunyinya berubah.",
            en:
                "A version is three whole numbers, `A.B.C`. The first rises where old and new scores do not compare, the "
                + "second where stored answers are no longer read, the third where something reads differently."),
        bad: Samples.testInstrument.withLine("version: 2.0"), good: Samples.testInstrument.withLine("version: 2.0.0"))

    private static let scale = Samples.scale
}

extension String {
    func withID(_ id: String) -> String {
        split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.hasPrefix("id:") ? "id: \(id)" : String($0) }.joined(separator: "\n")
    }

    func withLine(_ line: String) -> String { self + line + "\n" }
}
