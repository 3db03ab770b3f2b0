import TeraCEL
import Testing

@Suite struct ExplanationTests {
    @Test("every part is explained with its own value, the whole first, literals and macro bodies left out")
    func explanation() {
        let source = "konselor == 'ya' && (umur + 1 > lama_kerja || skor.exists(s, s / 0 > 1))"
        let parts = CELExpression.parse(source).explain(
            in: .questionnaire, ["konselor": .string("ya"), "umur": .int(20), "skor": .list([.int(1)])])
        let lines = parts.map { part -> String in
            let value: String
            switch part.result {
            case .success(let result): value = result.isAbsent ? "absent" : "\(result)"
            case .failure(let error): value = error.code.rawValue
            }
            return "\(part.depth) \(part.text) → \(value)"
        }
        #expect(
            lines == [
                "0 \(source) → division-by-zero", "1 konselor == 'ya' → bool(true)", "2 konselor → string(\"ya\")",
                "1 umur + 1 > lama_kerja || skor.exists(s, s / 0 > 1) → division-by-zero",
                "2 umur + 1 > lama_kerja → absent",
                "3 umur + 1 → int(21)", "4 umur → int(20)", "3 lama_kerja → absent",
                "2 skor.exists(s, s / 0 > 1) → division-by-zero",
                "3 skor → list([TeraCEL.Value.int(1)])",
            ])
    }

    @Test("references are the variables read, with their places")
    func references() {
        let source = "umur > 1 && skor.all(umur, umur > berat) && math.abs(salah) > profil.a && int == type(nama)"
        let found = CELExpression.parse(source).references(in: .questionnaire)
        #expect(found.map(\.name) == ["umur", "skor", "berat", "salah", "profil", "nama"])
        #expect(found.map { CELExpression.parse(source).syntax.text($0.range) } == found.map(\.name))
        #expect(found[3].slot == nil)
        #expect(found[0].slot == CELEnvironment.questionnaire.slot(of: "umur"))
    }

    @Test(
        "JSON lines are answered with a value or an error, one line each",
        arguments: [
            (#"{"expr": "x + 1", "bindings": {"x": {"int": "2"}}}"#, #"{"value":{"int":"3"}}"#),
            (#"{"expr": "x", "bindings": {"x": {"absent": null}}}"#, #"{"value":{"absent":null}}"#),
            (
                #"{"expr": "[1.5, 'a\\n\u00e9', null, {true: int}]"}"#,
                ##"{"value":{"list":[{"double":"1.5"},{"string":"a\né"},{"null":null},{"map":[[{"bool":true},{"type":"int"}]]}]}}"##
            ),
            (#"{"expr": "x.y", "container": "a", "bindings": {"a.x.y": {"bool": true}}}"#, #"{"value":{"bool":true}}"#),
        ])
    func jsonLines(_ line: String, _ expected: String) { #expect(JSONLines.answer(line.utf8) == expected) }

    @Test(
        "what cannot be answered is an error",
        arguments: [
            "", "{", "[]", #"{"expr": 1}"#, #"{"expr": "1 +"}"#, #"{"expr": "1 + 'a'"}"#,
            #"{"expr": "x", "bindings": {"x": {"int": "a"}}}"#,
            #"{"expr": "has({}.a)", "disable_macros": true}"#, #"{"expr": "y || true"}"#, "\u{0}\u{1}",
        ])
    func jsonErrors(_ line: String) {
        #expect(JSONLines.answer(line.utf8).hasPrefix(#"{"error":"#))
        #expect(!JSONLines.answer(line.utf8).contains("\n"))
    }
}
