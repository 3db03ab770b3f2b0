internal import TeraDiagnostics

/// The words of documents and reports, and what they mean: one table for the reference and for `tera help`.
enum Vocabulary {
    struct Word: Sendable {
        /// As it is written in documents or said in Indonesian.
        let word: String
        /// The word of the other language, or the key in documents.
        let other: String?
        let meaning: Message
    }

    static let words: [Word] = [
        w(
            "standar", "standard", "apa yang harus mampu dilakukan suatu jabatan",
            "what a profession must be able to do"),
        w("jabatan", nil, "profesi yang dinilai", "the profession that is evaluated"),
        w("jenjang", nil, "tingkat karier dalam jabatan", "a career level of the profession"),
        w("peran", "role", "siapa yang dinilai tanpa jenjang", "who is assessed without jenjang"),
        w("subunsur", nil, "kelompok subkompetensi dalam standar", "a group of subkompetensi in the standard"),
        w("subkompetensi", nil, "satu kemampuan yang dinilai", "one ability that is assessed"),
        w(
            "blueprint", nil, "apa arti setiap subkompetensi bagi satu jenjang",
            "what each subkompetensi means for a jenjang"),
        w(
            "ciri_khas", nil, "apa yang membedakan jenjang itu dari yang lain",
            "what sets the jenjang apart from others"),
        w(
            "definisi_operasional", nil, "apa arti subkompetensi itu dalam pekerjaan; laporan mencetaknya",
            "what the subkompetensi means at work; reports print it"),
        w("indikator", nil, "perilaku yang dapat dilihat", "a behaviour that can be seen"),
        w(
            "lingkup tugas", "scope", "huruf dan butir tugas menurut peraturan",
            "letters and points of work in the rules"),
        w("butir", "item", "satu pernyataan atau pertanyaan", "one statement or question"),
        w("bank", nil, "kumpulan butir", "a collection of items"),
        w("pokok bahasan", "topic", "yang diukur butir tanpa indikator", "what items of no indikator measure"),
        w("skala", "scale", "pilihan berurut yang dipakai bersama", "ordered options that items share"),
        w("pilihan", "option", "satu jawaban yang dapat dipilih", "one answer that can be chosen"),
        w("instrumen", "instrument", "penilai, butir, dan aturan nilai", "raters, items and rules of scores"),
        w("penilai", "rater", "siapa yang menjawab", "who answers"),
        w(
            "subjek", nil, "kata penilai untuk orang yang dinilai, pengganti `{subjek}`",
            "a rater's word for who is assessed, in place of `{subjek}`"),
        w("bagian", "section", "butir di bawah satu judul", "items under one heading"),
        w(
            "baterai", "battery", "instrumen untuk satu kesempatan; inilah yang dikompilasi",
            "an instrument for one occasion; this is what is compiled"),
        w(
            "program", "programme", "pelatihan atau layanan yang dievaluasi",
            "the training or service that is evaluated"),
        w("periode", nil, "kapan jawaban dikumpulkan", "when answers are collected"),
        w(
            "daftar acuan", "register", "nama tetap dari luar: program, provinsi, instansi",
            "names from elsewhere: programmes, provinces, agencies"),
        w("formulir", "form", "yang diisi seorang penilai", "what one rater fills in"),
        w("lembar", "sheet", "jawaban seorang penilai tentang seorang", "the answers of one rater about one person"),
        w("nilai", "score", "bilangan dari jawaban menurut aturannya", "a number made of answers by its rule"),
        w("pita", "band", "sebutan untuk nilai mulai dari suatu batas", "a word for scores from a limit on"),
        w("kategori", nil, "pita satu subkompetensi", "the band of a subkompetensi"),
        w(
            "predikat", nil, "pita keseluruhan: kesimpulan tentang seseorang",
            "the overall band: what is concluded of a person"),
        w("kunci", "key", "jawaban yang benar", "the right answer"),
        w(
            "asumsi", nil, "alasan aturan yang tidak diterbitkan sumber mana pun",
            "the reason of a rule that no source publishes"),
        w("pengecualian", "waive", "temuan yang diterima dengan alasan", "a finding that is accepted with a reason"),
        w(
            "uji", "test", "jawaban dan nilai yang diharapkan darinya",
            "answers and the scores that are expected of them"),
        w("temuan", "finding", "yang dikatakan `tera check` tentang dokumen", "what `tera check` says of documents"),
    ]

    private static func w(_ word: String, _ other: String?, _ id: String, _ en: String) -> Word {
        Word(word: word, other: other, meaning: Message(id: id, en: en))
    }

    /// The chapter of the reference.
    static var markdown: String {
        var text = """
            <a id="kosakata"></a>

            ## Kosakata · Vocabulary

            | kata · word | juga · also | arti · meaning |
            | --- | --- | --- |

            """
        for word in words {
            text += "| \(word.word) | \(word.other ?? "–") | \(AbsenceRules.both(word.meaning)) |\n"
        }
        return text + "\n"
    }
}
