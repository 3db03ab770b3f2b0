import TeraArtifact
import TeraInterchange
import Testing

/// `--duplicates first` and `last` follow the times of the rows, whatever their region and order.
@Suite struct SubmissionTimesTests {
    private let form = FormFixtures.form(
        "tes.peserta", items: [FormFixtures.single("q1", "Soal", options: ["A", "B", "C", "D"])])

    /// Files of rows: time, person, answer.
    private func read(
        _ files: [[(String, String, String)]], _ duplicates: WebFormExport.Duplicates, heading: String = "Timestamp"
    ) -> WebFormExport {
        WebFormExport.read(
            files.enumerated().map { index, rows in
                let body = rows.map { "\"\($0)\";\($1);\($2)\n" }.joined()
                return InputFile(name: "w\(index + 1).csv", text: "\(heading);ID;Soal\n" + body)
            }, form: form, formHash: "h", duplicates: duplicates, reading: .formMachine)
    }

    /// What counts of P1: its option, or why none.
    private func chosen(
        _ files: [[(String, String, String)]], _ duplicates: WebFormExport.Duplicates, heading: String = "Timestamp"
    ) -> String {
        let export = read(files, duplicates, heading: heading)
        if case .text(let option)? = export.sheets.first(where: { $0.participant == "P1" })?.answers["q1"] {
            return option
        }
        for problem in export.problems {
            if case .export(.unclearOrder("P1", _, let doubt)) = problem.reason { return "\(doubt)" }
        }
        return "-"
    }

    /// The earlier row stands below the later one: A was sent on the fourteenth, B on the thirteenth at nine, C at ten.
    @Test(arguments: [
        ["14/02/2025 9.05.11", "13/02/2025 9.05.11", "13/02/2025 10.05.11"],
        ["2/14/2025 9:05:11", "2/13/2025 9:05:11", "2/13/2025 10:05:11"],
        ["2/14/2025 1:05:11 AM", "2/13/2025 9:05:11 AM", "2/13/2025 1:05:11 PM"],
        ["2025-02-14 09:05:11", "2025-02-13 09:05:11", "2025-02-13 10:05:11"],
        ["2025/02/14 9:05:11 AM GMT+7", "2025/02/13 9:05:11 AM GMT+7", "2025/02/13 9:05:11 AM GMT+6"],
        ["14 Februari 2025 09.05", "13 Februari 2025 09.05", "13 Februari 2025 10.05"],
    ])
    func timesDecide(_ times: [String]) {
        let rows = zip(times, ["A", "B", "C"]).map { ($0, "P1", $1) }
        #expect(chosen([rows], .first) == "b")
        #expect(chosen([rows], .last) == "a")
        #expect(chosen([[rows[0]], [rows[1]], [rows[2]]], .last, heading: "Stempel waktu") == "a")
        #expect(chosen([rows], .refuse) == "-")
    }

    /// As text 9 comes after 10. In one file the order is the same whichever is the day; in three files, each with a way
    /// of its own, the tenth of March is before the third of September.
    @Test func bothWaysGiveOneOrder() {
        let rows = [
            ("10/3/2025 9.05.11", "P1", "A"), ("9/3/2025 9.05.11", "P1", "B"), ("9/3/2025 10.05.11", "P1", "C"),
        ]
        #expect(chosen([rows], .first) == "b")
        #expect(chosen([rows], .last) == "a")
        #expect(chosen(rows.map { [$0] }, .last) == "dayOrMonth(\"10/3/2025 9.05.11\")")
    }

    /// 3/2 and 2/3: another row of the file tells how it writes days; without it nothing is guessed.
    @Test func aDayBeyondTwelveTellsForItsFile() {
        let rows = [("3/2/2025 9:05:11", "P1", "A"), ("2/3/2025 9:05:11", "P1", "B")]
        #expect(chosen([rows + [("13/2/2025 9:05:11", "P2", "A")]], .last) == "b")
        #expect(chosen([rows + [("2/13/2025 9:05:11", "P2", "A")]], .last) == "a")
        #expect(chosen([rows], .last) == "dayOrMonth(\"3/2/2025 9:05:11\")")
        // Both ways in one file: it was put together, and nothing is known of its other rows.
        let both = [("13/2/2025 9:05:11", "P2", "A"), ("2/13/2025 9:05:11", "P3", "A")]
        #expect(chosen([rows + both], .last) == "dayOrMonth(\"3/2/2025 9:05:11\")")
        // What another file writes tells nothing of this one.
        #expect(chosen([rows, [("13/2/2025 9:05:11", "P2", "A")]], .last).hasPrefix("dayOrMonth"))
        // Either way the third row is the last; the first is not known.
        let three = rows + [("4/4/2025 9:05:11", "P1", "C")]
        #expect(chosen([three], .last) == "c")
        #expect(chosen([three], .first).hasPrefix("dayOrMonth"))
    }

    /// Two files, each in its own region's way: the third of February and the second of March.
    @Test func everyFileHasItsWay() {
        let one = [("3/2/2025 9.05.11", "P1", "A"), ("14/2/2025 9.05.11", "P2", "A")]
        let two = [("3/2/2025 9:05:11", "P1", "B"), ("3/14/2025 9:05:11", "P3", "A")]
        #expect(chosen([two, one], .first) == "a")
        #expect(chosen([two, one], .last) == "b")
    }

    @Test func whatCannotBeTold() {
        let row = ("13/02/2025 9.05.11", "P1", "A")
        #expect(chosen([[row, ("kemarin", "P1", "B")]], .last) == "unreadable(\"kemarin\")")
        #expect(chosen([[row, ("", "P1", "B")]], .first) == "unreadable(\"\")")
        #expect(chosen([[row, ("2025-02-13 09:05:11 GMT+7", "P1", "B")]], .last) == "zones")
        #expect(chosen([[row], [("13/02/2025 9.05.11", "P1", "B")]], .last) == "sameTime(\"13/02/2025 9.05.11\")")
        #expect(chosen([[row], [("x", "P1", "B")]], .last) == "someWithout")
        // In one file the rows of one second are in their order; without any times those of all files.
        #expect(chosen([[row, ("13/02/2025 9.05.11", "P1", "B")]], .last) == "b")
        #expect(chosen([[("x", "P1", "A")], [("y", "P1", "B")]], .last) == "b")
        #expect(chosen([[("14/02/2025 9.05", "P1", "A"), row]], .last, heading: "Catatan") == "a")
    }

    /// Rows that nobody can order are refused, each with the place of the other.
    @Test func unclearRowsAreRefused() {
        let export = read([[("3/2/2025 9:05", "P1", "A"), ("2/3/2025 9:05", "P1", "B")]], .last)
        let refused = export.problems.filter { $0.severity == .refused }
        #expect(refused.map(\.place) == ["w1.csv:2:2", "w1.csv:3:2"])
        #expect(
            refused.first?.message["en"]
                == "Participant “P1” is also at w1.csv:3:2, and which came first is not known: "
                + "in “3/2/2025 9:05” the day and the month cannot be told apart, and the order depends on it; write "
                + "days as 2025-02-13. None is taken.")
    }
}
