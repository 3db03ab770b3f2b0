internal import TeraArtifact
internal import TeraExact
internal import TeraLanguage

/// Texts of a report as it prints them.
enum ReportTextLowering {
    static func lower(_ text: TeraLanguage.ReportText) -> ReportTextArtifact {
        ReportTextArtifact(
            id: text.header.id.value, title: lower(text.header.title), asumsi: text.header.asumsi.map(lower),
            report: text.report?.value == .evaluation ? .evaluation : .programme, programme: text.programme?.value,
            target: text.target.flatMap(lower), certificate: text.certificate.map(lower),
            introduction: text.introduction.map(lower), repeats: text.repeats.map(\.value),
            conclusions: text.conclusions.map(lower),
            recommendations: text.recommendations.map {
                TeraArtifact.Recommendation(stage: lower($0.stage?.value), points: $0.points.map(lower))
            },
            suggestions: text.suggestions.map {
                TeraArtifact.ComponentSuggestion(
                    id: $0.id.value, items: $0.items.map(\.value), title: lower($0.title),
                    paragraphs: $0.paragraphs.map(lower), points: $0.points.map(lower))
            },
            responses: text.responses.map {
                TeraArtifact.UnitResponse(
                    id: $0.id.value, unit: lower($0.unit), paragraphs: $0.paragraphs.map(lower))
            }, annex: text.annex.map(lower))
    }

    private static func lower(_ text: LocalizedText) -> Texts { text.texts(default: "id") }

    private static func lower(_ section: TeraLanguage.ReportSection) -> TeraArtifact.ReportSection {
        TeraArtifact.ReportSection(
            id: section.id.value, title: lower(section.title), paragraphs: section.paragraphs.map(lower),
            points: section.points.map(lower),
            table: section.table.map {
                TeraArtifact.TextMatrix(columns: $0.columns.map(lower), rows: $0.rows.map { $0.map(lower) })
            })
    }

    private static func lower(_ target: TeraLanguage.TestTarget) -> TeraArtifact.TestTarget? {
        if let people = target.people { return .people(people.value) }
        return target.share.map { .share($0.value.exactText) }
    }

    private static func lower(_ rule: TeraLanguage.CertificateRule) -> TeraArtifact.CertificateRule {
        TeraArtifact.CertificateRule(
            rule: lower(rule.rule), published: rule.published?.value.lastDay, asumsi: rule.asumsi.map(lower))
    }

    private static func lower(_ stage: ProgrammeStage?) -> TeraArtifact.Recommendation.Stage {
        switch stage {
        case .planning, nil: .planning
        case .implementation: .implementation
        case .followUp: .followUp
        }
    }
}
