public import TeraDiagnostics

/// A code's page: the same words for `tera explain` and for `Grammar/diagnostics.md`.
public enum CodeExplanation {
    public static func text(of definition: CodeDefinition, language: MessageLanguage) -> String {
        let words = self.words(language)
        return """
            \(definition.code) · \(definition.title[language]) (\(severity(definition.severity, language)))

            \(definition.explanation[language])

            \(words.bad):

            \(indented(definition.bad))
            \(words.good):

            \(indented(definition.good))
            """
    }

    /// `Grammar/diagnostics.md`: every code, in both languages.
    public static func reference(_ catalogue: [CodeDefinition]) -> String {
        var text = """
            # Diagnostics

            Every code that `tera check` reports, generated from the catalogue that reports them. A sample is read
            together with the sample project (`Grammar/samples/`): its documents take the place of those with the same
            kind and id. `{{byte:E9}}` stands for a byte that no text can hold.

            | code | severity | meaning |
            | --- | --- | --- |

            """
        for definition in catalogue {
            let severity = definition.severity.rawValue
            text += "| [\(definition.code)](#\(definition.code.lowercased())) | \(severity) "
            text += "| \(definition.title.id) · \(definition.title.en) |\n"
        }
        for definition in catalogue {
            text += """

                ## \(definition.code)

                **\(definition.title.id)** · \(definition.title.en) (\(definition.severity.rawValue))

                \(definition.explanation.id)

                \(definition.explanation.en)

                Salah · bad:

                ```yaml
                \(definition.bad)```

                Benar · good:

                ```yaml
                \(definition.good)```

                """
        }
        return text
    }

    private static func indented(_ sample: String) -> String {
        sample.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n")
    }

    private static func severity(_ severity: Severity, _ language: MessageLanguage) -> String {
        switch (language, severity) {
        case (.indonesian, .error): "galat"
        case (.indonesian, .warning): "peringatan"
        case (.indonesian, .note): "catatan"
        case (.english, _): severity.rawValue
        }
    }

    private static func words(_ language: MessageLanguage) -> (bad: String, good: String) {
        switch language {
        case .indonesian: ("Salah", "Benar")
        case .english: ("Bad", "Good")
        }
    }
}
