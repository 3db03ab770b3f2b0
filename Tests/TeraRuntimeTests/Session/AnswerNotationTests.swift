import FoundationEssentials
import TeraArtifact
import Testing

/// Every answer is one value of JSON, and the same answer always the same bytes (`Grammar/answers.schema.json`).
@Suite struct AnswerNotationTests {
    @Test(arguments: [
        (Answer.text("selalu"), "\"selalu\""),
        (.list(["radio", "teman"]), "[\"radio\",\"teman\"]"), (.list([]), "[]"),
        (.values(["b": "60", "a": "40"]), "{\"values\":{\"a\":\"40\",\"b\":\"60\"}}"),
        (
            .worded(chosen: ["radio", "other"], words: "Spanduk"),
            "{\"chosen\":[\"radio\",\"other\"],\"words\":\"Spanduk\"}"
        ),
        (.notObserved, "{\"state\":\"not-observed\"}"), (.declined, "{\"state\":\"declined\"}"),
    ])
    func notation(answer: Answer, json: String) throws {
        #expect(String(decoding: try CanonicalJSON.encode(answer), as: UTF8.self) == json + "\n")
        #expect(try CanonicalJSON.decode(Answer.self, from: Data(json.utf8)) == answer)
    }

    @Test(arguments: ["3", "null", "{}", "[1]", "{\"state\":\"x\"}", "{\"chosen\":[\"a\"]}", "{\"values\":{\"a\":1}}"])
    func otherJSONIsNoAnswer(json: String) {
        #expect(throws: (any Error).self) { try CanonicalJSON.decode(Answer.self, from: Data(json.utf8)) }
    }
}
