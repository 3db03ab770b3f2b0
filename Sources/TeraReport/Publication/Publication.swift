/// A printed report of many people. Every report of this kind is this one model, and every renderer reads nothing else.
public struct Publication: Sendable {
    public var language: ReportLanguage
    public var title: String
    /// What the report is of.
    public var subject: Phrase?
    public var date: String
    /// The same as `YYYY-MM-DD`, of a period its last; nil where neither is known.
    public var day: String?
    /// Titles of the rules that the report rests on, as given.
    public var legalBasis: [String]
    /// Sentences of the body, word for word.
    public var summary: [String]
    /// Parts of the body that people wrote, once more: no tables.
    public var summaryTexts: [PublicationBlock]
    public var chapters: [PublicationChapter]
    public var release: Release

    init(
        language: ReportLanguage, title: String, subject: Phrase?, date: String, day: String? = nil,
        legalBasis: [String],
        summary: [String], summaryTexts: [PublicationBlock] = [], chapters: [PublicationChapter], release: Release
    ) {
        self.language = language
        self.title = title
        self.subject = subject
        self.date = date
        self.day = day
        self.legalBasis = legalBasis
        self.summary = summary
        self.summaryTexts = summaryTexts
        self.chapters = chapters.filter { !$0.blocks.isEmpty }
        self.release = release
        number()
    }

    /// In order of their appearance.
    public var tables: [PublishedTable] { chapters.flatMap(\.tables) }

    /// In order of their appearance.
    var figures: [BarChart] {
        chapters.flatMap(\.blocks).compactMap { block in
            if case .chart(let chart) = block, table(of: chart) != nil { chart } else { nil }
        }
    }

    /// Numbers tables and figures, and tells apart tables of one id, such as those of two questionnaires with one scale: ids
    /// name files.
    private mutating func number() {
        let known = Set(tables.map(\.id))
        var taken: Set<String> = []
        // Of the table that stood last under this id: a chart stands after its table.
        var ids: [String: String] = [:]
        var (tables, figures) = (0, 0)
        for chapter in chapters.indices {
            for block in chapters[chapter].blocks.indices {
                switch chapters[chapter].blocks[block] {
                case .table(var table):
                    tables += 1
                    table.number = tables
                    let id = table.id
                    var time = 2
                    while !taken.insert(table.id).inserted {
                        table.id = "\(id)-\(time)"
                        time += 1
                    }
                    ids[id] = table.id
                    chapters[chapter].blocks[block] = .table(table)
                case .chart(var chart) where known.contains(chart.table):
                    figures += 1
                    chart.number = figures
                    chart.table = ids[chart.table] ?? chart.table
                    chapters[chapter].blocks[block] = .chart(chart)
                default: continue
                }
            }
        }
    }

    /// The table behind a chart.
    func table(of chart: BarChart) -> PublishedTable? { tables.first { $0.id == chart.table } }
}

public struct PublicationChapter: Sendable {
    public var title: String
    public var blocks: [PublicationBlock]

    var tables: [PublishedTable] {
        blocks.compactMap { block in
            if case .table(let table) = block { table } else { nil }
        }
    }
}

public enum PublicationBlock: Sendable {
    /// Of a part of a chapter.
    case heading(Phrase)
    /// Sentences of the report's own.
    case paragraph(String)
    /// What a person wrote.
    case prose(Phrase)
    case list([Phrase])
    case numbered([Phrase])
    case table(PublishedTable)
    case chart(BarChart)
    case entry(PublicationEntry)
}

/// Shares of a table as bars. The table stands before it and says everything that the bars show.
public struct BarChart: Sendable, Equatable {
    /// Given when the publication is put together.
    var number = 0
    public var table: String
    public var caption: String
    /// Columns of shares, a bar each in every row.
    public var series: [String]

    init(table: String, caption: String, series: [String]) {
        self.table = table
        self.caption = caption
        self.series = series
    }
}
