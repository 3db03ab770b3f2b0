import TeraArtifact
import TeraDiagnostics
import TeraRuntime

/// What is said of sheets that were answered on earlier forms.
enum CarriedText {
    /// How many were read, and which were not since their rater answered the present form too: on standard error.
    static func say(_ carried: [CarriedSheets], _ superseded: [SupersededSheet], _ language: MessageLanguage) {
        for sheet in superseded {
            Terminal.complain(
                Message(
                    id: "tera: \(sheet.form): lembar versi lama dari \(sheet.rater) tentang \(sheet.participant) tidak "
                        + "dihitung: ada lembarnya atas versi ini.\n",
                    en: "tera: \(sheet.form): the earlier sheet of \(sheet.rater) about \(sheet.participant) is not "
                        + "counted: there is one on this version.\n")[language])
        }
        for sheets in carried {
            Terminal.complain(
                Message(
                    id: "tera: \(sheets.battery): \(sheets.count) lembar versi \(sheets.from) "
                        + (sheets.isRescored ? "dinilai ulang dengan aturan" : "dibaca sebagai")
                        + " versi \(sheets.to).\n",
                    en: "tera: \(sheets.battery): \(sheets.count) sheets of version \(sheets.from) "
                        + (sheets.isRescored ? "scored anew by the rules of" : "read as")
                        + " version \(sheets.to).\n")[language])
        }
    }

    /// A spec that says of itself what was scored anew by it: reports repeat it.
    static func noted(_ spec: ScoringSpec, _ carried: [CarriedSheets]) -> ScoringSpec {
        var spec = spec
        spec.assumptions += assumptions(carried.filter { $0.battery == spec.battery.id })
        return spec
    }

    static func assumptions(_ carried: [CarriedSheets]) -> [Assumption] {
        carried.filter(\.isRescored).map { Assumption(place: "battery \($0.battery)", reason: rescored($0)) }
    }

    /// The same below scores; nothing where nothing was.
    static func rescored(_ carried: [CarriedSheets], _ language: MessageLanguage) -> String {
        let notes = assumptions(carried).map { "\($0.place): \($0.reason.text(in: language.rawValue))\n" }
        return notes.isEmpty ? "" : "\n" + notes.joined()
    }

    private static func rescored(_ sheets: CarriedSheets) -> Texts {
        [
            "id": "\(sheets.count) lembar dijawab pada versi \(sheets.from) dan dinilai ulang dengan aturan versi "
                + "\(sheets.to); nilainya tidak dapat dibandingkan dengan yang sudah terbit.",
            "en":
                "\(sheets.count) sheets were answered on version \(sheets.from) and scored anew by the rules of version "
                + "\(sheets.to); their scores do not compare with those that were published.",
        ]
    }
}
