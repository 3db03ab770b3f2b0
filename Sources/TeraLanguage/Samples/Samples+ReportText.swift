extension Samples {
    /// Tests and a questionnaire of the programme, and the texts of its report with parts replaced.
    static func reportText(
        programme: String = "programme: pelatihan\n", figure: String = "{gain.up.share}", quantity: String = "",
        item: String = "reaksi-waktu",
        published: String = "2025-02-03", target: String = "{share: 60%}",
        section: String = ", points: [Bertukar pengetahuan.]"
    ) -> String {
        """
        kind: battery
        id: tes-akhir
        title: Tes akhir
        instrument: tes
        programme: pelatihan
        occasion: post
        periode: {from: 2025-02-12, to: 2025-02-12}
        status: tidak-aktif
        ---
        kind: bank
        id: reaksi
        title: Reaksi
        topics: [{id: penyelenggaraan, title: Penyelenggaraan}]
        items:
          - {id: reaksi-waktu, type: rating, scale: kinerja, topic: penyelenggaraan, stem: Waktunya cukup.}
        ---
        kind: instrument
        id: reaksi
        title: Reaksi
        purpose: reaction
        budget: {items: 5, minutes: 5}
        raters: [{id: peserta, title: Peserta}]
        sections: [{id: isi, title: Isi, bank: reaksi}]
        ---
        kind: battery
        id: reaksi
        title: Reaksi
        instrument: reaksi
        programme: pelatihan
        occasion: post
        periode: {from: 2025-02-12, to: 2025-02-12}
        status: tidak-aktif
        ---

        """
            + reportTextAlone(
                programme: programme, figure: figure, quantity: quantity, item: item, published: published,
                target: target, section: section
            )
    }

    static func reportTextAlone(
        programme: String = "programme: pelatihan\n", figure: String = "{gain.up.share}", quantity: String = "",
        item: String = "reaksi-waktu",
        published: String = "2025-02-03", target: String = "{share: 60%}",
        section: String = ", points: [Bertukar pengetahuan.]"
    ) -> String {
        """
        kind: report_text
        id: naskah
        title: Naskah laporan pelatihan
        report: programme
        \(programme)target: \(target)
        certificate: {rule: Mengikuti kedua tes., published: \(published)}
        introduction:
          - {id: tujuan, title: Tujuan\(section)}
        conclusions:
          - id: capaian
            title: Capaian
            paragraphs: ["Dari peserta kedua tes, \(figure) mendapat nilai lebih tinggi\(quantity)."]
        recommendations:
          - {stage: planning, points: [Undangan disebar lebih awal.]}
        suggestions:
          - {id: waktu, items: [\(item)], title: Waktu, points: [Materi dipersempit.]}

        """
    }
}
