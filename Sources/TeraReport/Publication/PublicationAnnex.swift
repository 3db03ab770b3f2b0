internal import TeraArtifact

/// The last chapter of every printed report: by which rules it is made, what is left out of it, and what is assumed.
struct PublicationAnnex {
    let language: ReportLanguage
    let release: Release

    private func say(_ indonesian: String, _ english: String) -> String {
        language == .indonesian ? indonesian : english
    }

    /// - Parameter leftOut: what a print that leaves the house does not hold.
    func chapter(rules: [String], leftOut: String, assumptions: [Assumption]) -> PublicationChapter {
        let everything = say(
            "Cetakan ini memuat semua sel, berapa pun kecilnya, dan tidak untuk disebarkan.",
            "This print holds every cell, however small, and is not for release.")
        var blocks = (rules + [release.isInternal ? everything : leftOut]).map { PublicationBlock.paragraph($0) }
        var seen: Set<String> = []
        // Several scoring specs of one instrument assume the same.
        let distinct = assumptions.filter { seen.insert($0.place).inserted }.map {
            let reason = Phrase($0.reason, in: language)
            return Phrase("\($0.place): \(reason.text)", language: reason.language)
        }
        if !distinct.isEmpty {
            blocks.append(
                .paragraph(
                    say(
                        "Aturan yang tidak diterbitkan sumbernya dan diasumsikan penyusun instrumen:",
                        "Rules that no source publishes, assumed by the authors of the instruments:")))
            blocks.append(.list(distinct))
        }
        return PublicationChapter(
            title: say("Aturan kalimat, pembulatan, dan asumsi", "Rules of sentences, rounding, and assumptions"),
            blocks: blocks)
    }
}
