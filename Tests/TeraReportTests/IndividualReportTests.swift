import TeraArtifact
import TeraExact
import TeraRuntime
import Testing

@testable import TeraReport

struct IndividualReportTests {
    func concluded(_ result: PersonResult) throws -> ConcludedOutcome {
        guard case .concluded(let outcome) = ResultFixture.report(result).outcome else {
            throw Unexpected.outcome
        }
        return outcome
    }

    enum Unexpected: Error { case outcome }

    @Test("All 15 rows in the standard's order (R055, S04, S05)") func rows() throws {
        let profile = try #require(try concluded(ResultFixture.ahliPertama).performance)
        #expect(profile.groups.map(\.number) == [1, 2, 3, 4, 5, 6])
        #expect(profile.groups.flatMap(\.rows).map(\.number) == Array(1...15))
        #expect(profile.groups[1].rows.map(\.number) == Array(2...11))
        #expect(profile.groups[2].title.text == "Pengendalian Penggunaan Tenaga Kerja Asing")
        #expect(profile.groups[1].rows[0].title.text == "Analisis Jabatan")
        #expect(profile.numbers { $0 == .outside } == [1, 14, 15])
        #expect(profile.conclusion?.text == "Berkinerja Sangat Tinggi")
    }

    @Test("The two marks and the two reasons of “-” (R004, V06)") func marks() throws {
        let profile = try #require(try concluded(ResultFixture.oneBattery).performance)
        #expect(profile.numbers { $0 == .outside } == [1, 14, 15])
        #expect(profile.numbers { $0 == .inNoBattery } == [2, 3, 4, 6, 9, 10, 11, 12, 13])
        let sentences = IndividualSentences(ResultFixture.report(ResultFixture.oneBattery))
        let cells = profile.groups.flatMap(\.rows).map { sentences.cells(of: $0) }
        #expect(cells[0].explanation.text == "Subkompetensi ini tidak termasuk dalam penilaian evaluasi kinerja")
        #expect(cells[0].category.text == "-")
        #expect(cells[1].explanation.text == "Subkompetensi ini tidak termasuk dalam penilaian evaluasi kinerja")
        #expect(cells[1].category.text == "-")
        #expect(cells[4].category.text == "Sangat Baik")
        #expect(
            cells[6].explanation.text
                == "Memberikan layanan informasi kerja kepada pencari kerja khusus, seperti penyandang disabilitas, "
                + "korban PHK, atau kelompok rentan lainnya, dengan memanfaatkan sumber informasi yang relevan "
                + "untuk membantu mereka memperoleh kesempatan kerja yang sesuai.")
        #expect(cells[6].category.text == "---")
        #expect(cells[7].category.text == "Sedang")
        #expect(
            sentences.notes(on: profile) == [
                "“-” pada nomor 1, 14, dan 15: standar kompetensi tidak memintanya dari Pengantar Kerja Ahli Pertama.",
                "“-” pada nomor 2, 3, 4, 6, 9, 10, 11, 12, dan 13: tidak ada dalam baterai penilaian yang diikuti.",
                "“---” pada nomor 7: termasuk dalam penilaian, tetapi jawabannya terlalu sedikit untuk menetapkan "
                    + "kategori.",
                "Kategori dan kesimpulan adalah gabungan semua penilai. Penilaian masing-masing penilai tidak "
                    + "ditampilkan.",
            ])
    }

    @Test("A score without bands shows its value; none at all says so") func unbanded() throws {
        var result = ResultFixture.oneBattery
        result.overall?.band = nil
        #expect(try concluded(result).performance?.conclusion?.text == "2,90")
        result.overall = nil
        let report = ResultFixture.report(result)
        #expect(report.text().contains("“---” pada kesimpulan"))
    }

    @Test("A row that nobody could be asked is not assessed") func nothingAsked() throws {
        var result = ResultFixture.oneBattery
        result.subkompetensi[1] = ResultFixture.score("tenaga-kerja-khusus", nil, nil, asked: 0)
        let profile = try #require(try concluded(result).performance)
        #expect(profile.numbers { $0 == .inNoBattery }.contains(7))
    }

    @Test("Identity (R054) with names, and ids where there are none") func identity() {
        let identity = ResultFixture.report(ResultFixture.ahliPertama).identity
        #expect(identity.name == "PK-2025-00417")
        #expect(identity.instansi == "Direktorat Bina Pengantar Kerja")
        #expect(identity.jenjang.text == "Ahli Pertama")
        #expect(identity.province.text == "DKI Jakarta")
        var result = ResultFixture.ahliPertama
        result.participant.provinsi = "antah-berantah"
        result.participant.jenjang = "ahli-nujum"
        let unknown = ResultFixture.report(result).identity
        #expect(unknown.province.text == "antah-berantah")
        #expect(unknown.jenjang.text == "ahli-nujum")
    }

    @Test("The activity profile of Gambar 2.3 (R050, R051, R057)") func activity() throws {
        let section = try #require(try concluded(ResultFixture.ahliPertama).activity)
        let sentences = IndividualSentences(ResultFixture.report(ResultFixture.ahliPertama))
        #expect(section.rows.map { sentences.percent($0.share) } == ["33%", "25%", "29%", "13%"])
        #expect(
            section.rows.map { sentences.activities($0.count) } == [
                "8 aktivitas kerja", "6 aktivitas kerja", "7 aktivitas kerja", "3 aktivitas kerja",
            ])
        #expect(section.total == Rational(24))
        #expect(section.condition == .lessThanIdeal)
        #expect(sentences.notes(on: section) == [])
    }

    /// Of 24 activities 8, 6, 7 and 3: 33.3%, 25%, 29.2% and 12.5%, as numbers in both languages.
    @Test(arguments: [ReportLanguage.indonesian, .english])
    func sharesOfActivitiesAreNumbers(_ language: ReportLanguage) throws {
        let files = ResultFixture.report(ResultFixture.ahliPertama, language).publication().csv()
        let activity = try #require(files.first { $0.name == "activity.csv" }).text
        let last = activity.split(separator: "\r\n").map { $0.split(separator: ",").last.map(String.init) ?? "" }
        #expect(last == ["share", "33", "25", "29", "13", "100"])
    }

    @Test("More than one level away is to be analysed (R052, T14)") func distance() throws {
        let sentences = IndividualSentences(ResultFixture.report(ResultFixture.ahliPertama))
        let section = try #require(try concluded(ResultFixture.ahliPertama).activity)
        #expect(
            sentences.distance(in: section) == [
                "Sebanyak 10 dari 24 aktivitas kerja (42%) berada lebih dari satu jenjang di atas jenjang yang diemban, "
                    + "yaitu Pengantar Kerja Ahli Madya (7) dan Pengantar Kerja Ahli Utama (3). Pelaksanaan tugas yang "
                    + "berjarak lebih dari satu jenjang perlu dianalisis lebih lanjut. Pelaksanaan tugas satu jenjang "
                    + "di bawah atau satu jenjang di atas masih dapat dianggap normal karena jabatan fungsional "
                    + "berbasis kompetensi."
            ])
        var result = ResultFixture.ahliPertama
        result.activity = ResultFixture.profile(own: 1, ["4", "8", "1", "0"], .lessThanIdeal)
        let near = try #require(try concluded(result).activity)
        #expect(near.distantRows.isEmpty)
        #expect(sentences.distance(in: near).first?.hasPrefix("Aktivitas kerja di luar jenjang") == true)
        result.activity = ResultFixture.profile(own: 2, ["4", "0", "8", "0"], .lessThanIdeal)
        let below = try #require(try concluded(result).activity)
        #expect(sentences.distance(in: below).first?.contains("satu jenjang di bawah jenjang yang diemban") == true)
        result.activity = ResultFixture.profile(own: 1, ["0", "8", "0", "0"], .ideal)
        #expect(sentences.distance(in: try #require(try concluded(result).activity)) == [])
    }

    @Test("74,6 % prints as 75 % and stays less than ideal (T06)") func exactShare() throws {
        var result = ResultFixture.ahliPertama
        result.activity = ResultFixture.profile(own: 0, ["746", "254", "0", "0"], .lessThanIdeal)
        let section = try #require(try concluded(result).activity)
        #expect(section.placesThatTellOwnShare == 1)
        let sentences = IndividualSentences(ResultFixture.report(result))
        #expect(
            sentences.notes(on: section) == [
                "Kondisi kerja ditetapkan dari persentase sebelum pembulatan: 74,6%, dengan batas 75%."
            ])
        result.activity = ResultFixture.profile(own: 0, ["74996", "25004", "0", "0"], .lessThanIdeal)
        #expect(try concluded(result).activity?.placesThatTellOwnShare == 3)
        result.activity = ResultFixture.profile(own: 0, ["3", "1", "0", "0"], .ideal)
        #expect(try concluded(result).activity?.placesThatTellOwnShare == 0)
    }

    @Test("Percentages that do not add up to 100 say how they were rounded") func roundedSum() throws {
        var result = ResultFixture.ahliPertama
        result.activity = ResultFixture.profile(own: 0, ["1", "1", "1", "0"], .lessThanIdeal)
        let section = try #require(try concluded(result).activity)
        #expect(section.printedPercentageSum == 99)
        let notes = IndividualSentences(ResultFixture.report(result)).notes(on: section)
        #expect(notes.count == 1)
        #expect(notes.first?.hasSuffix("jumlahnya tercetak 99%.") == true)
        result.activity = ResultFixture.profile(own: 0, ["5", "3", "0", "0"], .lessThanIdeal)
        #expect(try concluded(result).activity?.printedPercentageSum == 101)
    }

    @Test("No activity at all is a state of its own (T06)") func noActivity() throws {
        var result = ResultFixture.ahliPertama
        result.activity = ResultFixture.profile(own: 0, ["0", "0", "0", "0"], .noActivity)
        let report = ResultFixture.report(result)
        #expect(report.text().contains("Kondisi kerja tidak dapat dinyatakan"))
        #expect(!report.text().contains("✓"))
        #expect(!report.html().contains("✓"))
        #expect(try concluded(result).activity?.printedPercentageSum == nil)
    }

    @Test(
        "The explanation names the person's own jenjang (R057)",
        arguments: [
            (1, "Pengantar Kerja Ahli Muda"), (2, "Pengantar Kerja Ahli Madya"), (3, "Pengantar Kerja Ahli Utama"),
        ])
    func jenjangInTexts(own: Int, officer: String) {
        var result = ResultFixture.ahliPertama
        result.activity = ResultFixture.profile(own: own, ["1", "1", "1", "1"], .lessThanIdeal)
        let html = ResultFixture.report(result).html()
        #expect(html.contains("Seorang \(officer) berada pada kondisi kerja ideal"))
        #expect(html.contains("sejauh mana seorang \(officer) melaksanakan"))
        #expect(html.contains("seorang \(officer) dinyatakan"))
        #expect(!html.contains("seorang Pengantar Kerja Ahli Pertama"))
    }

    @Test("A Petugas Antar Kerja has no activity profile (R057, R058)") func petugas() throws {
        var result = ResultFixture.petugas
        result.activity = ResultFixture.ahliPertama.activity
        #expect(try concluded(result).activity == nil)
        let text = ResultFixture.report(result).text()
        #expect(text.contains("INDIVIDUAL PETUGAS ANTAR KERJA"))
        #expect(!text.contains("PROFIL AKTIVITAS KERJA"))
    }

    @Test("Incomplete: nothing concluded, only who is missing (R053)") func incomplete() {
        // Whatever a result may hold beside, one missing rater is enough.
        var result = ResultFixture.ahliPertama
        result.missing = ResultFixture.incomplete.missing
        let report = ResultFixture.report(result)
        #expect(
            report.outcome
                == .incomplete([
                    WaitingBattery(
                        title: Phrase("Evaluasi Kinerja CoP BISINDO", language: "id"),
                        raters: [
                            WaitingRater(role: Phrase("Atasan langsung", language: "id"), started: true),
                            WaitingRater(role: Phrase("Pengguna layanan", language: "id"), started: false),
                        ]),
                    WaitingBattery(
                        title: Phrase("Pemetaan Aktivitas Kerja Pengantar Kerja", language: "id"),
                        raters: [WaitingRater(role: Phrase("rekan", language: "id"), started: false)]),
                ]))
        for text in [report.text(), report.html()] {
            #expect(!text.contains("Sangat Baik"))
            #expect(!text.contains("Berkinerja"))
            #expect(!text.contains("KESIMPULAN"))
            #expect(!text.contains("PROFIL"))
        }
    }

    @Test("No figure of a single rater appears (P05)") func noRaterFigures() {
        // Every rater of the fixture scored 1,97 and Sedang, which the combined result is not.
        let report = ResultFixture.report(ResultFixture.ahliPertama)
        for text in [report.text(), report.text(TextLayout(plain: true)), report.html()] {
            #expect(!text.contains("1,97"))
            #expect(!text.contains("1.97"))
            #expect(!text.contains("Sedang"))
            #expect(!text.contains("tasan langsung</"))
        }
    }

    @Test("A battery lists the programmes that the person attended") func programmes() {
        var result = ResultFixture.ahliPertama
        result.batteries[0].battery.programmes = ["cop-jkp-disabilitas", "cop-bisindo"]
        result.participant.programmes = ["cop-bisindo"]
        #expect(ResultFixture.report(result).batteries[0].programmes.map(\.dates.count) == [1])
        result.participant.programmes = []
        #expect(ResultFixture.report(result).batteries[0].programmes.count == 2)
        result.batteries[0].purpose = .reaction
        #expect(ResultFixture.report(result).batteries.count == 2)
    }

    @Test func nothingApplies() {
        var result = ResultFixture.ahliPertama
        result.batteries = []
        result.activity = nil
        let text = ResultFixture.report(result).text()
        #expect(text.contains("Tidak ada baterai penilaian yang berlaku bagi peserta ini."))
        #expect(text.contains("Tidak ada penilaian kinerja yang berlaku bagi peserta ini."))
        #expect(ResultFixture.report(result).html().contains("Tidak ada penilaian kinerja"))
    }
}
