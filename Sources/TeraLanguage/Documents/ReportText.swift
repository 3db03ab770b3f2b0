public import TeraDiagnostics
public import TeraExact
internal import TeraYAML

/// What people write in a report beside its figures: aims and limits, conclusions, recommendations, suggestions, what
/// units answered (requirements R069, R071–R073, R101–R107).
public struct ReportText: Sendable {
    public var header: DocumentHeader
    public var report: Located<ReportOf>?
    /// Of a report of one programme.
    public var programme: Located<String>?
    public var target: TestTarget?
    public var certificate: CertificateRule?
    public var introduction: [ReportSection] = []
    /// Parts of the introduction or the conclusions that the summary repeats word for word: it says nothing of its own.
    public var repeats: [Located<String>] = []
    public var conclusions: [ReportSection] = []
    public var recommendations: [Recommendation] = []
    public var suggestions: [ComponentSuggestion] = []
    public var responses: [UnitResponse] = []
    public var annex: [ReportSection] = []
}

/// Which report the texts are printed in.
public enum ReportOf: String, Sendable, CaseIterable {
    /// `tera report cop`
    case programme
    /// `tera report evaluation`
    case evaluation
}

/// How many participants are to reach the limit of the test after the programme: one of the two.
public struct TestTarget: Sendable {
    public var people: Located<Int>?
    /// A share of 1.
    public var share: Located<Rational>?
    public var span: Span
}

/// Who gets a certificate, and since when participants could know.
public struct CertificateRule: Sendable {
    public var rule = LocalizedText.none
    public var published: Located<CalendarDate>?
    /// What of it no source says.
    public var asumsi: LocalizedText?
    public var span: Span
}

/// A part of a chapter under its own heading.
public struct ReportSection: Sendable {
    public var id: Located<String>
    public var title = LocalizedText.none
    public var paragraphs: [LocalizedText] = []
    /// A numbered list.
    public var points: [LocalizedText] = []
    public var table: TextMatrix?
    public var span: Span
}

/// A table of words: every row has a cell for every column.
public struct TextMatrix: Sendable {
    public var columns: [LocalizedText] = []
    public var rows: [[LocalizedText]] = []
    public var span: Span
}

/// What is recommended for one stage of the next programme.
public struct Recommendation: Sendable {
    public var stage: Located<ProgrammeStage>?
    public var points: [LocalizedText] = []
    public var span: Span
}

public enum ProgrammeStage: String, Sendable, CaseIterable {
    case planning, implementation
    case followUp = "follow_up"
}

/// What is suggested where these items are the weakest of their scale. Otherwise it is not printed.
public struct ComponentSuggestion: Sendable {
    public var id: Located<String>
    public var items: [Located<String>] = []
    public var title = LocalizedText.none
    public var paragraphs: [LocalizedText] = []
    public var points: [LocalizedText] = []
    public var span: Span
}

/// What a unit answered to the report.
public struct UnitResponse: Sendable {
    public var id: Located<String>
    public var unit = LocalizedText.none
    public var paragraphs: [LocalizedText] = []
    public var span: Span
}

extension ReportText {
    /// Every text that may cite figures, with the ids that lead to it.
    var prose: [(text: LocalizedText, place: [String])] {
        let sections = introduction + conclusions + annex
        var all: [(LocalizedText, [String])] = []
        for section in sections {
            let cells = section.table.map { $0.rows.flatMap(\.self) } ?? []
            all += (section.paragraphs + section.points + cells).map { ($0, [section.id.value]) }
        }
        for recommendation in recommendations {
            all += recommendation.points.map { ($0, [recommendation.stage?.value.rawValue ?? ""]) }
        }
        for suggestion in suggestions {
            all += (suggestion.paragraphs + suggestion.points).map { ($0, [suggestion.id.value]) }
        }
        for response in responses { all += response.paragraphs.map { ($0, [response.id.value]) } }
        return all
    }

    /// Headings and rules, in which nothing is replaced.
    var headings: [(text: LocalizedText, place: [String])] {
        let sections = introduction + conclusions + annex
        let columns = sections.flatMap { section in (section.table?.columns ?? []).map { ($0, [section.id.value]) } }
        let own = [header.title, header.asumsi].compactMap(\.self).map { ($0, [String]()) }
        return own + sections.map { ($0.title, [$0.id.value]) } + columns
            + suggestions.map { ($0.title, [$0.id.value]) }
            + responses.map { ($0.unit, [$0.id.value]) }
            + [certificate?.rule, certificate?.asumsi].compactMap(\.self).map { ($0, []) }
    }
}

// MARK: The shape

extension ReportText {
    static let shape = Shape<ReportText>(
        "report_text",
        Message(
            id: "Naskah laporan: yang ditulis orang di samping angkanya, yaitu tujuan, kesimpulan, rekomendasi, saran, "
                + "dan tanggapan.",
            en: "Texts of a report: what people write beside its figures, such as aims, conclusions, recommendations, "
                + "suggestions and responses."),
        make: { ReportText(header: DocumentHeader($0)) },
        fields: Field.header { $1(&$0.header) } + [
            .required(
                "report", .enumeration(ReportOf.self),
                Message(
                    id: "laporan yang memuatnya: `programme` untuk `tera report cop`, `evaluation` untuk "
                        + "`tera report evaluation`",
                    en: "the report that prints it: `programme` for `tera report cop`, `evaluation` for "
                        + "`tera report evaluation`"),
                example: "programme"
            ) { $0.report = $1 },
            .optional(
                "programme", .localReference("programme register"),
                Message(
                    id: "programnya, dari daftar acuan; wajib untuk `report: programme`",
                    en: "the programme, of a register; required for `report: programme`"),
                example: "cop-jkp-disabilitas"
            ) { $0.programme = $1 },
            .optional(
                "target", .object(targetShape), default: "laporan menyebut bahwa tidak ada target",
                Message(
                    id: "berapa peserta yang diharapkan mencapai batas tes akhir",
                    en: "how many participants are to reach the limit of the test after the programme"),
                example: "{share: 60%}"
            ) { $0.target = $1 },
            .optional(
                "certificate", .object(certificateShape),
                Message(
                    id: "siapa yang mendapat sertifikat, dan kapan itu diumumkan",
                    en: "who gets a certificate, and when that was published"),
                example: "{rule: Mengikuti tes awal dan tes akhir., published: 2025-02-10}"
            ) { $0.certificate = $1 },
            sections(
                "introduction",
                Message(
                    id: "bab pertama: program, tujuan, penerima laporan, keterbatasan",
                    en: "the first chapter: programme, aims, recipients, limitations")
            ) { $0.introduction = $1 },
            .optional(
                "repeats", .list(.localReference("report section")),
                Message(
                    id: "bagian pendahuluan atau kesimpulan yang diulang ringkasan kata demi kata",
                    en: "parts of the introduction or conclusions that the summary repeats word for word"),
                example: "[kesimpulan]"
            ) { $0.repeats = $1 },
            sections("conclusions", Message(id: "kesimpulan", en: "conclusions")) { $0.conclusions = $1 },
            .optional(
                "recommendations", .list(.object(recommendationShape)),
                Message(id: "rekomendasi menurut tahap", en: "recommendations by stage"),
                example: "[{stage: planning, points: [Undangan disebar lebih awal.]}]"
            ) { $0.recommendations = $1 },
            .optional(
                "suggestions", .list(.object(suggestionShape)),
                Message(
                    id: "saran untuk komponen; hanya yang komponennya termasuk terlemah dicetak",
                    en: "suggestions for components; only those of the weakest are printed"),
                example: "[{id: waktu, items: [reaksi-waktu], title: Waktu, points: [Materi dipersempit.]}]"
            ) { $0.suggestions = $1 },
            .optional(
                "responses", .list(.object(responseShape)), default: "laporan menyebut bahwa belum ada tanggapan",
                Message(id: "tanggapan unit kerja terkait", en: "responses of related units"),
                example: "[{id: dinas, unit: Dinas Tenaga Kerja, paragraphs: [Usul ini kami dukung.]}]"
            ) { $0.responses = $1 },
            sections("annex", Message(id: "lampiran tambahan", en: "further annexes")) { $0.annex = $1 },
        ])

    private static func sections(
        _ name: StaticString, _ what: Message,
        _ store: @escaping @Sendable (inout ReportText, [ReportSection]) -> Void
    ) -> Field<ReportText> {
        .optional(
            name, .list(.object(sectionShape)), what,
            example: "[{id: tujuan, title: Tujuan, points: [Bertukar pengetahuan.]}]", store)
    }

    private static let targetShape = Shape<TestTarget>(
        "target",
        Message(
            id: "Salah satu dari keduanya.", en: "One of the two."),
        make: { TestTarget(span: $0) },
        fields: [
            .optional(
                "people", .integer(1...10_000_000), Message(id: "banyaknya orang", en: "how many people"),
                example: "600"
            ) { $0.people = $1 },
            .optional(
                "share", .percent,
                Message(id: "bagian peserta tes akhir", en: "the share of those who took the test"), example: "60%"
            ) { $0.share = $1 },
        ])

    private static let certificateShape = Shape<CertificateRule>(
        "certificate",
        Message(id: "Aturan pemberian sertifikat.", en: "The rule of certificates."),
        make: { CertificateRule(span: $0) },
        fields: [
            .required(
                "rule", .text, Message(id: "siapa yang mendapatnya", en: "who gets one"),
                example: "Mengikuti tes awal dan tes akhir."
            ) { $0.rule = $1 },
            .optional(
                "published", .date,
                Message(
                    id: "hari pengumumannya kepada calon peserta, sebelum program dimulai",
                    en: "the day on which future participants were told, before the programme begins"),
                example: "2025-02-10"
            ) { $0.published = $1 },
            .optional(
                "asumsi", .text,
                Message(id: "yang tidak disebut sumber mana pun", en: "what of it no source says"),
                example: "Isinya tidak disebut dalam laporan."
            ) { $0.asumsi = $1 },
        ])

    private static let paragraphs = Message(id: "paragraf berurutan", en: "paragraphs in order")
    private static let points = Message(id: "daftar bernomor", en: "a numbered list")

    private static let sectionShape = Shape<ReportSection>(
        "report_section",
        Message(
            id: "Bagian berjudul. `{gain.up.share}` dalam teks diganti dengan angka tabel.",
            en: "A part under a heading. `{gain.up.share}` in a text becomes the figure of the table."),
        make: { ReportSection(id: Located("", $0.startPoint), span: $0) },
        fields: [
            .required("id", .identifier, Message(id: "nama tetap", en: "lasting name"), example: "tujuan") {
                $0.id = $1
            },
            .required("title", .text, Message(id: "judulnya", en: "its heading"), example: "Tujuan") { $0.title = $1 },
            .optional("paragraphs", .list(.text), paragraphs, example: "[\"Dari {gain.total.count} peserta …\"]") {
                $0.paragraphs = $1
            },
            .optional("points", .list(.text), points, example: "[Bertukar pengetahuan.]") { $0.points = $1 },
            .optional(
                "table", .object(tableShape), Message(id: "tabel kata-kata", en: "a table of words"),
                example: "{columns: [Jenis, Durasi], rows: [[Seminar, Sehari]]}"
            ) { $0.table = $1 },
        ])

    private static let tableShape = Shape<TextMatrix>(
        "text_table",
        Message(
            id: "Tabel kata-kata; setiap baris punya isi untuk setiap kolom.",
            en: "A table of words; every row has a cell for every column."),
        make: { TextMatrix(span: $0) },
        fields: [
            .required("columns", .list(.text), Message(id: "judul kolom", en: "headings"), example: "[Jenis, Durasi]") {
                $0.columns = $1
            },
            .required(
                "rows", .list(.list(.text)), Message(id: "isi baris demi baris", en: "cells row by row"),
                example: "[[Seminar, Sehari]]"
            ) { $0.rows = $1 },
        ])

    private static let recommendationShape = Shape<Recommendation>(
        "recommendation",
        Message(id: "Rekomendasi untuk satu tahap.", en: "Recommendations for one stage."),
        make: { Recommendation(span: $0) },
        fields: [
            .required(
                "stage", .enumeration(ProgrammeStage.self),
                Message(
                    id: "`planning` perencanaan, `implementation` pelaksanaan, `follow_up` tindak lanjut",
                    en: "`planning`, `implementation` or `follow_up`"),
                example: "planning"
            ) { $0.stage = $1 },
            .required("points", .list(.text), points, example: "[Undangan disebar lebih awal.]") { $0.points = $1 },
        ])

    private static let suggestionShape = Shape<ComponentSuggestion>(
        "suggestion",
        Message(
            id: "Saran untuk butir kuesioner, dicetak bila salah satunya termasuk yang terlemah.",
            en: "A suggestion for items of the questionnaire, printed where one of them is among the weakest."),
        make: { ComponentSuggestion(id: Located("", $0.startPoint), span: $0) },
        fields: [
            .required("id", .identifier, Message(id: "nama tetap", en: "lasting name"), example: "waktu") {
                $0.id = $1
            },
            .required(
                "items", .list(.localReference("item")),
                Message(id: "butir berskala yang menilainya", en: "the rated items that judge it"),
                example: "[reaksi-waktu]"
            ) { $0.items = $1 },
            .required("title", .text, Message(id: "nama komponennya", en: "the component's name"), example: "Waktu") {
                $0.title = $1
            },
            .optional("paragraphs", .list(.text), paragraphs, example: "[Materinya terlalu banyak.]") {
                $0.paragraphs = $1
            },
            .required("points", .list(.text), points, example: "[Materi dipersempit.]") { $0.points = $1 },
        ])

    private static let responseShape = Shape<UnitResponse>(
        "response",
        Message(id: "Tanggapan satu unit kerja.", en: "The response of one unit."),
        make: { UnitResponse(id: Located("", $0.startPoint), span: $0) },
        fields: [
            .required("id", .identifier, Message(id: "nama tetap", en: "lasting name"), example: "dinas") {
                $0.id = $1
            },
            .required(
                "unit", .text, Message(id: "unit kerjanya", en: "the unit"), example: "Dinas Tenaga Kerja"
            ) { $0.unit = $1 },
            .required("paragraphs", .list(.text), paragraphs, example: "[Usul ini kami dukung.]") {
                $0.paragraphs = $1
            },
        ])
}
