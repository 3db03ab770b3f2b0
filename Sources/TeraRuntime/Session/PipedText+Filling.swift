internal import TeraArtifact

extension PipedText {
    /// The text by language, each part as `words` has it.
    func filled(_ words: (TextPart, String) -> String) -> Texts {
        var texts: Texts = [:]
        for (language, parts) in parts { texts[language] = parts.map { words($0, language) }.joined() }
        return texts
    }
}

extension FormItem {
    /// The item with its gaps filled.
    func filled(_ words: (TextPart, String) -> String) -> FormItem {
        guard let pipes = common.pipes else { return self }
        var item = self
        item.editCommon { common in
            for pipe in pipes {
                switch pipe.field {
                case .stem: common.stem = pipe.filled(words)
                case .help: common.help = pipe.filled(words)
                case .message:
                    guard let index = pipe.constraint, common.logic?.constraints?.indices.contains(index) ?? false
                    else { continue }
                    common.logic?.constraints?[index].message = pipe.filled(words)
                case .option, .title, .introduction: break
                }
            }
        }
        let options = pipes.filter { $0.field == .option }
        guard !options.isEmpty else { return item }
        item.editOptions { all in
            for pipe in options {
                if let index = all.firstIndex(where: { $0.id == pipe.option }) { all[index].text = pipe.filled(words) }
            }
        }
        return item
    }
}

extension Section {
    /// The section with the gaps of its own texts filled.
    func filled(_ words: (TextPart, String) -> String) -> Section {
        var section = self
        for pipe in pipes ?? [] {
            switch pipe.field {
            case .title: section.title = pipe.filled(words)
            case .introduction: section.introduction = pipe.filled(words)
            case .stem, .help, .option, .message: break
            }
        }
        return section
    }
}
