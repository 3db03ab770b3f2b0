internal import TeraDiagnostics
internal import TeraLanguage

/// Texts of a report: of a programme whose report has none yet, or of the evaluation.
extension DraftQuestions {
    static let evaluation = "-"

    var reportText: [DraftQuestion] {
        let evaluation = DraftQuestion.Offer(Self.evaluation, "laporan evaluasi · the evaluation’s report")
        let isWritten = project.reportTexts.contains { $0.report?.value == .evaluation }
        return [
            programme(unwritten + (isWritten ? [] : [evaluation])),
            DraftQuestion(
                "aims", Message(id: "Tujuannya, dipisahkan titik koma", en: "Its aims, parted by semicolons")),
        ]
    }

    /// For a copy, which is of another programme.
    var unwrittenProgramme: DraftQuestion { programme(unwritten) }

    private var unwritten: [DraftQuestion.Offer] {
        let written = Set(project.reportTexts.compactMap { $0.programme?.value })
        let programmes = project.registers.filter { $0.holds?.value == .programme }.flatMap(\.entries)
        return programmes.filter { !written.contains($0.id.value) }.map {
            DraftQuestion.Offer($0.id.value, $0.title.base)
        }
    }

    private func programme(_ offers: [DraftQuestion.Offer]) -> DraftQuestion {
        DraftQuestion(
            "programme", Message(id: "Program yang dilaporkan", en: "The programme of the report"), offers: offers,
            isClosed: true,
            missing: Message(
                id: "laporan setiap program sudah punya naskah; buat dulu programnya: tera new register --set "
                    + "holds=programme",
                en: "the report of every programme has its texts; make a programme first: tera new register --set "
                    + "holds=programme"))
    }
}
