import TeraArtifact
import TeraDiagnostics
import TeraReport
import TeraRuntime

/// Finds in what was scored what the report of one programme needs.
struct CoPInput {
    private let input: ScoringInput
    private let programme: String
    private let tests: [TestResult]
    private let surveys: [Responses]

    /// The programme is the one that is named, or the only one that anybody answered anything of.
    init(_ input: ScoringInput, programme asked: String?) throws {
        self.input = input
        let tests = try input.machine.tests.compactMap { try input.machine.testResult(spec: $0, in: input.admitted) }
            .filter { !$0.people.isEmpty }
        let surveys = try input.machine.surveys.compactMap { try input.machine.responses(spec: $0, in: input.admitted) }
            .filter { !$0.sheets.isEmpty }
        let found = Set(tests.flatMap(\.battery.programmes) + surveys.flatMap(\.spec.battery.programmes)).sorted()
        if let asked, !found.contains(asked) {
            let near = Suggestion.nearest(to: asked, among: found)
            throw LoadedBuild.Problem(
                message: Message(
                    id: "tidak ada tes atau kuesioner program `\(asked)` yang dijawab."
                        + (near.map { " Maksud Anda `\($0)`?" } ?? ""),
                    en: "no test or questionnaire of the programme `\(asked)` was answered."
                        + (near.map { " Did you mean `\($0)`?" } ?? "")))
        }
        guard let programme = asked ?? (found.count == 1 ? found[0] : nil) else {
            let list = found.joined(separator: ", ")
            throw LoadedBuild.Problem(
                message: found.isEmpty
                    ? Message(
                        id: "tidak ada jawaban tes atau kuesioner. Berikan --csv BATERAI=BERKAS, misalnya "
                            + "tes-akhir-cop-jkp=post.csv",
                        en: "no test or questionnaire was answered. Give --csv BATTERY=FILE, such as "
                            + "tes-akhir-cop-jkp=post.csv")
                    : Message(
                        id: "jawaban ini dari beberapa program: \(list). Sebut satu dengan --programme",
                        en: "these answers are of several programmes: \(list). Name one with --programme"))
        }
        self.programme = programme
        self.tests = tests.filter { $0.battery.programmes.contains(programme) }
        self.surveys = surveys.filter { $0.spec.battery.programmes.contains(programme) }
    }

    func data(_ command: Report.CoP) throws -> CoPData {
        let entries = input.registers.filter { $0.holds == "programme" }.flatMap(\.entries)
        let pre = tests.first { $0.battery.occasion == "pre" }
        let post = tests.first { $0.battery.occasion == "post" } ?? tests.first { $0.battery.occasion != "pre" }
        let reactions = surveys.filter { $0.spec.purpose == .reaction }
        let isReported = { (form: Form) in
            [.test, .reaction, .observation].contains(form.purpose)
                && form.battery.programmes.contains(programme)
        }
        var data = CoPData(
            programme: entries.first { $0.id == programme },
            forms: try input.build.forms().map(\.form).filter(isReported).sorted { order($0) < order($1) },
            pre: pre, post: post, reactions: reactions,
            observations: surveys.filter { $0.spec.purpose == .observation },
            profiles: post.flatMap { input.fields[$0.battery.id] } ?? [:], profileHeadings: command.profile,
            provinceHeading: command.provinceColumn,
            provinces: input.registers.first { $0.holds == "province" },
            jenjang: input.standards.flatMap(\.jenjang).map(\.title),
            lastReaction: last(reactions, command.timeColumn), legalBasis: command.print.legalBasis,
            date: command.print.date)
        for test in tests where ![pre?.battery.id, post?.battery.id].contains(test.battery.id) {
            data.otherTests[test.battery.id] = test.people.count
        }
        data.frames = try input.build.codings()
        data.texts = try input.build.reportTexts().first { $0.report == .programme && $0.programme == programme }
        for spec in input.specs {
            guard let entry = spec.entry else { continue }
            // One battery has a spec for each jenjang.
            if data.evaluations[entry.battery]?.contains(where: { $0.id == spec.battery.id }) != true {
                data.evaluations[entry.battery, default: []].append(spec.battery)
            }
        }
        let files = try command.answers.fileNames()
        for (name, files) in files.ofOne {
            // A form of the battery may be named, too.
            let battery = data.forms.first { [$0.id, $0.battery.id].contains(name) }?.battery.id ?? name
            data.files[battery] = Set((data.files[battery] ?? []) + files).sorted()
        }
        data.sharedFiles = Set(files.ofAny).sorted()
        data.names = Set(input.participants.map(\.name) + names(command.nameColumns)).sorted()
        return data
    }

    /// What exports call people.
    private func names(_ headings: [String]) -> [String] {
        input.fields.values.flatMap(\.values).flatMap { cells in headings.compactMap { cells[$0] } }
    }

    /// Tests first, the earlier before the later, then questionnaires, then observations.
    private func order(_ form: Form) -> (Int, Int, String) {
        let purposes: [Purpose] = [.test, .reaction, .observation]
        return (
            purposes.firstIndex(of: form.purpose) ?? purposes.count, form.battery.occasion == "pre" ? 0 : 1, form.id
        )
    }

    /// The latest time that a questionnaire came in. Only times of one notation can be compared as they stand.
    private func last(_ reactions: [Responses], _ heading: String) -> String? {
        let times = reactions.flatMap { reaction in
            reaction.sheets.compactMap { input.fields[reaction.spec.battery.id]?[$0.participant]?[heading] }
        }
        guard times.allSatisfy({ $0.wholeMatch(of: #/\d{4}[-\/]\d{2}[-\/]\d{2} \d{2}:\d{2}:\d{2}/#) != nil }) else {
            return nil
        }
        return times.max()
    }
}
