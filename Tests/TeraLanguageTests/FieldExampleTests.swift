import TeraDiagnostics
import Testing

@testable import TeraLanguage

/// Every field of every table through the real decoder: its example is right, a wrong type is found, and so are a
/// missing and an unknown key.
struct FieldExampleTests {
    @Test(arguments: DocumentKind.allCases)
    func examplesAreRight(_ kind: DocumentKind) {
        for table in Tables.all(of: kind) {
            for field in table.shape.fields {
                let lines = Tables.required(table.shape, except: field.name) + ["\(field.name): \(field.example)"]
                let document = Tables.document(table, lines)
                #expect(Tables.findings(document).map(\.message.en) == [], "\(table.name)/\(field.name)")
            }
        }
    }

    /// Exactly one finding, of the code of that type, at the wrong value.
    @Test(arguments: DocumentKind.allCases)
    func wrongTypesAreFound(_ kind: DocumentKind) {
        for table in Tables.all(of: kind) {
            for field in table.shape.fields {
                for wrong in wrongValues(field.type) {
                    let lines = Tables.required(table.shape, except: field.name) + ["\(field.name): \(wrong.yaml)"]
                    let document = Tables.document(table, lines)
                    let findings = Tables.findings(document)
                    let place = "\(table.name)/\(field.name): \(wrong.yaml)"
                    #expect(findings.map(\.code) == [wrong.code], "\(place)")
                    let marked = findings.first.map { text($0.span, in: document) }
                    #expect(marked == wrong.marked ?? wrong.yaml, "\(place)")
                }
            }
        }
    }

    @Test(arguments: DocumentKind.allCases)
    func missingKeysAreFound(_ kind: DocumentKind) {
        for table in Tables.all(of: kind) {
            // `group` and `repeat` say by themselves which shape it is.
            for field in table.shape.fields where field.isRequired && field.name != table.shape.name {
                // Something must stand in the place of the only key.
                let rest = Tables.required(table.shape, except: field.name)
                let others = table.shape.fields.filter { !$0.isRequired }.map { "\($0.name): \($0.example)" }
                guard let first = (rest + others).first else { continue }
                let findings = Tables.findings(Tables.document(table, rest.isEmpty ? [first] : rest))
                #expect(findings.map(\.code) == ["D003"], "\(table.name)/\(field.name)")
                #expect(findings.first?.message.en.hasPrefix("`\(field.name)` is missing") == true)
            }
        }
    }

    @Test(arguments: DocumentKind.allCases)
    func unknownKeysAreFound(_ kind: DocumentKind) {
        for table in Tables.all(of: kind) {
            let lines = Tables.required(table.shape) + ["bukan_kunci: x"]
            let document = Tables.document(table, lines)
            let findings = Tables.findings(document)
            #expect(findings.map(\.code) == ["D002"], "\(table.name)")
            #expect(findings.first.map { text($0.span, in: document) } == "bukan_kunci", "\(table.name)")
        }
    }

    /// A slip of the pen has a fix that, applied, leaves nothing to find.
    @Test(arguments: DocumentKind.allCases)
    func misspeltKeysAreMended(_ kind: DocumentKind) throws {
        for table in Tables.all(of: kind) {
            for field in table.shape.fields where field.name.count > 3 && !field.isRequired {
                let lines = Tables.required(table.shape) + ["\(field.name)x: \(field.example)"]
                let document = Tables.document(table, lines)
                let fix = try #require(Tables.findings(document).first?.fixes.first, "\(table.name)/\(field.name)")
                #expect(Tables.findings(applied(fix, to: document)).isEmpty, "\(table.name)/\(field.name)")
            }
        }
    }

    @Test func everyKindHasTables() {
        let counts = DocumentKind.allCases.map { Tables.all(of: $0).count }
        #expect(counts.allSatisfy { $0 >= 3 })
        #expect(Tables.all(of: .instrument).map(\.name).contains("instrument/scoring/kategori"))
    }

    // MARK: Wrong values

    private struct Wrong {
        let yaml: String
        let code: String
        /// Where the finding stands, when it is not the whole value.
        var marked: String?
    }

    private func wrongValues(_ type: TypeDoc) -> [Wrong] {
        switch type {
        case .text:
            [Wrong(yaml: "2025", code: "D004"), Wrong(yaml: "[a, b]", code: "D004"), Wrong(yaml: "\"\"", code: "D007")]
        case .string: [Wrong(yaml: "true", code: "D004"), Wrong(yaml: "{a: b}", code: "D004")]
        case .identifier:
            [
                Wrong(yaml: "Bukan Id", code: "D006"), Wrong(yaml: "[a]", code: "D004"),
                Wrong(yaml: "\"\"", code: "D007"),
            ]
        // Whether there is such a thing is for the checks to say, whatever the name looks like.
        case .reference, .localReference: [Wrong(yaml: "[a]", code: "D004"), Wrong(yaml: "\"\"", code: "D007")]
        case .integer(let range):
            [
                Wrong(yaml: "satu", code: "D004"), Wrong(yaml: "1.5", code: "D004"), Wrong(yaml: "\"1\"", code: "D004"),
                Wrong(yaml: "\(range.lowerBound - 1)", code: "D008"),
                Wrong(yaml: "\(range.upperBound + 1)", code: "D008"),
            ]
        case .number:
            [Wrong(yaml: "banyak", code: "D004"), Wrong(yaml: "3,20", code: "D004"), Wrong(yaml: "[1]", code: "D004")]
        case .percent:
            [Wrong(yaml: "75", code: "D004"), Wrong(yaml: "101%", code: "D008"), Wrong(yaml: "{a: b}", code: "D004")]
        case .boolean:
            [Wrong(yaml: "ya", code: "D004"), Wrong(yaml: "1", code: "D004"), Wrong(yaml: "[true]", code: "D004")]
        case .date:
            [
                Wrong(yaml: "kemarin", code: "D009"), Wrong(yaml: "2025-02-30", code: "D009"),
                Wrong(yaml: "[a]", code: "D004"),
            ]
        case .expression: [Wrong(yaml: "[a]", code: "D004"), Wrong(yaml: "\"\"", code: "D007")]
        case .attributes:
            [
                Wrong(yaml: "teks", code: "D004"), Wrong(yaml: "[a]", code: "D004"),
                Wrong(yaml: "{a: 1}", code: "D004", marked: "1"),
            ]
        case .key: [Wrong(yaml: "[[a]]", code: "D004", marked: "[a]"), Wrong(yaml: "\"\"", code: "D007")]
        case .bound:
            [Wrong(yaml: "banyak", code: "D004"), Wrong(yaml: "3,20", code: "D004"), Wrong(yaml: "[1]", code: "D004")]
        case .language: [Wrong(yaml: "Indonesia", code: "D010"), Wrong(yaml: "[id]", code: "D004")]
        case .version:
            [
                Wrong(yaml: "2.0", code: "D011"), Wrong(yaml: "dua", code: "D011"), Wrong(yaml: "1.02.0", code: "D011"),
                Wrong(yaml: "[a]", code: "D004"), Wrong(yaml: "\"\"", code: "D007"),
            ]
        case .enumeration: [Wrong(yaml: "bukan-kata", code: "D005"), Wrong(yaml: "{a: b}", code: "D004")]
        case .answers:
            [
                Wrong(yaml: "teks", code: "D004"), Wrong(yaml: "[a]", code: "D004"),
                Wrong(yaml: "{a: [[b]]}", code: "D004", marked: "[b]"),
            ]
        case .exact:
            [
                Wrong(yaml: "banyak", code: "D004"), Wrong(yaml: "3,20", code: "D004"),
                Wrong(yaml: "1/0", code: "D004"), Wrong(yaml: "[1]", code: "D004"),
            ]
        case .mark: [Wrong(yaml: "[a]", code: "D004"), Wrong(yaml: "\"\"", code: "D007")]
        case .list(let element):
            [Wrong(yaml: "{a: b}", code: "D004"), Wrong(yaml: "teks", code: "D004")]
                + wrongValues(element).map { Wrong(yaml: "[\($0.yaml)]", code: $0.code, marked: $0.marked ?? $0.yaml) }
                .filter { !$0.yaml.contains(",") || $0.yaml.hasPrefix("[[") }
        case .object: [Wrong(yaml: "teks", code: "D004"), Wrong(yaml: "[a]", code: "D004")]
        case .nested: []
        case .either(let a, _): wrongValues(a)
        }
    }
}

func text(_ span: Span, in document: String) -> String {
    String(decoding: Array(document.utf8)[Int(span.start)..<Int(span.end)], as: UTF8.self)
}

/// The document with a fix applied, last edit first.
func applied(_ fix: Fix, to document: String) -> String {
    var bytes = Array(document.utf8)
    for edit in fix.edits.sorted(by: { $0.span.start > $1.span.start }) {
        bytes.replaceSubrange(Int(edit.span.start)..<Int(edit.span.end), with: Array(edit.replacement.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
}
