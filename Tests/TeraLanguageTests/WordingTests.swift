import TeraDiagnostics
import Testing

@testable import TeraLanguage

@Suite struct DoubleBarrelTests {
    /// Statements of two acts: indikator and ciri khas as the report prints them, and statements that designers wrote.
    @Test(arguments: [
        "Mengumpulkan dan memeriksa data pribadi, kualifikasi, serta riwayat kerja pencari kerja.",
        "Mengisi dan menyusun dokumen penempatan tenaga kerja sesuai ketentuan.",
        "Menerima dan mencatat daftar kebutuhan tenaga kerja dari pemberi kerja.",
        "Mengevaluasi efektivitas jejaring dan kemitraan serta memberikan rekomendasi pengembangan.",
        "Menyusun dan menyebarkan IPK dasar",
        "Mengevaluasi pelaksanaan program dan menyusun rekomendasi perbaikan",
        "Menganalisis tren pasar kerja dan menyusun rekomendasi",
        "Menyusun bahan dan media penyuluhan jabatan, serta memberikan penyuluhan jabatan secara lebih mendalam",
        "Mengumpulkan dan menyebarluaskan informasi pasar kerja (IPK) dasar untuk kebutuhan pencari kerja",
        "{subjek} menyiapkan dan memimpin sesi bimbingan.",
        "{subjek} menyusun laporan, kemudian atau sekaligus atau mengirimkannya.",
        "{subjek} mengolah data secara mandiri dan melaporkan hasilnya.",
        "{subjek} mencari/menghubungi pemberi kerja baru.",
        "{subjek} memantau dan/atau mengevaluasi layanan.",
        "{subjek} berkoordinasi dan bernegosiasi dengan mitra.",
        "{subjek} menyusun rencana serta juga melaksanakannya.",
        "{subjek} mendata lowongan & menghubungi pencari kerja.",
        "{subjek} memberi layanan yang cepat dan melaporkan hasilnya.",
        "{subjek} MENGHIMPUN DATA DAN MELAPORKANNYA.",
        "{subjek} bekerja dengan tim atau memimpin tim itu.",
    ])
    func twoActs(statement: String) {
        #expect(DoubleBarrel.verbs(in: statement) != nil)
        #expect(StatementScan(statement).mayJoinVerbs)
    }

    /// Statements of one act, however many objects, manners or places it names: all from the report or its banks.
    @Test(arguments: [
        "Menyusun dokumen informasi jabatan secara lengkap dan benar.",
        "Mengidentifikasi hambatan dan peluang dari implementasi rencana teknis layanan.",
        "Menyusun laporan evaluasi dan rekomendasi.",
        "Melakukan monitoring dan evaluasi terhadap pelaksanaan layanan antar kerja di berbagai wilayah.",
        "Memberikan pendampingan dan arahan kepada Pengantar Kerja Ahli Pertama dan Ahli Muda.",
        "Menyusun konsep standar pelayanan penyuluhan atau bimbingan jabatan.",
        "Melakukan pemantauan hambatan penempatan tenaga kerja antar wilayah dan antar negara.",
        "Menganalisis kesesuaian penempatan tenaga kerja khusus dengan kompetensi individu dan kebutuhan pasar kerja.",
        "Melakukan evaluasi efektivitas layanan pemberi kerja di tingkat wilayah/nasional.",
        "Menyusun laporan evaluasi serta rekomendasi perbaikan terhadap pelaksanaan RPTKA.",
        "Mengintegrasikan data IPK tahun sebelumnya dan tren pasar kerja.",
        "Merancang uraian jabatan berdasarkan hasil observasi dan data.",
        "Memfasilitasi akses dan pemanfaatan data pasar kerja untuk mendukung rekrutmen.",
        "Mengelola data IPK dalam bentuk media cetak/digital.",
        "Menyampaikan informasi penyuluhan jabatan dengan bahasa yang jelas, tepat, dan komunikatif.",
        "Menyusun kebijakan strategis pengembangan layanan antar kerja jangka menengah dan panjang.",
        "Mengharmonisasikan kebijakan pengendalian TKA dengan kementerian/lembaga terkait.",
        "Menyampaikan data jabatan kepada Disnaker Kabupaten/Kota/Provinsi sesuai kewenangan PAK di daerah.",
        "Melakukan kunjungan ke perusahaan atau industri.",
        "Metode menarik dan efektif",
        "Memberikan layanan secara merata dan menyeluruh.",
        "Menyajikan materi yang menarik dan memotivasi peserta.",
        "Menyusun rencana kerja tahunan dan berkelanjutan.",
        "Mendampingi pencari kerja berpengalaman atau berkebutuhan khusus.",
        "Mengembangkan pelatihan metode dan media pembelajaran.",
    ])
    func oneAct(statement: String) {
        let verbs = DoubleBarrel.verbs(in: statement)
        #expect(verbs == nil, "\(String(describing: verbs))")
    }

    @Test func wordsAreCountedAsInEstimates() {
        for text in ["", " ", "satu", "{subjek} menyusun  laporan\nakhir.", "dan/atau di sini (juga)"] {
            #expect(StatementScan(text).words == FormEstimate.wordCount(of: text), "\(text)")
        }
    }
}

@Suite struct FoldedTextTests {
    @Test(arguments: [
        ("Melakukan sesi bimbingan.", "melakukan  sesi\nbimbingan"),
        ("  Ya ", "YA."),
        ("Édukasi", "édukasi"),
        ("Versi 1.2 dipakai.", "versi 1.2 dipakai"),
    ])
    func equal(a: String, b: String) {
        #expect(FoldedText.areEqual(a, b))
        #expect(FoldedText.hash(a) == FoldedText.hash(b))
    }

    @Test(arguments: [("Tiga", "Tiga bulan"), ("a.b", "ab"), ("a b", "ab"), ("a..", "a")])
    func different(a: String, b: String) {
        #expect(!FoldedText.areEqual(a, b))
        #expect(FoldedText.hash(a) != FoldedText.hash(b))
    }
}

@Suite struct PlaceholderScanTests {
    @Test(arguments: [
        "TODO lengkapi", "Berapa lama ???", "Kode xxx dipakai", "Lorem Ipsum dolor", "Sesuai (?) aturan", "Sesuai (…?)",
        "Sesuai (...?)", "{nama} hadir", "tanpa pasangan }", "{ terbuka", "{subyek} menyusun", "{}",
    ])
    func found(text: String) {
        #expect(PlaceholderScan.problems(in: text, isStatement: true).count == 1)
    }

    @Test(arguments: [
        "{subjek} menyusun laporan.", "Apa saran Anda?", "Sudahkah?? Ya.", "TODOR", "exxxon", "Metode (tatap muka)",
        "lorem saja", "tahun 20xx", "Berapa (sebutkan)?", "matodo",
    ])
    func clean(text: String) {
        #expect(PlaceholderScan.problems(in: text, isStatement: true).isEmpty)
    }

    @Test func subjectIsReplacedInStatementsOnly() {
        #expect(PlaceholderScan.problems(in: "Nilailah {subjek}.", isStatement: false).first?.kind == .misplaced)
        #expect(PlaceholderScan.subjects(in: "{subjek} menilai {subjek}") == 2)
        #expect(PlaceholderScan.subjects(in: "menilai") == 0)
        #expect(PlaceholderScan.subjects(in: "{subyek} menilai") == nil)
    }
}
