import TeraLanguage
import Testing

/// The questions of the CoP's test, reaction questionnaire and observation form are what the report prints
/// (requirements R077, R086–R089).
@Suite struct QuestionTextTests {
    private struct Source: Decodable {
        struct Question: Decodable {
            let question: String
            let correctAnswer: String
        }
        struct Rated: Decodable {
            let text: String
            let scale: [String]
        }
        struct Open: Decodable {
            let text: String
        }
        struct Observation: Decodable {
            struct Goal: Decodable {
                let question: String
            }
            let goalsAndQuestions: [Goal]
        }
        let questionBank: [Question]
        let reactionItems: [Rated]
        let abilityItem: Rated
        let openQuestions: [Open]
        let observationForm: Observation
    }

    private func items(_ bank: String) throws -> [BankItem] {
        try #require(try Instruments.project().bank(bank)).items
    }

    @Test func testQuestionsAndTheirKeys() throws {
        let items = try items("soal-cop-jkp")
        let printed = try Instruments.source("questions", Source.self).questionBank
        #expect(printed.count == 15)
        #expect(items.map(\.stem.base) == printed.map(\.question))
        let keys = items.map { item in item.options.first { $0.id.value == item.key?.value }?.text.base }
        #expect(keys == printed.map(\.correctAnswer))
    }

    @Test func reactionItemsAndTheirScales() throws {
        let project = try Instruments.project()
        let source = try Instruments.source("questions", Source.self)
        let rated = try items("reaksi-cop").filter { $0.type?.value == .rating }
        let printed = source.reactionItems + [source.abilityItem]
        #expect(printed.count == 10)
        #expect(rated.map(\.stem.base) == printed.map(\.text))
        for (item, source) in zip(rated, printed) {
            let scale = try #require(project.scale(item.scale?.value ?? ""))
            #expect(scale.options.map(\.label.base) == source.scale)
        }
    }

    /// The report prints the open questions as headings of their answers: their names are aliases here.
    @Test func openQuestionsAreKnownByTheirHeadings() throws {
        let names = try items("reaksi-cop").flatMap { $0.aliases.map(\.value) }
        for open in try Instruments.source("questions", Source.self).openQuestions {
            #expect(open.text.hasPrefix("Catatan Peserta") || names.contains(open.text), "\(open.text)")
        }
    }

    @Test func observationQuestions() throws {
        let stems = try items("observasi-cop").map(\.stem.base)
        let printed = try Instruments.source("questions", Source.self).observationForm.goalsAndQuestions
        #expect(!printed.isEmpty)
        for goal in printed { #expect(stems.contains(goal.question), "\(goal.question)") }
    }
}
