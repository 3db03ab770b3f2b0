internal import TeraDiagnostics

/// What holds of answers that are absent: one table for the reference and for `tera help`.
enum AbsenceRules {
    static let meaning = Message(
        id: """
            Butir yang tidak dijawab, tidak dapat dinilai, atau tidak ditanyakan tidak punya nilai. `&&` dan `||` tetap \
            pasti bila bagian lain sudah menentukan; selain itu hasilnya juga tidak ada ([rinciannya](cel-semantics.md)).
            """,
        en: """
            An item that is unanswered, cannot be judged, or is not asked has no value. `&&` and `||` are certain where \
            the other part decides; otherwise the result is absent too ([in detail](cel-semantics.md)).
            """)

    /// What the absence of a result means, by the field whose expression has none.
    static let fields: [(field: String, meaning: Message)] = [
        ("relevant", Message(id: "tidak ditanyakan", en: "not asked")),
        ("required", Message(id: "tidak wajib", en: "not required")),
        ("constraint", Message(id: "terpenuhi", en: "met")),
        ("filter", Message(id: "tidak ditawarkan", en: "not offered")),
        ("skip_to", Message(id: "tidak melompat", en: "no skip")),
        ("default", Message(id: "tidak ada usulan", en: "no proposal")),
        ("calculate", Message(id: "tidak ada nilai", en: "no value")),
    ]

    static let failing = Message(
        id: """
            Yang baru gagal saat dihitung, seperti pembagian dengan nol atau bilangan terlalu besar, juga tidak ada; untuk \
            `calculate` alasannya dicatat dan ditampilkan.
            """,
        en: """
            What fails only while it is evaluated, such as division by zero or overflow, is absent too; of a `calculate` \
            the reason is recorded and shown.
            """)

    static let notAsked = Message(
        id: """
            Jawabannya disisihkan: tidak dikirim, tidak dinilai, tidak dihitung sebagai kurang, dan kembali bila \
            ditanyakan lagi. Butir dari bagian yang tidak ditanyakan juga tidak ditanyakan; begitu pula pilihan tunggal \
            yang `filter`-nya tidak menyisakan apa pun. Pilihan yang tidak lagi ditawarkan harus diganti sebelum mengirim.
            """,
        en: """
            Its answer is kept aside: not sent, not scored, not counted as missing, and back when it is asked again. An \
            item of a section that is not asked is not asked either, nor is a single choice whose `filter` leaves nothing. \
            An option no longer offered has to be changed before sending.
            """)

    static let scores = Message(
        id: """
            Nilai tidak ada bila terlalu sedikit yang dinilai: seorang penilai perlu sedikitnya `least_answered` × banyak \
            butir, dibulatkan ke atas, dan seorang yang dinilai sedikitnya `least_raters` penilai. Kesimpulan perlu \
            sedikitnya `least_answered` × banyak subkompetensi, dibulatkan ke atas, dan tidak ada sebelum semua penilai \
            dengan `required` mengirim.
            """,
        en: """
            A score is absent when too little was judged: a rater needs at least `least_answered` × the number of items, \
            rounded up, and a person at least `least_raters` raters. A conclusion needs at least `least_answered` × the \
            number of subkompetensi, rounded up, and there is none before every `required` rater has sent.
            """)

    /// The chapter's part on expressions, as the reference has it.
    static var markdown: String {
        var text = "**Tidak ada · absence.** \(both(meaning))\n\n"
        text += "| tidak ada hasil di · no result at | berarti · means |\n| --- | --- |\n"
        for (field, meaning) in fields { text += "| `\(field)` | \(both(meaning)) |\n" }
        text += "\n\(both(failing))\n\n"
        return text + "**Yang tidak ditanyakan · what is not asked.** \(both(notAsked))\n"
    }

    static func both(_ message: Message) -> String { "\(message.id) · \(message.en)" }
}
