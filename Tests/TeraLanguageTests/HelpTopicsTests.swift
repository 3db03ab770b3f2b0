import TeraDiagnostics
import Testing

@testable import TeraLanguage

/// `tera help TOPIC` has a page for everything that the reference has.
@Suite struct HelpTopicsTests {
    private func words(_ topic: HelpTopic, _ language: MessageLanguage) -> String {
        topic.blocks.map { block in
            switch block {
            case .paragraph(let text), .page(let text): text[language]
            case .terms(let terms): terms.map { "\($0.name) \($0.meaning[language])" }.joined(separator: "\n")
            case .facts(let facts): facts.map { "\($0.label[language]): \($0.text[language])" }.joined(separator: "\n")
            case .code(let code): code
            }
        }.joined(separator: "\n")
    }

    @Test(arguments: DocumentKind.allCases)
    func everyFieldHasItsPage(of kind: DocumentKind) throws {
        for table in Tables.all(of: kind) {
            for field in table.shape.fields {
                let path = ([kind.rawValue] + table.path.map(\.name) + [field.name]).joined(separator: ".")
                let found = HelpTopics.find(path)
                let topic = try #require(found.topics.first, "\(path)")
                for language in [MessageLanguage.indonesian, .english] {
                    let page = words(topic, language)
                    #expect(page.contains(field.meaning[language]), "\(path)")
                    #expect(page.contains("\(field.name): \(field.example)"), "\(path)")
                }
            }
        }
    }

    @Test func everyTypeAndFunctionAndCodeHasItsPage() throws {
        #expect(HelpTopics.of(.itemType).map(\.name).sorted() == ItemType.allCases.map(\.rawValue).sorted())
        #expect(
            FunctionMeanings.all.keys.sorted() == ExpressionVocabulary.functions.map(\.name).sorted())
        for topic in HelpTopics.all {
            #expect(!topic.meaning.id.isEmpty && !topic.meaning.en.isEmpty, "\(topic.name)")
        }
        for definition in Catalogue.all {
            let topic = try #require(HelpTopics.find(definition.code.lowercased()).topics.first)
            #expect(words(topic, .english).contains(definition.explanation.en))
        }
    }

    /// The table of the check names fields that an item has, and a type its own.
    @Test func fieldsOfTypesAreThoseOfItems() throws {
        let fields = Set(BankItem.shape.doc.fields.map(\.name))
        for (field, types) in ItemTypeFields.owners where field != "options.register" {
            #expect(fields.contains(field), "\(field)")
            #expect(!types.isEmpty)
        }
        for field in ItemTypeFields.ofAnswered { #expect(fields.contains(field), "\(field)") }
        let slider = try #require(HelpTopics.of(.itemType).first { $0.name == "slider" })
        #expect(words(slider, .english).contains("\nstep "))
        #expect(!words(slider, .english).contains("\nreverse "))
        let date = try #require(HelpTopics.of(.itemType).first { $0.name == "date" })
        #expect(words(date, .english).contains("\nmin "))
    }

    @Test func namesAreFound() {
        func names(_ typed: String) -> [String] { HelpTopics.find(typed).topics.map(\.name) }
        #expect(names("instrument.scoring.scores") == ["scoring.scores"])
        #expect(names("expected score.value") == ["expected-score.value"])
        #expect(names("least_raters") == ["scoring.least_raters"])
        #expect(names("tidak ada") == ["absence"])
        #expect(names("Rating") == ["rating"])
        #expect(HelpTopics.find("weight").fields.map(\.name).contains("item.weight"))
        #expect(HelpTopics.find("battery.scores").near.contains("scoring.scores"))
        #expect(HelpTopics.find("ratting").near == ["rating"])
        #expect(HelpTopics.find("zzzzzz").near.isEmpty)
    }

    /// The rules of absence are those of the reference.
    @Test func absenceIsThatOfTheReference() throws {
        let page = words(try #require(HelpTopics.find("absence").topics.first), .english)
        for field in ["relevant", "required", "constraint", "filter", "skip_to", "default", "calculate"] {
            #expect(page.contains("\(field) "), "\(field)")
        }
        #expect(page.contains("least_answered"))
        let readme = try #require(GrammarReference.files.first).text
        #expect(readme.contains("| `skip_to` | tidak melompat · no skip |"))
        #expect(readme.contains("| `task`, `boolean`, `consent` | benar atau salah · true or false |"))
    }
}
