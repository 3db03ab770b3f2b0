public import TeraDiagnostics
internal import TeraYAML

/// Answers in, scores out: what the author of an instrument expects of it.
public struct TestDocument: Sendable {
    public var header: DocumentHeader
    /// What is tested; nil where the document only lists survivors.
    public var battery: Located<String>?
    /// The jenjang or role that the cases hold of; empty: all that the battery has.
    public var levels: [Located<String>] = []
    /// What expressions read of the person.
    public var participant: TestParticipant?
    public var cases: [TestCaseRule] = []
    /// Changes that no test notices, and why that is right.
    public var survivors: [Survivor] = []
}

/// The person that a test is about.
public struct TestParticipant: Sendable {
    public var name: Located<String>?
    public var instansi: Located<String>?
    public var provinsi: Located<String>?
    public var programmes: [Located<String>] = []
}

public struct TestCaseRule: Sendable {
    public var id: Located<String>
    public var title: LocalizedText?
    public var levels: [Located<String>] = []
    public var sheets: [TestSheetRule] = []
    public var expect: TestExpectationRule?
    public var span: Span
}

/// A change that `tera test --mutate` makes and nothing notices.
public struct Survivor: Sendable {
    public var change = Located("", Span(file: 0, start: 0, end: 0))
    public var reason = LocalizedText.none
    public var span: Span
}

extension TestDocument {
    static let shape = Shape<TestDocument>(
        "test",
        Message(
            id: "Uji instrumen: jawaban, dan apa yang diharapkan darinya. Dijalankan dengan `tera test`.",
            en: "A test of an instrument: answers, and what is expected of them. `tera test` runs it."),
        make: { TestDocument(header: DocumentHeader($0)) },
        fields: Field.header { $1(&$0.header) } + [
            .required(
                "battery", .reference(.battery), Message(id: "baterai yang diuji", en: "the battery that is tested"),
                example: "tes-awal-cop-jkp",
                unless: Needless(beside: "survivors") { $0.cases.isEmpty && !$0.survivors.isEmpty }
            ) { $0.battery = $1 },
            .optional(
                "jenjang", .list(.localReference("jenjang")), default: "semua yang dinilai baterai",
                Message(id: "jenjang atau peran yang diuji", en: "the jenjang or roles that are tested"),
                example: "[ahli-pertama]"
            ) { $0.levels = $1 },
            .optional(
                "participant", .object(participantShape),
                Message(
                    id: "orang yang dinilai, bila ekspresi membacanya",
                    en: "who is assessed, where expressions read it"),
                example: "{provinsi: aceh}"
            ) { $0.participant = $1 },
            .optional(
                "cases", .list(.object(TestCaseRule.shape)),
                Message(id: "kasus uji, masing-masing satu orang", en: "the cases, each one person"),
                example:
                    "[{id: semua-benar, sheets: [{fill: highest}], expect: {scores: [{id: nilai, value: 100}]}}]"
            ) { $0.cases = $1 },
            .optional(
                "survivors", .list(.object(survivorShape)),
                Message(
                    id:
                        "perubahan yang tidak disadari uji mana pun, masing-masing dengan alasan (`tera test --mutate`)",
                    en: "changes that no test notices, each with its reason (`tera test --mutate`)"),
                example: "[{change: instrument tes/pass, reason: Tidak ada nilai di antara keduanya.}]"
            ) { $0.survivors = $1 },
        ])

    private static let participantShape = Shape<TestParticipant>(
        "participant", Message(id: "Orang yang dinilai.", en: "Who is assessed."), make: { _ in TestParticipant() },
        fields: [
            .optional("name", .string, Message(id: "nama", en: "the name"), example: "Sari") { $0.name = $1 },
            .optional("instansi", .string, Message(id: "instansi", en: "the agency"), example: "Disnaker Aceh") {
                $0.instansi = $1
            },
            .optional("provinsi", .string, Message(id: "provinsi", en: "the province"), example: "aceh") {
                $0.provinsi = $1
            },
            .optional(
                "programmes", .list(.localReference("programme register")),
                default: "program semua baterai pada lembarnya",
                Message(id: "program yang diikuti", en: "the programmes attended"), example: "[cop-jkp-disabilitas]"
            ) { $0.programmes = $1 },
        ])

    private static let survivorShape = Shape<Survivor>(
        "survivor",
        Message(id: "Perubahan yang boleh tidak disadari.", en: "A change that may go unnoticed."),
        make: { Survivor(span: $0) },
        fields: [
            .required(
                "change", .string,
                Message(
                    id:
                        "nama perubahan seperti dicetak `tera test --mutate`; `*` di akhir berarti semua yang diawali itu",
                    en: "the change as `tera test --mutate` names it; a final `*` means all that begin so"),
                example: "instrument tes/pass"
            ) { $0.change = $1 },
            .required(
                "reason", .text, Message(id: "mengapa itu benar", en: "why that is right"),
                example: "Tidak ada nilai di antara keduanya."
            ) { $0.reason = $1 },
        ])
}

extension TestCaseRule {
    static let shape = Shape<TestCaseRule>(
        "case",
        Message(id: "Satu orang: lembarnya, dan yang diharapkan.", en: "One person: sheets, and what is expected."),
        make: { TestCaseRule(id: Located("", $0.startPoint), span: $0) },
        fields: [
            .required("id", .identifier, Message(id: "nama tetap", en: "lasting name"), example: "semua-benar") {
                $0.id = $1
            },
            .optional("title", .text, Message(id: "apa yang ditunjukkan", en: "what it shows"), example: "Semua benar")
            {
                $0.title = $1
            },
            .optional(
                "jenjang", .list(.localReference("jenjang")), default: "`jenjang` dokumen",
                Message(id: "hanya jenjang ini", en: "these jenjang alone"), example: "[ahli-pertama]"
            ) { $0.levels = $1 },
            .optional(
                "sheets", .list(.object(TestSheetRule.shape)),
                Message(id: "lembar jawaban; boleh tidak ada", en: "the sheets of answers; there may be none"),
                example: "[{fill: highest}]"
            ) { $0.sheets = $1 },
            .optional(
                "expect", .object(TestExpectationRule.shape),
                Message(id: "yang diharapkan dari semua lembar", en: "what is expected of all sheets"),
                example: "{scores: [{id: nilai, value: 100}]}"
            ) { $0.expect = $1 },
        ])
}
