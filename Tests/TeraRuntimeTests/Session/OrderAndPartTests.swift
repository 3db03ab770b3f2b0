import TeraArtifact
import TeraRuntime
import Testing

/// Orders, pairs, shares, sliders, days and times.
@Suite struct OrderAndPartTests {
    private static let options = [("px", "Konseling"), ("py", "Pelatihan"), ("pz", "Lowongan")]
        .map { ChoiceOption(id: $0.0, text: ["id": $0.1]) }

    private static let items: [FormItem] = [
        .ranking(RankingItem(common: BuildForm.common("ranking"), options: options, most: 2)),
        .ordering(OrderingItem(common: BuildForm.common("ordering"), options: options)),
        .matching(
            MatchingItem(
                common: BuildForm.common("matching"), left: Array(options.prefix(2)),
                right: [("r1", "Satu"), ("r2", "Dua"), ("r3", "Tiga")].map {
                    ChoiceOption(id: $0.0, text: ["id": $0.1])
                })),
        .constantSum(ConstantSumItem(common: BuildForm.common("sum"), options: options, total: 100)),
        .slider(
            SliderItem(
                common: BuildForm.common("slider"), limits: NumberLimits(min: "0", max: "10"), step: "0.5",
                low: ["id": "Buruk"], high: ["id": "Baik"])),
        .date(DateItem(common: BuildForm.common("date"), min: "2025-01-01", max: "2025-12-31")),
        .time(TimeItem(common: BuildForm.common("time"), min: "07:00")),
    ]
    private let form = BuildForm.form([BuildForm.section("s", .list, items)])

    private func answer(_ item: String, _ typed: String) -> Answer? {
        var session = FormSession(form: form)
        return try? session.answer(item, typed).get()
    }

    private func refusal(_ item: String, _ typed: String) -> String? {
        var session = FormSession(form: form)
        guard case .failure(let problem) = session.answer(item, typed) else { return nil }
        return problem.message["id"]
    }

    @Test(arguments: ["c, a", "c a", "Lowongan; Konseling", "3, 1", "pz,px"])
    func rankings(typed: String) {
        #expect(answer("ranking", typed) == .list(["pz", "px"]))
    }

    @Test func ordersNeedEachOnce() {
        #expect(answer("ordering", "b, c, a") == .list(["py", "pz", "px"]))
        #expect(
            refusal("ordering", "b, c")
                == "Anda mengurutkan 2. Urutkan semuanya, yang pertama lebih dulu, dipisahkan koma: c, b, a.")
        #expect(refusal("ordering", "b, b, a")?.hasPrefix("“Pelatihan” disebut dua kali.") == true)
        #expect(refusal("ranking", "a, b, c")?.hasPrefix("Anda mengurutkan 3. Pilih 2 dan urutkan") == true)
    }

    @Test(arguments: [
        "1b, 2a", "1=b, 2=a", "2 = a; 1 = b", "1b 2a", "px = r2, py = r1", "Konseling: Dua, Pelatihan: Satu",
    ])
    func pairs(typed: String) {
        #expect(answer("matching", typed) == .values(["px": "r2", "py": "r1"]))
    }

    @Test func everyNumberIsMatchedOnce() {
        #expect(answer("matching", "1a, 2a") == .values(["px": "r1", "py": "r1"]))
        #expect(refusal("matching", "1a") == "Pasangkan setiap nomor, dipisahkan koma: 1 = b, 2 = a.")
        #expect(refusal("matching", "1a, 3b") == "“3” bukan salah satu nomor 1 sampai 2.")
        #expect(refusal("matching", "1a, 1b") == "“1” diisi dua kali; sisakan satu.")
        #expect(refusal("matching", "1a, 2q")?.hasPrefix("“q” bukan salah satu jawaban.") == true)
    }

    @Test(arguments: ["40, 60, 0", "40 60 0", "1 = 40, 2 = 60", "py=60; px=40", "40,60,0"])
    func shares(typed: String) {
        #expect(answer("sum", typed) == .values(["px": "40", "py": "60", "pz": "0"]))
    }

    @Test func sharesAddUp() {
        #expect(refusal("sum", "40, 50, 0") == "Jumlahnya 90, seharusnya 100.")
        #expect(refusal("sum", "40, 60") == "Bagikan 100 dengan bilangan bulat menurut urutannya: 34, 33, 33.")
        #expect(refusal("sum", "140, -40, 0")?.contains("bukan bilangan bulat") == true)
        #expect(refusal("sum", "33.5, 33.5, 33")?.contains("bukan bilangan bulat") == true)
    }

    @Test func sliders() {
        #expect(answer("slider", "7,5") == .text("7.5"))
        #expect(answer("slider", "10") == .text("10"))
        #expect(refusal("slider", "7.3") == "Ketik bilangan dari 0 (Buruk) sampai 10 (Baik), kelipatan 0,5.")
        #expect(refusal("slider", "11") == "Ketik bilangan dari 0 sampai 10.")
    }

    @Test(arguments: [
        "2025-02-13", "13/2/2025", "13-02-2025", "13.2.2025", "13 Februari 2025", "13 feb 2025", "February 13, 2025",
        "2025/2/13",
    ])
    func days(typed: String) {
        #expect(answer("date", typed) == .text("2025-02-13"))
    }

    @Test(arguments: ["30/2/2025", "2/13/2025", "13/2/25", "besok", "2025-02", "2025"])
    func noDays(typed: String) {
        #expect(refusal("date", typed) == "“\(typed)” bukan tanggal. Ketik misalnya 13/2/2025 atau 13 Februari 2025.")
    }

    @Test func daysWithinTheirLimits() {
        #expect(refusal("date", "31/12/2024") == "Ketik tanggal dari 2025-01-01 sampai 2025-12-31.")
        #expect(answer("date", "29/2/2024") == nil)
    }

    @Test(arguments: ["14:30", "14.30", "pukul 14.30", "Jam 14:30"])
    func times(typed: String) {
        #expect(answer("time", typed) == .text("14:30"))
    }

    @Test func noTimes() {
        #expect(answer("time", "7.05") == .text("07:05"))
        #expect(refusal("time", "6.59") == "Ketik jam mulai 07:00.")
        for typed in ["24:00", "14:60", "14", "14:3", "siang"] {
            #expect(refusal("time", typed) == "“\(typed)” bukan jam. Ketik misalnya 14.30.")
        }
    }

    /// What somebody typed is what a file may hold, and nothing else of its kind.
    @Test func storedAnswersAreCanonical() {
        func accepts(_ index: Int, _ answer: Answer) -> Bool { Self.items[index].accepts(answer, in: form) }
        #expect(accepts(0, .list(["pz", "px"])) && !accepts(0, .list(["pz"])) && !accepts(0, .list(["pz", "pz"])))
        #expect(accepts(1, .list(["pz", "px", "py"])) && !accepts(1, .list(["pz", "px", "q"])))
        #expect(accepts(2, .values(["px": "r3", "py": "r3"])) && !accepts(2, .values(["px": "r3"])))
        #expect(!accepts(2, .values(["px": "r3", "q": "r3"])) && !accepts(2, .values(["px": "r9", "py": "r3"])))
        #expect(accepts(3, .values(["px": "100", "py": "0", "pz": "0"])))
        #expect(!accepts(3, .values(["px": "0100", "py": "0", "pz": "0"])) && !accepts(3, .values(["px": "100"])))
        #expect(!accepts(3, .values(["px": "150", "py": "-50", "pz": "0"])))
        #expect(accepts(4, .text("0.5")) && !accepts(4, .text("0.50")) && !accepts(4, .text("0.3")))
        #expect(accepts(5, .text("2025-02-13")) && !accepts(5, .text("13/2/2025")) && !accepts(5, .text("2026-01-01")))
        #expect(accepts(6, .text("14:30")) && !accepts(6, .text("14.30")) && !accepts(6, .text("06:59")))
    }

    @Test func shownInWords() {
        #expect(Self.items[0].shown(.list(["pz", "px"]), in: form) == ["id": "1. Lowongan; 2. Konseling"])
        #expect(
            Self.items[2].shown(.values(["px": "r2", "py": "r1"]), in: form) == [
                "id": "Konseling → Dua; Pelatihan → Satu"
            ])
        #expect(
            Self.items[3].shown(.values(["px": "40", "py": "60", "pz": "0"]), in: form)
                == ["id": "Konseling: 40; Pelatihan: 60; Lowongan: 0"])
        #expect(Self.items[2].rows(in: form) == [["id": "Konseling"], ["id": "Pelatihan"]])
    }
}
