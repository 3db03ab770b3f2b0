internal import TeraDiagnostics
internal import TeraLanguage

/// Coding frames: of an open question that has none yet.
extension DraftQuestions {
    var codingFrame: [DraftQuestion] {
        [
            choice("instrument", "Instrumen yang menanyakan", "The instrument that asks", .instrument), openQuestion,
            DraftQuestion(
                "categories", Message(id: "Kategorinya, dipisahkan koma", en: "Its categories, parted by commas")),
        ]
    }

    /// Free text that the instrument asks, and that no frame codes.
    var openQuestion: DraftQuestion {
        let coded = Set(project.codingFrames.flatMap { $0.items.map(\.value) })
        let sections = answers["instrument"].flatMap { project.instrument($0) }?.sections ?? []
        let items = sections.flatMap { section in
            section.items.compactMap { project.item($0.value) }
                + (section.bank.flatMap { project.bank($0.value) }?.items ?? [])
        }
        let offers = items.filter { $0.type?.value == .text && !coded.contains($0.id.value) }.map {
            DraftQuestion.Offer($0.id.value, $0.stem.base)
        }
        return DraftQuestion(
            "item", Message(id: "Pertanyaan terbukanya", en: "The open question"), offers: offers, isClosed: true,
            missing: Message(
                id: "instrumen ini tidak punya pertanyaan terbuka tanpa kerangka koding",
                en: "this instrument has no open question without a coding frame"))
    }
}
