/// What people write in a report beside its figures. `{table.row.column}` in a text stands for a figure of the report's
/// tables. JSON: `Grammar/report.schema.json`.
public struct ReportTextArtifact: Codable, Sendable, Equatable {
    public static let currentFormat = "tera-report/1"

    public var format: String
    public var id: String
    public var title: Texts
    /// What of it no source publishes; nil where everything is.
    public var asumsi: Texts?
    public var report: ReportOf
    /// Of a report of one programme.
    public var programme: String?
    /// nil: none is declared.
    public var target: TestTarget?
    public var certificate: CertificateRule?
    public var introduction: [ReportSection]
    /// Ids of parts of the introduction or the conclusions that the summary repeats.
    public var repeats: [String]
    public var conclusions: [ReportSection]
    public var recommendations: [Recommendation]
    public var suggestions: [ComponentSuggestion]
    public var responses: [UnitResponse]
    public var annex: [ReportSection]

    /// Which report the texts are printed in.
    public enum ReportOf: String, Codable, Sendable, CaseIterable {
        case programme, evaluation
    }

    public init(
        format: String = ReportTextArtifact.currentFormat, id: String, title: Texts, asumsi: Texts? = nil,
        report: ReportOf, programme: String? = nil, target: TestTarget? = nil, certificate: CertificateRule? = nil,
        introduction: [ReportSection] = [], repeats: [String] = [], conclusions: [ReportSection] = [],
        recommendations: [Recommendation] = [], suggestions: [ComponentSuggestion] = [],
        responses: [UnitResponse] = [], annex: [ReportSection] = []
    ) {
        self.format = format
        self.id = id
        self.title = title
        self.asumsi = asumsi
        self.report = report
        self.programme = programme
        self.target = target
        self.certificate = certificate
        self.introduction = introduction
        self.repeats = repeats
        self.conclusions = conclusions
        self.recommendations = recommendations
        self.suggestions = suggestions
        self.responses = responses
        self.annex = annex
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.fields(CodingKeys.self)
        try fields.format(Self.currentFormat, .format)
        format = Self.currentFormat
        id = try fields.decode(String.self, forKey: .id)
        title = try fields.decode(Texts.self, forKey: .title)
        asumsi = try fields.decodeIfPresent(Texts.self, forKey: .asumsi)
        report = try fields.decode(ReportOf.self, forKey: .report)
        programme = try fields.decodeIfPresent(String.self, forKey: .programme)
        target = try fields.decodeIfPresent(TestTarget.self, forKey: .target)
        certificate = try fields.decodeIfPresent(CertificateRule.self, forKey: .certificate)
        introduction = try fields.decode([ReportSection].self, forKey: .introduction)
        repeats = try fields.decode([String].self, forKey: .repeats)
        conclusions = try fields.decode([ReportSection].self, forKey: .conclusions)
        recommendations = try fields.decode([Recommendation].self, forKey: .recommendations)
        suggestions = try fields.decode([ComponentSuggestion].self, forKey: .suggestions)
        responses = try fields.decode([UnitResponse].self, forKey: .responses)
        annex = try fields.decode([ReportSection].self, forKey: .annex)
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case format, id, title, asumsi, report, programme, target, certificate, introduction, repeats
        case conclusions, recommendations, suggestions, responses, annex
    }
}

/// How many participants are to reach the limit of the test after the programme.
public enum TestTarget: Sendable, Equatable {
    case people(Int)
    /// A share of 1 in exact text, such as `3/5`.
    case share(String)
}

/// Who gets a certificate, and since when participants could know.
public struct CertificateRule: Codable, Sendable, Equatable {
    public var rule: Texts
    /// `YYYY-MM-DD`; nil where nobody says.
    public var published: String?
    public var asumsi: Texts?

    public init(rule: Texts, published: String? = nil, asumsi: Texts? = nil) {
        self.rule = rule
        self.published = published
        self.asumsi = asumsi
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.fields(CodingKeys.self)
        rule = try fields.decode(Texts.self, forKey: .rule)
        published = try fields.decodeIfPresent(String.self, forKey: .published)
        asumsi = try fields.decodeIfPresent(Texts.self, forKey: .asumsi)
    }

    enum CodingKeys: String, CodingKey, CaseIterable { case rule, published, asumsi }
}

/// A part of a chapter under its own heading.
public struct ReportSection: Codable, Sendable, Equatable {
    public var id: String
    public var title: Texts
    public var paragraphs: [Texts]
    /// A numbered list.
    public var points: [Texts]
    public var table: TextMatrix?

    public init(id: String, title: Texts, paragraphs: [Texts] = [], points: [Texts] = [], table: TextMatrix? = nil) {
        self.id = id
        self.title = title
        self.paragraphs = paragraphs
        self.points = points
        self.table = table
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.fields(CodingKeys.self)
        id = try fields.decode(String.self, forKey: .id)
        title = try fields.decode(Texts.self, forKey: .title)
        paragraphs = try fields.decode([Texts].self, forKey: .paragraphs)
        points = try fields.decode([Texts].self, forKey: .points)
        table = try fields.decodeIfPresent(TextMatrix.self, forKey: .table)
    }

    enum CodingKeys: String, CodingKey, CaseIterable { case id, title, paragraphs, points, table }
}

/// A table of words: every row has a cell for every column.
public struct TextMatrix: Codable, Sendable, Equatable {
    public var columns: [Texts]
    public var rows: [[Texts]]

    public init(columns: [Texts], rows: [[Texts]]) {
        self.columns = columns
        self.rows = rows
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.fields(CodingKeys.self)
        columns = try fields.decode([Texts].self, forKey: .columns)
        rows = try fields.decode([[Texts]].self, forKey: .rows)
        guard !columns.isEmpty else {
            throw DecodingError.dataCorruptedError(
                forKey: .columns, in: fields, debugDescription: "a table without columns")
        }
        guard rows.allSatisfy({ $0.count == columns.count }) else {
            throw DecodingError.dataCorruptedError(
                forKey: .rows, in: fields, debugDescription: "a row has more or fewer cells than there are columns")
        }
    }

    enum CodingKeys: String, CodingKey, CaseIterable { case columns, rows }
}

/// What is recommended for one stage of the next programme.
public struct Recommendation: Codable, Sendable, Equatable {
    public var stage: Stage
    public var points: [Texts]

    public enum Stage: String, Codable, Sendable, CaseIterable {
        case planning, implementation
        case followUp = "follow_up"
    }

    public init(stage: Stage, points: [Texts]) {
        self.stage = stage
        self.points = points
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.fields(CodingKeys.self)
        stage = try fields.decode(Stage.self, forKey: .stage)
        points = try fields.decode([Texts].self, forKey: .points)
    }

    enum CodingKeys: String, CodingKey, CaseIterable { case stage, points }
}

/// What is suggested where one of these items is among the weakest of its scale.
public struct ComponentSuggestion: Codable, Sendable, Equatable {
    public var id: String
    public var items: [String]
    public var title: Texts
    public var paragraphs: [Texts]
    public var points: [Texts]

    public init(id: String, items: [String], title: Texts, paragraphs: [Texts] = [], points: [Texts]) {
        self.id = id
        self.items = items
        self.title = title
        self.paragraphs = paragraphs
        self.points = points
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.fields(CodingKeys.self)
        id = try fields.decode(String.self, forKey: .id)
        items = try fields.decode([String].self, forKey: .items)
        title = try fields.decode(Texts.self, forKey: .title)
        paragraphs = try fields.decode([Texts].self, forKey: .paragraphs)
        points = try fields.decode([Texts].self, forKey: .points)
    }

    enum CodingKeys: String, CodingKey, CaseIterable { case id, items, title, paragraphs, points }
}

/// What a unit answered to the report.
public struct UnitResponse: Codable, Sendable, Equatable {
    public var id: String
    public var unit: Texts
    public var paragraphs: [Texts]

    public init(id: String, unit: Texts, paragraphs: [Texts]) {
        self.id = id
        self.unit = unit
        self.paragraphs = paragraphs
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.fields(CodingKeys.self)
        id = try fields.decode(String.self, forKey: .id)
        unit = try fields.decode(Texts.self, forKey: .unit)
        paragraphs = try fields.decode([Texts].self, forKey: .paragraphs)
    }

    enum CodingKeys: String, CodingKey, CaseIterable { case id, unit, paragraphs }
}

extension TestTarget: Codable {
    private enum Name: String, CodingKey, CaseIterable { case people, share }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.fields(Name.self)
        let people = try fields.decodeIfPresent(Int.self, forKey: .people)
        let share = try fields.decodeIfPresent(String.self, forKey: .share)
        switch (people, share) {
        case (let people?, nil): self = .people(people)
        case (nil, let share?): self = .share(share)
        default:
            throw DecodingError.dataCorruptedError(
                forKey: .people, in: fields, debugDescription: "a target has people or a share, one of the two")
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Name.self)
        switch self {
        case .people(let people): try fields.encode(people, forKey: .people)
        case .share(let share): try fields.encode(share, forKey: .share)
        }
    }
}
