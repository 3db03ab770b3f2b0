internal import TeraArtifact

/// Words that raters read.
extension FormComparison {
    /// Language by language.
    mutating func compareTexts(
        _ was: Texts?, _ now: Texts?, _ place: ChangePlace, _ field: String, _ why: Texts = Why.reads
    ) {
        let (was, now) = (was ?? [:], now ?? [:])
        guard was != now else { return }
        for language in Set(was.keys).union(now.keys).sorted() where was[language] != now[language] {
            add(.wording, place, "\(field).\(language)", was[language], now[language], why)
        }
    }

    /// Gaps that answers fill in. The words around them are compared as texts already.
    mutating func comparePipes(_ was: [PipedText]?, _ now: [PipedText]?, _ place: ChangePlace, item: String? = nil) {
        let old = (was ?? []).map { carried($0, item: item) }
        guard old != now ?? [] else { return }
        add(.wording, place, "pipes", Self.gaps(old), Self.gaps(now ?? []), Why.reads)
    }

    private func carried(_ text: PipedText, item: String?) -> PipedText {
        var text = text
        if let item, let option = text.option { text.option = renames.option(option, of: item) }
        text.parts = text.parts.mapValues { parts in
            parts.map { part in
                guard case .answer(let id, let fallback) = part else { return part }
                return .answer(renames.item(id), fallback: fallback)
            }
        }
        return text
    }

    private static func gaps(_ texts: [PipedText]) -> String? {
        let gaps = texts.flatMap { text in
            text.parts.sorted { $0.key < $1.key }.flatMap { _, parts in
                parts.compactMap { part -> String? in
                    switch part {
                    case .text: nil
                    case .answer(let id, let fallback): "{\(id)\(fallback.map { "|\($0)" } ?? "")}"
                    case .participant(let field, let fallback):
                        "{participant.\(field)\(fallback.map { "|\($0)" } ?? "")}"
                    }
                }
            }
        }
        return gaps.isEmpty ? nil : gaps.joined(separator: " ")
    }
}
