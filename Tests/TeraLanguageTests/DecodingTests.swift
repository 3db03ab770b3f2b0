import TeraDiagnostics
import TeraExact
import Testing

@testable import TeraLanguage

/// Scalars as the core schema of YAML 1.2 reads them, and values as fields take them.
struct DecodingTests {
    @Test(
        arguments: [
            // Text to YAML 1.2, though YAML 1.1 read booleans, numbers and times in some of them.
            ("no", .text), ("ya", .text), ("on", .text), ("off", .text), ("yes", .text), ("y", .text), ("tidak", .text),
            ("1_000", .text), ("12:30", .text), ("2025-02-10", .text), ("0b101", .text), ("+", .text), ("-", .text),
            (".", .text), ("..", .text), ("1.2.3", .text), ("1e", .text), ("e3", .text), ("0x", .text), ("0xG", .text),
            ("0o8", .text), ("-0x1F", .text), ("nil", .text), ("nUll", .text), ("tRUE", .text), ("~~", .text),
            ("+.nan", .text),
            ("1 2", .text), ("75%", .text), ("3,20", .text), ("𝟙", .text), ("١", .text),
            ("null", .null), ("Null", .null), ("NULL", .null), ("~", .null), ("", .null),
            ("true", .boolean), ("True", .boolean), ("TRUE", .boolean), ("false", .boolean), ("FALSE", .boolean),
            ("0", .integer), ("-1", .integer), ("+12", .integer), ("007", .integer), ("0x1F", .integer),
            ("0o17", .integer),
            ("3.20", .float), ("1e3", .float), ("-1.5E-3", .float), (".5", .float), ("5.", .float), (".inf", .float),
            ("-.INF", .float), (".nan", .float), (".NaN", .float),
        ] as [(String, CoreSchema.Kind)])
    func coreSchema(_ scalar: String, _ kind: CoreSchema.Kind) {
        #expect(Array(scalar.utf8).withUnsafeBufferPointer(CoreSchema.kind) == kind)
    }

    /// The same through a whole document: a text field takes what is text, and the quoted form of everything.
    @Test(arguments: ["no", "ya", "on", "1_000", "12:30", "2025-02-10", "-a", "1.2.3", "tidak"])
    func plainTextIsTaken(_ scalar: String) {
        #expect(title(scalar) == scalar)
        #expect(findings(title: scalar).isEmpty)
    }

    @Test(arguments: ["2025", "true", "False", "3.20", "1e3", "0x1F", ".inf", "-1", ".5"])
    func otherScalarsNeedQuotes(_ scalar: String) throws {
        let document = scale(title: scalar)
        let problem = try #require(Tables.findings(document).first)
        #expect(problem.code == "D004")
        let fix = try #require(problem.fixes.first)
        #expect(applied(fix, to: document) == scale(title: "\"\(scalar)\""))
        #expect(title("\"\(scalar)\"") == scalar)
        #expect(title("!!str \(scalar)") == scalar)
        #expect(findings(title: "!!str \(scalar)").isEmpty)
    }

    @Test(arguments: ["null", "~", "", "''", "\"  \"", "{}"])
    func nothingIsEmpty(_ scalar: String) {
        #expect(findings(title: scalar) == ["D007"])
    }

    @Test(arguments: [("true", true), ("false", false)])
    func booleans(_ scalar: String, _ expected: Bool) {
        #expect(item(required: scalar)?.required?.value == expected)
    }

    @Test func requirementsAreExpressions() {
        #expect(Tables.findings(bank(required: "mungkin")).isEmpty)
        #expect(item(required: "konselor == \"ya\"")?.logic?.required?.text == "konselor == \"ya\"")
        #expect(Tables.findings(bank(required: "null")).map(\.code) == ["D007"])
    }

    /// What people type for true and false is mended; anything else is refused without a guess; `required` takes an expression too.
    @Test(
        arguments: [
            ("ya", "true"), ("tidak", "false"), ("yes", "true"), ("no", "false"), ("on", "true"), ("True", "true"),
            ("\"true\"", "true"), ("1", nil),
        ] as [(String, String?)])
    func almostBooleans(_ scalar: String, _ meant: String?) throws {
        let problems = Tables.findings(bank(required: scalar))
        #expect(problems.map(\.code) == ["D004"])
        #expect(problems.first?.fixes.first?.edits.first?.replacement == meant)
    }

    @Test(arguments: [
        ("4", "4"), ("3.20", "16/5"), ("-1.5", "-3/2"), ("0", "0"), ("0.1", "1/10"),
        ("123456789012345678", "123456789012345678"),
    ])
    func numbersAreExact(_ scalar: String, _ fraction: String) {
        #expect(option(value: scalar)?.value?.value == Rational(text: fraction))
    }

    @Test(arguments: [
        "1e3", "0x1F", "1_000", "1/2", ".5", "5.", "+1", "1.234.567", "1234567890123456789", "\"4\"", "--1", "1-",
    ])
    func noNumbers(_ scalar: String) {
        #expect(Tables.findings(scale(value: scalar)).map(\.code) == ["D004"])
    }

    /// A decimal comma is mended.
    @Test func decimalComma() throws {
        let document = scale(value: "3,20")
        let fix = try #require(Tables.findings(document).first?.fixes.first)
        #expect(applied(fix, to: document) == scale(value: "3.20"))
    }

    @Test(arguments: [
        ("2025-02-28", "2025-02-28", "2025-02-28"), ("2025-02", "2025-02-01", "2025-02-28"),
        ("2024-02", "2024-02-01", "2024-02-29"), ("2000-02-29", "2000-02-29", "2000-02-29"),
        ("2025-12", "2025-12-01", "2025-12-31"), ("0001-01-01", "0001-01-01", "0001-01-01"),
    ])
    func dates(_ text: String, _ first: String, _ last: String) {
        #expect(CalendarDate(text)?.firstDay == first)
        #expect(CalendarDate(text)?.lastDay == last)
    }

    @Test(arguments: [
        "2025-02-29", "1900-02-29", "2025-13-01", "2025-00-01", "2025-04-31", "2025-1-1", "25-01-01", "2025",
        "2025-01-01-01",
        "2025/01/01", "", "2025-01-", "-2025-01-01", "٢٠٢٥-01-01", "2025-01-01 ", "+025-01-01",
    ])
    func noDates(_ text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test(arguments: ["a", "ahli-pertama", "pengguna_layanan", "a1", "1", String(repeating: "a", count: 64)])
    func identifiers(_ text: String) {
        #expect(Array(text.utf8).withUnsafeBufferPointer(Identifier.isValid))
    }

    @Test(
        arguments: [
            ("Ahli Pertama", "ahli-pertama"), ("a--b", "a-b"), ("-a", "a"), ("a-", "a"), ("A", "a"), ("a.b", "a-b"),
            ("é", nil),
            ("", nil), ("a__b", "a-b"), (String(repeating: "a", count: 65), nil), ("Soal No. 3", "soal-no-3"),
        ] as [(String, String?)])
    func noIdentifiers(_ text: String, _ mended: String?) {
        #expect(!Array(text.utf8).withUnsafeBufferPointer(Identifier.isValid))
        #expect(Identifier.mended(text) == mended)
    }

    @Test(arguments: [
        ("id", true), ("zh-Hant", true), ("min", true), ("ID", false), ("i", false), ("indo", false), ("id-", false),
        ("id-1", false), ("", false),
    ])
    func languageTags(_ tag: String, _ isValid: Bool) {
        #expect(LanguageTag.isValid(tag) == isValid)
    }

    @Test func textsByLanguage() throws {
        let text = try #require(document(scale(title: "{en: Yes, id: Ya}"))?.header.title)
        #expect(text.base == "Yes")
        #expect(text.texts(default: "id") == ["en": "Yes", "id": "Ya"])
        let single = try #require(document(scale(title: "Ya"))?.header.title)
        #expect(single.texts(default: "min") == ["min": "Ya"])
    }

    @Test(arguments: [
        ("{}", ["D007"]), ("{id: Ya, Inggris: Yes}", ["D010"]), ("{id: 5}", ["D004"]), ("{id: {en: a}}", ["D004"]),
        ("{id: Ya, id: Yo}", ["Y009"]), ("{[a]: b, id: Ya}", ["Y011"]),
    ])
    func wrongTextsByLanguage(_ title: String, _ codes: [String]) {
        #expect(findings(title: title) == codes)
    }

    // MARK: Documents

    @Test(arguments: ["- a\n", "teks\n", "[]\n", "id: a\n", "Kind: scale\nid: a\n"])
    func documentsWithoutKind(_ source: String) {
        #expect(Tables.findings(source).map(\.code) == ["D001"])
    }

    @Test(arguments: [("skala", "D005"), ("scales", "D005"), ("[scale]", "D004"), ("5", "D004"), ("", "D007")])
    func wrongKinds(_ kind: String, _ code: String) {
        let rest = "id: a\ntitle: x\noptions: [{id: n, value: 0, label: N}, {id: y, value: 1, label: Y}]\n"
        #expect(Tables.findings("kind: \(kind)\n\(rest)").map(\.code) == [code])
    }

    /// The order of keys does not matter, and an alias is read as what it stands for.
    @Test func orderAndAliases() throws {
        let source = """
            options: [{label: &l Ya, value: 1, id: ya}, {label: *l, id: tidak, value: 0}]
            title: *l
            id: a
            kind: scale
            """
        #expect(Tables.findings(source).isEmpty)
        #expect(document(source)?.header.title.base == "Ya")
    }

    /// One mistake does not hide the next, and none is told twice: `labl` is no missing label.
    @Test func allMistakesOfADocument() {
        let source = """
            kind: scale
            id: A B
            title: 2025
            direction: naik
            options:
              - {id: a, value: satu, label: A}
              - {id: b, labl: B}
            note:
            """
        #expect(
            Tables.findings(source).map(\.code) == ["D006", "D004", "D005", "D004", "D002", "D003", "D007"])
    }

    // MARK: Support

    private func scale(title: String = "Skala", value: String = "1") -> String {
        "kind: scale\nid: s\ntitle: \(title)\noptions:\n  - id: a\n    value: \(value)\n    label: A\n"
    }

    private func bank(required: String) -> String {
        "kind: bank\nid: b\ntitle: B\nitems:\n  - id: i\n    type: text\n    stem: Apa?\n    required: \(required)\n"
    }

    private func findings(title: String) -> [String] { Tables.findings(scale(title: title)).map(\.code) }

    private func documents(_ source: String) -> [Document] {
        ProjectReader.read(files: [SourceFile(name: "uji.yaml", bytes: Array(source.utf8))]).documents
    }

    private func document(_ source: String) -> Scale? {
        if case .scale(let scale)? = documents(source).first { scale } else { nil }
    }

    private func title(_ scalar: String) -> String? { document(scale(title: scalar))?.header.title.base }

    private func option(value: String) -> ScaleOption? { document(scale(value: value))?.options.first }

    private func item(required: String) -> BankItem? {
        if case .bank(let bank)? = documents(bank(required: required)).first { bank.items.first } else { nil }
    }
}
