extension Samples {
    /// A questionnaire about a household: the entries of its section after the first item, and lines added to items.
    static func household(_ entries: String, section: String = "", umur: String = "", saran: String = "") -> String {
        """
        kind: instrument
        id: rumah-tangga
        title: Rumah tangga
        purpose: reaction
        budget: {items: 100, minutes: 30}
        raters: [{id: peserta, title: Peserta}]
        sections:
          - id: keluarga
            title: Keluarga
        \(section)    items:
              - jumlah-anggota
        \(entries.indentedBy(4))
        ---
        kind: bank
        id: rumah-tangga
        title: Rumah tangga
        items:
          - id: jumlah-anggota
            type: integer
            stem: Berapa anggota keluarga Anda?
            min: 0
            max: 10
          - id: umur-anggota
            type: integer
            stem: Berapa umurnya?
            min: 0
            max: 120
        \(umur)  - id: saran-keluarga
            type: text
            stem: Apa saran Anda?
        \(saran)
        """
    }
}

extension String {
    fileprivate func indentedBy(_ count: Int) -> String {
        split(separator: "\n").map { String(repeating: " ", count: count) + $0 }.joined(separator: "\n")
    }
}
