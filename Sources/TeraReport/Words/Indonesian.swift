import TeraArtifact

/// The words of the published reports (Gambar 2.2–2.4), and those that they lack.
struct Indonesian: Words {
    let decimalSeparator = ","
    let groupSeparator = "."
    let months = [
        "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
        "Desember",
    ]

    func list(_ items: [String]) -> String {
        guard let last = items.last else { return "" }
        switch items.count {
        case 1: return last
        case 2: return "\(items[0]) dan \(last)"
        default: return items.dropLast().joined(separator: ", ") + ", dan \(last)"
        }
    }

    func individualTitle(people: String?) -> String {
        "LAPORAN HASIL PENILAIAN EVALUASI KINERJA INDIVIDUAL" + (people.map { " \($0.uppercased())" } ?? "")
    }
    let name = "Nama"
    let instansi = "Instansi"
    let jenjang = "Jenjang Keahlian"
    let province = "Provinsi"

    let evaluated = "PROGRAM YANG DIEVALUASI"
    let nothingEvaluated = "Tidak ada baterai penilaian yang berlaku bagi peserta ini."
    func purpose(_ purpose: Purpose) -> String {
        switch purpose {
        case .performance: "Penilaian kinerja"
        case .mapping: "Pemetaan aktivitas kerja"
        case .test: "Tes"
        case .reaction: "Evaluasi reaksi"
        case .observation: "Observasi"
        }
    }
    func collected(_ period: String) -> String { "diisi \(period)" }
    func programme(_ title: String) -> String { "Program: \(title)" }
    func held(_ dates: String) -> String { "dilaksanakan \(dates)" }

    let incomplete = "PENILAIAN BELUM LENGKAP"
    let incompleteExplained =
        "Hasil evaluasi kinerja belum dapat disimpulkan karena belum semua penilai mengirimkan jawabannya. "
        + "Laporan ini akan memuat hasil setelah semua penilai di bawah ini mengirimkan jawabannya."
    func waiting(role: String, started: Bool) -> String {
        started ? "\(role): sudah mulai mengisi, belum mengirimkan" : "\(role): belum mengisi"
    }

    let performanceProfile = "PROFIL EVALUASI KINERJA"
    let kompetensi = "Kompetensi"
    let subkompetensi = "Subkompetensi"
    let explanation = "Penjelasan Subkompetensi"
    let category = "Kategori Penilaian"
    let conclusion = "KESIMPULAN"
    let notAssessed = "Subkompetensi ini tidak termasuk dalam penilaian evaluasi kinerja"
    let noExplanation = "Penjelasan tidak tersedia."
    let noPerformance = "Tidak ada penilaian kinerja yang berlaku bagi peserta ini."
    let notes = "Keterangan:"
    func outside(_ numbers: String, officer: String) -> String {
        "“-” pada nomor \(numbers): standar kompetensi tidak memintanya dari \(officer)."
    }
    func inNoBattery(_ numbers: String) -> String {
        "“-” pada nomor \(numbers): tidak ada dalam baterai penilaian yang diikuti."
    }
    func tooFewAnswers(_ numbers: String) -> String {
        "“---” pada nomor \(numbers): termasuk dalam penilaian, tetapi jawabannya terlalu sedikit untuk menetapkan "
            + "kategori."
    }
    let noConclusion = "“---” pada kesimpulan: jawabannya terlalu sedikit untuk menetapkan predikat."
    let combinedOverRaters =
        "Kategori dan kesimpulan adalah gabungan semua penilai. Penilaian masing-masing penilai tidak ditampilkan."

    let activityProfile = "PROFIL AKTIVITAS KERJA"
    let activityCount = "Jumlah Aktivitas Kerja"
    let activityShare = "Persentase"
    func activities(_ count: String, isOne: Bool) -> String { "\(count) aktivitas kerja" }
    let total = "Jumlah"
    let condition = "Kondisi Kerja"
    let idealCondition = "Kondisi Kerja Ideal"
    let lessThanIdealCondition = "Kondisi Kerja Kurang Ideal"
    let applies = "Berlaku"
    let yes = "ya"
    let no = "tidak"
    let meaning = "Keterangan"
    let noActivity =
        "Kondisi kerja tidak dapat dinyatakan: tidak ada satu pun aktivitas kerja yang dipilih oleh para penilai."
    func idealRule(officer: String, share: String) -> String {
        "Seorang \(officer) berada pada kondisi kerja ideal apabila sekurang-kurangnya \(share) dari total aktivitas "
            + "kerjanya berada pada tugas pokok dan fungsi yang sesuai dengan jenjang jabatan yang diemban."
    }
    func profileExplained(officer: String, share: String) -> [[Run]] {
        [
            [
                .plain(
                    "Profil aktivitas kerja disusun untuk memberikan gambaran nyata mengenai sejauh mana seorang "
                        + "\(officer) melaksanakan tugas pokok dan fungsi jabatannya sesuai dengan jenjang keahlian "
                        + "yang diemban. Melalui profil ini, dapat dipetakan apakah aktivitas sehari-hari telah "
                        + "berfokus pada lingkup tugas yang seharusnya atau justru banyak terserap pada aktivitas "
                        + "lain di luar jenjang jabatannya, misalnya karena kebutuhan organisasi. Informasi ini "
                        + "penting bagi atasan langsung maupun Direktorat Bina PK untuk memetakan beban kerja aktual "
                        + "dan menata kembali distribusi tugas agar lebih proporsional.")
            ],
            [
                .plain(
                    "Apabila aktivitas di luar tugas pokok dan fungsi jabatan lebih dominan, dapat muncul sejumlah "
                        + "risiko, seperti beban kerja yang tidak seimbang, ketidakjelasan peran individu, hingga "
                        + "hambatan dalam pengembangan kompetensi sesuai jenjang jabatan. Sebaliknya, jika mayoritas "
                        + "aktivitas selaras dengan tugas pokok dan fungsi jabatan, maka akan tercipta dampak "
                        + "positif, baik berupa penguatan profesionalisme individu, peningkatan akuntabilitas "
                        + "organisasi, maupun efektivitas pencapaian tujuan layanan antar kerja. Dengan demikian, "
                        + "profil aktivitas kerja berfungsi ganda sebagai alat evaluasi sekaligus bahan perencanaan "
                        + "pembinaan karier dan pengelolaan organisasi.")
            ],
            [
                .plain(
                    "Sebagai kebijakan operasional, seorang \(officer) dinyatakan berada pada kondisi kerja ideal "
                        + "apabila sekurang-kurangnya \(share) aktivitas kerjanya sesuai dengan tugas pokok dan "
                        + "fungsi jabatan pada jenjang yang sedang diemban. Angka \(share) ini tidak bersumber dari "
                        + "regulasi normatif, melainkan ditetapkan sebagai "),
                .english("benchmark"),
                .plain(
                    " organisasi yang wajar dan terukur, dengan dasar interpretasi atas aturan jabatan fungsional "
                        + "serta penerapan prinsip "),
                .english("good practice"),
                .plain(
                    " dalam manajemen kinerja. Dengan tolok ukur ini, organisasi memiliki pijakan yang jelas untuk "
                        + "menilai kesesuaian pelaksanaan tugas, sekaligus mendorong pembinaan dan pengembangan "
                        + "pegawai yang lebih tepat sasaran."),
            ],
        ]
    }
    let fractionsExplained =
        "Jumlah aktivitas kerja adalah rata-rata pilihan para penilai, sehingga dapat berupa pecahan; dibulatkan "
        + "sampai dua angka di belakang koma."
    func roundedSum(_ sum: String) -> String {
        "Setiap persentase dibulatkan sendiri-sendiri ke bilangan bulat terdekat, sehingga jumlahnya tercetak \(sum)."
    }
    func exactShare(_ share: String, limit: String) -> String {
        "Kondisi kerja ditetapkan dari persentase sebelum pembulatan: \(share), dengan batas \(limit)."
    }
    func distant(
        count: String, total: String, share: String, direction: LevelDirection, jenjang: String
    ) -> String {
        let place =
            switch direction {
            case .below: "di bawah"
            case .above: "di atas"
            case .both: "di bawah dan di atas"
            }
        return "Sebanyak \(count) dari \(total) aktivitas kerja (\(share)) berada lebih dari satu jenjang \(place) "
            + "jenjang yang diemban, yaitu \(jenjang). Pelaksanaan tugas yang berjarak lebih dari satu jenjang perlu "
            + "dianalisis lebih lanjut."
    }
    let neighbouringIsNormal =
        "Pelaksanaan tugas satu jenjang di bawah atau satu jenjang di atas masih dapat dianggap normal karena jabatan "
        + "fungsional berbasis kompetensi."
    let onlyNeighbouring =
        "Aktivitas kerja di luar jenjang yang diemban seluruhnya berjarak satu jenjang."

    let assumptions = "ASUMSI"
    let assumptionsExplained =
        "Hasil dalam laporan ini bergantung pada aturan berikut, yang tidak ditetapkan dalam pedoman dan diasumsikan "
        + "oleh penyusun instrumen."

    let coverageTitle = "Cakupan baterai terhadap standar kompetensi"
    func state(_ state: CoverageState) -> String {
        switch state {
        case .covered: "tercakup"
        case .partial: "sebagian"
        case .outside: "di luar"
        case .gap: "kosong"
        case .conflict: "konflik"
        }
    }
    func stateExplained(_ state: CoverageState) -> String {
        switch state {
        case .covered: "setiap indikator mempunyai butir"
        case .partial: "ada indikator yang tidak mempunyai butir"
        case .outside: "standar tidak memintanya dari jenjang ini; laporan menulis “tidak termasuk dalam penilaian”"
        case .gap: "standar memintanya, tetapi kisi-kisi jenjang ini tidak mengisinya"
        case .conflict: "kisi-kisi mengisinya, tetapi standar tidak memintanya dari jenjang ini"
        }
    }
    func items(_ count: String, isOne: Bool) -> String { "\(count) butir" }
    func coverageProgrammes(_ ids: String) -> String { "Program: \(ids)" }
    func nothingToAssess(_ jenjang: String) -> String {
        "\(jenjang): tidak ada yang dapat dinilai; tidak ada formulir untuk jenjang ini."
    }
    let legend = "Arti"
    let fractionExplained = "indikator yang mempunyai butir, dari semua indikator"
    let noBatteries = "Tidak ada baterai."
}
