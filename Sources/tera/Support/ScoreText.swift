import TeraArtifact
import TeraDiagnostics
import TeraExact
import TeraReport
import TeraRuntime

/// `tera score` for people at a terminal.
struct ScoreText {
    let language: MessageLanguage
    let named: Bool
    /// Where the names of subkompetensi and jenjang come from.
    let standards: [StandardArtifact]
    /// Spec id → what its forms ask.
    var asked: [String: AskedItems] = [:]
    /// Spec id → sheets that were sent.
    var sheets: [String: [AnswerSheet]] = [:]

    var numbers: NumberFormat { NumberFormat(language.report) }
    func say(_ id: String, _ en: String) -> String { Message(id: id, en: en)[language] }

    func text(
        people: [PersonResult], tests: [TestResult], surveys: [SurveyResult], gains: [GainTable], perSheet: Bool
    ) -> String {
        var text = people.map(person).joined(separator: "\n")
        for test in tests { text += (text.isEmpty ? "" : "\n") + self.test(test, perSheet: perSheet) }
        for survey in surveys { text += (text.isEmpty ? "" : "\n") + self.survey(survey, perSheet: perSheet) }
        for gain in gains { text += "\n" + self.gain(gain) }
        if text.isEmpty { text = say("Belum ada jawaban untuk dinilai.\n", "There are no answers to score yet.\n") }
        return text
    }

    private func person(_ result: PersonResult) -> String {
        let name = named ? "\(result.participant.id) · \(result.participant.name)" : result.participant.id
        var text = "\(name) (\(title(result.participant.jenjang)))\n"
        guard result.isConcluded else {
            text += "  " + say("Belum ada kesimpulan. Yang belum mengisi:", "No conclusion yet. Still missing:") + "\n"
            for missing in result.missing {
                let state =
                    missing.started ? say("sudah mulai", "has begun") : say("belum mulai", "has not begun")
                text += "    \(missing.form): \(missing.rater) (\(state))\n"
            }
            return text
        }
        for score in result.subkompetensi { text += "  \(line(score))\n" }
        if let overall = result.overall { text += "  \(line(overall))\n" }
        if let activity = result.activity { text += self.activity(activity) }
        return text
    }

    private func line(_ score: ScoreValue) -> String {
        let name = score.about.map(title) ?? score.id
        guard let value = score.value else {
            return "\(name): --- " + say("(jawaban tidak cukup)", "(too few answers)")
        }
        let band = score.band.map { " · \($0.title.text(in: language.rawValue))" } ?? ""
        return "\(name): \(numbers.decimal(value, places: 2))\(band)"
    }

    /// A subkompetensi, jenjang or role as people call it; its id where no standard of the build has it.
    func title(_ id: String) -> String {
        for standard in standards {
            let subkompetensi = standard.subunsur.flatMap(\.subkompetensi).first { $0.id == id }?.title
            let level = (standard.jenjang + standard.roles).first { $0.id == id }?.title
            if let title = subkompetensi ?? level { return title.text(in: language.rawValue) }
        }
        return id
    }

    private func activity(_ activity: ActivityProfile) -> String {
        var text = ""
        for count in activity.counts {
            let share = count.share.map { " (\(numbers.percent($0)))" } ?? ""
            let activities = numbers.count(count.count) + say(" aktivitas", " activities")
            text += "  \(title(count.jenjang)): \(activities)\(share)\n"
        }
        let condition =
            switch activity.condition {
            case .ideal: say("Kondisi Kerja Ideal", "ideal working conditions")
            case .lessThanIdeal: say("Kondisi Kerja Kurang Ideal", "less than ideal working conditions")
            case .noActivity: say("tidak ada aktivitas yang dipilih", "no activity was selected")
            }
        return text + "  \(condition)\n"
    }

    private func test(_ test: TestResult, perSheet: Bool) -> String {
        var text = "\(test.battery.title.text(in: language.rawValue)) (\(test.battery.id))\n"
        text += "  " + say("peserta", "people") + ": \(test.people.count)"
        let values = test.people.compactMap(\.score.value)
        let sum = values.reduce(Optional(Rational.zero)) { $0?.adding($1) }
        let mean = values.isEmpty ? nil : sum?.divided(by: Rational(values.count))
        text += mean.map { "; " + say("rata-rata", "mean") + " \(numbers.decimal($0, places: 2))" } ?? ""
        text += "\n"
        for band in test.bands { text += "  " + count(band) }
        return text
            + itemLines(
                test.spec,
                test.items.map { item in
                    let share = item.share.map { " (\(numbers.percent($0, places: 2)))" } ?? ""
                    return (item.item, "\(item.correct) " + say("benar dari", "right of") + " \(item.base)\(share)")
                }, perSheet: perSheet)
    }

    private func count(_ band: BandCount) -> String {
        let share = band.share.map { " (\(numbers.percent($0, places: 2)))" } ?? ""
        return "\(band.band.title.text(in: language.rawValue)): \(band.count)"
            + say(" dari ", " of ") + "\(band.base)\(share)\n"
    }

    private func gain(_ gain: GainTable) -> String {
        var text = say("Tes awal dan tes akhir", "Pre-test and post-test") + "\n"
        text += "  " + say("tes awal", "pre-test") + ": \(gain.pre); "
        text += say("tes akhir", "post-test") + ": \(gain.post); "
        text += say("keduanya", "both") + ": \(gain.both)\n"
        text += "  " + say("naik", "up") + ": \(gain.up); " + say("tetap", "same") + ": \(gain.same); "
        text += say("turun", "down") + ": \(gain.down)\n"
        for band in gain.bandsOfPaired {
            text += "  " + say("dari yang mengikuti keduanya, ", "of those who took both, ") + count(band)
        }
        if !gain.nearMisses.isEmpty {
            text +=
                "  "
                + say(
                    "mungkin satu orang, id ditulis lain; tidak digabungkan:",
                    "perhaps one person, the id written otherwise; not joined:") + "\n"
        }
        for miss in gain.nearMisses {
            text += "    " + say("tes awal", "pre-test") + " “\(miss.pre)”, "
            text += say("tes akhir", "post-test") + " “\(miss.post)”\n"
        }
        return text
    }
}
