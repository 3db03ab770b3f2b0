import TeraDiagnostics
import Testing

@testable import TeraLanguage

/// What the samples of the catalogue do not show: several places, exact spans, dates at their edges, waivers.
@Suite struct CheckTests {
    private func findings(_ text: String, asOf day: String? = nil) -> [Diagnostic] {
        report(text, asOf: day).diagnostics
    }

    private func report(_ text: String, asOf day: String? = nil) -> DiagnosticReport {
        SampleProject.check(text, name: "contoh.yaml", options: CheckOptions(asOf: day))
    }

    private func words(_ diagnostic: Diagnostic, of report: DiagnosticReport) -> String {
        let span = diagnostic.span
        return String(decoding: report.files[Int(span.file)].bytes[Int(span.start)..<Int(span.end)], as: UTF8.self)
    }

    @Test func wholeScaleTheOtherWayRoundIsOneFinding() {
        let falling = """
            kind: scale
            id: kinerja
            title: Skala kinerja
            options:
              - {id: selalu, value: 4, label: Selalu}
              - {id: sering, value: 3, label: Sering}
              - {id: tidak-pernah, value: 1, label: Tidak pernah}

            """
        let found = findings(falling.withLine("direction: ascending"))
        #expect(found.map(\.code) == ["K002"])
        #expect(found.first?.fixes.first?.edits.first?.replacement == "descending")
        #expect(findings(falling.withLine("direction: descending")).isEmpty)
    }

    @Test func misspeltPlaceholderIsMarkedExactly() throws {
        let text = Samples.bank(
            """
              - id: pk-pertama-1-1
                type: rating
                indikator: pertama-1-1
                stem: "{ subjek } melakukan sesi TODO."
            """)
        let report = report(text)
        #expect(report.diagnostics.map(\.code) == ["W005", "W008"])
        #expect(report.diagnostics.map { words($0, of: report) } == ["{ subjek }", "TODO"])
        #expect(report.diagnostics.allSatisfy { $0.place == ["pk-pertama-1-1"] })
    }

    /// A programme dated by month counts to the month's last day; of several ranges the last end counts.
    @Test(arguments: [
        ("[{from: 2025-03, to: 2025-03}]", "2025-03-31", ["T002"]),
        ("[{from: 2025-03, to: 2025-03}]", "2025-04-01", []),
        ("[{from: 2025-03-20, to: 2025-03-22}, {from: 2025-01-01, to: 2025-01-02}]", "2025-03-22", ["T002"]),
        ("[{from: 2025-01-01, to: 2025-01-02}, {from: 2025-03-20, to: 2025-03-22}]", "2025-03-23", []),
    ])
    func programmeEnds(dates: String, start: String, codes: [String]) {
        let text =
            Samples.programmes(dates: dates) + "---\n" + Samples.battery(periode: "{from: \(start), to: 2025-04-30}")
        #expect(findings(text).map(\.code) == codes)
    }

    @Test(arguments: [
        ("2025-03-31", ["T003"]), ("2025-04-01", []), ("2025-04-30", []), ("2025-05-01", ["T003"]),
    ])
    func activeOnItsDays(day: String, codes: [String]) {
        #expect(findings(Samples.battery, asOf: day).map(\.code) == codes)
        #expect(findings(Samples.battery(status: "tidak-aktif"), asOf: day).isEmpty)
        #expect(findings(Samples.battery).isEmpty)
    }

    @Test func waiverOfT003IsNoFindingWithoutADay() {
        let text = Samples.battery + "waive: [{code: T003, reason: Diperpanjang lewat surat.}]\n"
        #expect(findings(text).isEmpty)
        #expect(findings(text, asOf: "2025-05-01").isEmpty)
        #expect(findings(text, asOf: "2025-04-15").map(\.code) == ["V001"])
    }

    @Test func threeBatteriesOverlapWithTheLongest() {
        let text =
            Samples.battery(periode: "{from: 2025-04-01, to: 2025-06-30}").withID("a") + "---\n"
            + Samples.battery(periode: "{from: 2025-04-10, to: 2025-04-20}").withID("b") + "---\n"
            + Samples.battery(periode: "{from: 2025-05-01, to: 2025-05-20}").withID("c") + "---\n"
            + Samples.battery(periode: "{from: 2025-07-01, to: 2025-07-20}").withID("evaluasi-2025")
        let found = findings(text)
        #expect(found.map(\.code) == ["T004", "T004"])
        #expect(found.map(\.place) == [["a"], ["a"]])
    }

    @Test(arguments: [
        "Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar", "Asia/Jayapura", "Asia/Kolkata", "Europe/Berlin",
    ])
    func zonesThatExist(zone: String) {
        #expect(findings(Samples.provinces.replacing("Asia/Jakarta", zone)).isEmpty)
    }

    @Test(arguments: [
        ("WITA", "Asia/Makassar"), ("wit", "Asia/Jayapura"), ("Asia/Jakrata", "Asia/Jakarta"), ("UTC+7", nil),
        ("Asia/Surabaya", nil), ("asia/jakarta", "Asia/Jakarta"), ("Asia/", nil),
    ])
    func zonesThatDoNot(zone: String, meant: String?) {
        let found = findings(Samples.provinces.replacing("Asia/Jakarta", zone))
        #expect(found.map(\.code) == ["T005"])
        #expect(found.first?.fixes.first?.edits.first?.replacement == meant)
        #expect(meant != nil || found.first?.help?.id.contains("Asia/Pontianak") == true)
    }

    @Test func budgetSpeaksOfTheLargestForm() throws {
        let found = findings(Samples.instrument(budget: "{items: 1, minutes: 5}"))
        #expect(found.map(\.code) == ["U001"])
        #expect(found.first?.message.id.contains("`evaluasi-2025` × `muda` untuk `diri` berisi 3 butir") == true)
    }

    /// The jenjang that is higher in the standard is the later one, whatever the ids of the blueprints.
    @Test func duplicateIndikatorIsReportedAtTheHigherJenjang() {
        let text = Samples.blueprintMuda.replacing("bimbingan lanjutan.}", "bimbingan dasar.}")
        let found = findings(text)
        #expect(found.map(\.code) == ["W001"])
        #expect(found.first?.place == ["bimbingan", "muda-1-1"])
    }

    @Test func textsAreAskedInTheLanguagesOfTheInstrument() {
        // Its own texts, the statements that it asks, and the labels of its scale.
        let report = report(Samples.instrument.withLine("languages: [id, en]"))
        #expect(Set(report.diagnostics.map(\.code)) == ["W006", "W014"])
        let seen = Set(report.diagnostics.map { words($0, of: report) })
        #expect(seen.isSuperset(of: ["Evaluasi kinerja", "Saya", "Menyebarkan informasi lowongan.", "Selalu"]))
        #expect(!seen.contains("Melakukan sesi bimbingan dasar."))
    }

    /// Requirement R042 (four raters) and R049 (who maps tasks).
    @Test func eachMissingSideIsAFindingOfItsOwn() {
        let found = findings(Samples.instrument(raters: "  - {id: diri, title: Diri sendiri, subjek: Saya}"))
        #expect(found.map(\.code) == ["P001", "P001", "P001"])
        #expect(Set(found.map(\.place)) == [["atasan"], ["rekan"], ["pengguna_layanan"]])
    }

    @Test func manyMistakesAreAllReportedAtOnce() {
        let text = Samples.questions(
            key: "key: enam", options: "[{id: a, text: Enam}, {id: b, text: ENAM}]",
            extra: "    points: 0\n    max_length: 5\n")
        #expect(Set(findings(text).map(\.code)) == ["K003", "K004", "K006", "K008"])
    }
}
