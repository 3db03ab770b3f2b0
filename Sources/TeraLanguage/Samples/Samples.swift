/// Building blocks of samples: each is one document of the sample project, as a designer would write it.
enum Samples {
    static let standard = """
        kind: standard
        id: contoh
        title: Standar contoh
        jenjang:
          - {id: pertama, title: Pertama}
          - {id: muda, title: Muda}
        roles:
          - {id: petugas, title: Petugas}
        subunsur:
          - id: layanan
            number: 1
            title: Layanan
            jenjang: [pertama, muda]
            subkompetensi:
              - {id: bimbingan, number: 1, title: Bimbingan Jabatan, aliases: [Bimbingan]}
              - {id: informasi, number: 2, title: Informasi Pasar Kerja}
          - id: perencanaan
            number: 2
            title: Perencanaan
            jenjang: [muda]
            subkompetensi:
              - {id: rencana, number: 3, title: Rencana Kerja}

        """

    static let blueprintPertama = """
        kind: blueprint
        id: pertama
        title: Blueprint Pertama
        standard: contoh
        jenjang: pertama
        subkompetensi:
          - subkompetensi: bimbingan
            ciri_khas: Melaksanakan bimbingan dasar
            definisi_operasional: Memberikan bimbingan dasar kepada pencari kerja.
            indikator:
              - {id: pertama-1-1, text: Melakukan sesi bimbingan dasar.}
          - subkompetensi: informasi
            ciri_khas: Menyebarkan informasi pasar kerja
            definisi_operasional: Menyebarkan informasi pasar kerja kepada pencari kerja.
            indikator:
              - {id: pertama-2-1, text: Menyebarkan informasi lowongan.}

        """

    static let blueprintMuda = """
        kind: blueprint
        id: muda
        title: Blueprint Muda
        standard: contoh
        jenjang: muda
        subkompetensi:
          - subkompetensi: bimbingan
            ciri_khas: Melaksanakan bimbingan lanjutan
            definisi_operasional: Memberikan bimbingan lanjutan kepada pekerja.
            indikator:
              - {id: muda-1-1, text: Melakukan sesi bimbingan lanjutan.}
          - subkompetensi: informasi
            ciri_khas: Menganalisis pasar kerja
            definisi_operasional: Menganalisis tren pasar kerja.
            indikator:
              - {id: muda-2-1, text: Menganalisis tren pasar kerja.}
          - subkompetensi: rencana
            ciri_khas: Menyusun rencana teknis
            definisi_operasional: Menyusun rencana teknis layanan.
            indikator:
              - {id: muda-3-1, text: Menyusun rencana teknis layanan.}

        """

    /// A scale of two; not used by other documents of the sample project.
    static let scale = """
        kind: scale
        id: ya-tidak
        title: Ya atau tidak
        options:
          - {id: tidak, value: 0, label: Tidak}
          - {id: ya, value: 1, label: Ya}

        """

    static let kinerja = """
        kind: scale
        id: kinerja
        title: Skala kinerja
        options:
          - {id: tidak-pernah, value: 1, label: Tidak pernah}
          - {id: jarang, value: 2, label: Jarang}
          - {id: sering, value: 3, label: Sering}
          - {id: selalu, value: 4, label: Selalu}

        """

    static let statements = bank(
        """
          - id: pk-pertama-1-1
            type: rating
            indikator: pertama-1-1
            stem: "{subjek} melakukan sesi bimbingan bagi pencari kerja baru."
        """)

    /// The bank of statements with the given items.
    static func bank(_ items: String) -> String {
        """
        kind: bank
        id: pernyataan
        title: Pernyataan kinerja
        standard: contoh
        items:
        \(items)

        """
    }

    static let instrument = instrument()

    /// The performance instrument, with parts replaced.
    static func instrument(
        raters: String = """
          - {id: diri, title: Diri sendiri, subjek: Saya}
          - {id: atasan, title: Atasan, subjek: Pegawai ini}
          - {id: rekan, title: Rekan kerja, subjek: Pegawai ini}
          - {id: pengguna_layanan, title: Pengguna layanan, subjek: Pegawai ini}
        """,
        section: String = "{id: kinerja, title: Kinerja, from: indikator, wording: [pernyataan]}",
        budget: String = "{items: 10, minutes: 5}",
        kategori: String = "[{id: baik, title: Baik, from: 2.50}, {id: kurang, title: Kurang}]",
        predikat: String = "[{id: tinggi, title: Tinggi, from: 2.50}, {id: rendah, title: Rendah}]",
        purpose: String = "performance"
    ) -> String {
        """
        kind: instrument
        id: evaluasi
        title: Evaluasi kinerja
        purpose: \(purpose)
        standard: contoh
        scale: kinerja
        budget: \(budget)
        raters:
        \(raters)
        sections:
          - \(section)
        scoring:
          kategori: \(kategori)
          predikat: \(predikat)

        """
    }

    static let battery = battery()

    /// The performance battery, with parts replaced.
    static func battery(
        jenjang: String = "[pertama, muda]", subkompetensi: String = "[bimbingan, informasi, rencana]",
        periode: String = "{from: 2025-04-01, to: 2025-04-30}", programme: String = "programme: pelatihan",
        status: String = "aktif"
    ) -> String {
        """
        kind: battery
        id: evaluasi-2025
        title: Evaluasi 2025
        instrument: evaluasi
        \(programme)
        periode: \(periode)
        status: \(status)
        jenjang: \(jenjang)
        subkompetensi: \(subkompetensi)

        """
    }

    static let questions = questions()

    /// The bank of the test, with parts of its first question replaced.
    static func questions(
        key: String = "key: b", options: String = "[{id: a, text: Tiga}, {id: b, text: Enam}]",
        type: String = "single", extra: String = ""
    ) -> String {
        """
        kind: bank
        id: soal
        title: Soal
        topics: [{id: jkp, title: Jaminan Kehilangan Pekerjaan}]
        items:
          - id: soal-1
            type: \(type)
            topic: jkp
            stem: Manfaat uang tunai diberikan paling banyak berapa bulan?
            options: \(options)
            \(key)
        \(extra)  - id: soal-2
            type: single
            topic: jkp
            stem: Proses penilaian mandiri disebut apa?
            options: [{id: a, text: Asesmen diri}, {id: b, text: Wawancara}]
            key: a

        """
    }

    static let testInstrument = """
        kind: instrument
        id: tes
        title: Tes
        purpose: test
        raters: [{id: peserta, title: Peserta}]
        sections: [{id: soal, title: Soal, bank: soal}]
        scoring: {pass: {id: memenuhi, title: Memenuhi standar, from: 70}}

        """

    static let testBattery = """
        kind: battery
        id: tes-awal
        title: Tes awal
        instrument: tes
        programme: pelatihan
        occasion: pre
        periode: {from: 2025-02-10, to: 2025-02-10}
        status: tidak-aktif

        """

    static let test = test()

    /// A test of the pre-test, with parts replaced.
    static func test(
        battery: String = "tes-awal", fill: String = "highest", answers: String = "{soal-1: a}",
        expect: String = "\n    expect: {scores: [{id: nilai, value: 50, points: 1, band: none}]}"
    ) -> String {
        """
        kind: test
        id: uji-tes
        title: Uji tes awal
        battery: \(battery)
        cases:
          - id: satu-benar
            sheets: [{fill: \(fill), answers: \(answers)}]\(expect)

        """
    }

    static let programmes = programmes(dates: "[{from: 2025-02-10, to: 2025-02-12}]")

    static func programmes(dates: String) -> String {
        """
        kind: register
        id: program
        title: Program
        holds: programme
        entries:
          - {id: pelatihan, title: Pelatihan contoh, dates: \(dates)}

        """
    }

    static let provinces = """
        kind: register
        id: provinsi
        title: Provinsi
        holds: province
        entries:
          - {id: aceh, title: Aceh, zone: Asia/Jakarta}

        """

    /// A questionnaire with expressions: lines added to its three items.
    static func logic(
        konselor: String = "", lamaKerja: String = "", saran: String = "    relevant: konselor == \"ya\"\n"
    ) -> String {
        """
        kind: instrument
        id: kesan
        title: Kesan peserta
        purpose: reaction
        budget: {items: 5, minutes: 5}
        raters: [{id: peserta, title: Peserta}]
        sections: [{id: layanan, title: Layanan, bank: kesan}]
        ---
        kind: bank
        id: kesan
        title: Kesan
        topics: [{id: konseling, title: Konseling}]
        items:
          - id: konselor
            type: single
            topic: konseling
            stem: Apakah Anda bertemu konselor?
            options: [{id: ya, text: Ya}, {id: tidak, text: Tidak}]
        \(konselor)  - id: lama-kerja
            type: integer
            stem: Berapa tahun Anda bekerja?
            min: 0
            max: 60
            unit: tahun
        \(lamaKerja)  - id: saran
            type: text
            stem: Apa saran Anda?
        \(saran)
        """
    }
}
