import Foundation
import Testing

/// From documents to what a rater reads: texts filled in, options of registers, items that an instrument words otherwise.
@Suite struct TextsAndRegistersTests {
    private static let project = """
        kind: standard
        id: contoh
        title: Standar contoh
        jenjang: [{id: pertama, title: Pertama}]
        subunsur:
          - id: layanan
            number: 1
            title: Layanan
            jenjang: [pertama]
            subkompetensi: [{id: bimbingan, number: 1, title: Bimbingan Jabatan}]
        ---
        kind: register
        id: provinsi
        title: Provinsi
        holds: province
        entries: [{id: aceh, title: Aceh, zone: Asia/Jakarta}]
        ---
        kind: register
        id: wilayah
        title: Wilayah
        holds: option
        entries: [{id: riau, title: Riau}, {id: bali, title: Bali}]
        ---
        kind: register
        id: kabupaten
        title: Kabupaten
        holds: option
        entries:
          - {id: kampar, title: Kampar, parent: riau}
          - {id: siak, title: Siak, parent: riau}
          - {id: badung, title: Badung, parent: bali}
        ---
        kind: bank
        id: tempat
        title: Tempat
        topics: [{id: asal, title: Asal}]
        items:
          - {id: nama-anak, type: text, stem: Siapa nama anak Anda?}
          - {id: prov, type: single, topic: asal, stem: "Di mana {nama_anak | anak Anda} lahir?", options: {register: wilayah}}
          - id: kab
            type: single
            topic: asal
            stem: Di kabupaten mana?
            options: {register: kabupaten}
            filter: option.parent == prov
        ---
        kind: instrument
        id: kesan
        title: Kesan
        purpose: reaction
        budget: {items: 5, minutes: 5}
        raters: [{id: peserta, title: Peserta}]
        sections:
          - id: awal
            title: Awal
            bank: tempat
            overrides: [{item: kab, of: MARK, stem: "Di kabupaten mana di {prov}?"}]
        """

    /// The mark is that of the words in the bank, worked out apart from the program.
    private func build() throws -> Folder {
        let folder = try Folder.withImpressions(Self.project.replacingOccurrences(of: "MARK", with: "763161a8"))
        try folder.file(
            "peserta.csv", "id,nama,jenjang,instansi,provinsi,program\np1,Rekaan,pertama,Dinas,aceh,pelatihan\n")
        let checked = try folder.run("check", "proyek")
        try #require(checked.status == 0 && checked.text.contains("0 peringatan"), "\(checked.text)")
        return folder
    }

    @Test func aFormOnPaperSaysWhatStandsThere() throws {
        let folder = try build()
        let page = try folder.run("preview", "kesan-akhir.peserta", "--plain")
        #expect(
            page.text.contains("Di mana [jawaban nomor 1, atau “anak Anda”] lahir?"), "\(page.text)\(page.complaint)")
        #expect(page.text.contains("Di kabupaten mana di [jawaban nomor 2]?"), "\(page.text)")
    }

    @Test func answersAreKeptById() throws {
        let folder = try build()
        try folder.file("lain.json", #"{"prov": "Bali", "kab": "Siak"}"#)
        let refused = try folder.run("run", "kesan-akhir.peserta", "--participant", "p1", "--answers", "lain.json")
        #expect(refused.status == 1, "\(refused.text)\(refused.complaint)")
        try folder.file("jawaban.json", #"{"prov": "Riau", "kab": "Siak"}"#)
        let sent = try folder.run("run", "kesan-akhir.peserta", "--participant", "p1", "--answers", "jawaban.json")
        #expect(sent.status == 0, "\(sent.text)\(sent.complaint)")
    }

    /// Accepting that it replaces nothing does not let it replace anything: the register is one list for all items.
    @Test func optionsOfARegisterAreItsEntries() throws {
        let folder = try Folder.withImpressions(
            Self.project.replacingOccurrences(of: "MARK", with: "763161a8")
                .replacingOccurrences(
                    of: "overrides: [", with: "overrides: [{item: prov, options: [{id: riau, text: Riau Daratan}]}, "
                )
                .replacingOccurrences(
                    of: "purpose: reaction", with: "purpose: reaction\nwaive: [{code: O001, reason: Nanti dihapus.}]"))
        let form = try folder.impressionsForm()
        #expect(form.contains(#""Riau""#) && !form.contains("Riau Daratan"), "\(form)")
    }

    /// Every stem names the one before it twice, eighteen times over: what stands in the brackets is cut.
    @Test func stemsThatNameEachOtherStayShort() throws {
        let stems = (1...18).map { index in
            "  - {id: butir-\(index), type: text, stem: \"{butir_\(index - 1) | itu} dan {butir_\(index - 1) | itu}?\"}\n"
        }
        let folder = try Folder.withImpressions(
            """
            kind: bank
            id: rantai
            title: Rantai
            items:
              - {id: butir-0, type: text, stem: Apa yang pertama?}
            \(stems.joined())
            ---
            kind: instrument
            id: kesan
            title: Kesan
            purpose: reaction
            budget: {items: 30, minutes: 30}
            raters: [{id: peserta, title: Peserta}]
            sections: [{id: awal, title: Awal, bank: rantai}]
            """)
        let form = try folder.impressionsForm()
        #expect(form.contains("[[Apa yang pertama] dan [Apa yang pertama]] dan [[Apa yang pertama] dan "))
        #expect(form.contains("…] dan ["))
        #expect(form.utf8.count < 100_000, "\(form.utf8.count) bytes")
    }
}
