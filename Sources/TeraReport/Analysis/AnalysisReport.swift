public import TeraArtifact

/// What `tera analyse` found: for each scoring spec, tables of statistics. JSON: `Grammar/analysis.schema.json`.
public struct AnalysisReport: Encodable, Sendable, Equatable {
    public static let currentFormat = "tera-analysis/1"

    public var format = AnalysisReport.currentFormat
    public var instruments: [AnalysedInstrument]
}

/// One scoring spec.
public struct AnalysedInstrument: Encodable, Sendable, Equatable {
    public var spec: String
    public var battery: String
    public var title: Texts
    public var purpose: Purpose
    /// How many sheets were sent.
    public var sheets: Int
    public var sections: [AnalysisSection]
}

/// One table.
public struct AnalysisSection: Encodable, Sendable, Equatable {
    public var id: AnalysisKind
    /// Id and title of the score that it is about; nil where it is about the whole instrument.
    public var about: Named?
    /// The role whose sheets it is about; nil where it is about all.
    public var rater: String?
    /// Who the method is from.
    public var source: String
    public var missing: MissingRule
    /// Whose values are in the numbers, of how many; nil where each row has a base of its own.
    public var people: Int?
    public var base: Int?
    /// What a reader must know to read the table rightly.
    public var notes: [Texts] = []
    /// Why there are no rows.
    public var refused: Texts?
    public var columns: [AnalysisColumn] = []
    public var rows: [AnalysisRow] = []
}

/// What a table is of.
public enum AnalysisKind: String, Codable, Sendable, CaseIterable {
    case distribution, scores, reliability, items, distractors, rasch, dif, gain, agreement, gap, answering, sheets
}

/// What was done with people of whom something is missing.
public enum MissingRule: String, Codable, Sendable, CaseIterable {
    /// Each number is of those who have what it needs.
    case pairwise
    /// Only people of whom nothing is missing.
    case listwise
    /// A missing answer is part of what is counted.
    case counted
}

public struct AnalysisColumn: Encodable, Sendable, Equatable {
    public var id: String
    public var title: Texts
}

/// A row: in JSON an object with a key for each column that has a value, and `refused` where numbers were refused.
public struct AnalysisRow: Encodable, Sendable, Equatable {
    public var cells: [AnalysisCell]
    public var refused: Texts?
    /// Ids of the columns.
    var keys: [String] = []

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        for (key, cell) in zip(keys, cells) {
            switch cell {
            case .text(let text): try container.encode(text, forKey: Key(key))
            case .statistic(let statistic): try container.encode(statistic.rawValue, forKey: Key(key))
            case .count(let count): try container.encode(count, forKey: Key(key))
            case .number(let number, _), .chance(let number): try container.encode(number, forKey: Key(key))
            case .share(let share): try container.encode(share.double, forKey: Key(key))
            case .exact(let value, _): try container.encode(value.double, forKey: Key(key))
            case .flag(let flag): try container.encode(flag.rawValue, forKey: Key(key))
            case .none: continue
            }
        }
        try container.encodeIfPresent(refused, forKey: Key("refused"))
    }

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(_ key: String) { stringValue = key }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { return nil }
    }
}
