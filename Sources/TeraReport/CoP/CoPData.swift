public import TeraArtifact
public import TeraRuntime

/// What the report of one programme is made from: its tests, questionnaires and observations, scored.
public struct CoPData: Sendable {
    /// The programme, as the register has it; nil where none does.
    public var programme: RegisterEntryArtifact?
    public var forms: [Form]
    public var pre: TestResult?
    public var post: TestResult?
    /// Sheets of tests that are neither of the two, by battery.
    public var otherTests: [String: Int] = [:]
    public var reactions: [Responses]
    public var observations: [Responses]
    /// Of those who took the post-test: participant → heading → what the export says.
    public var profiles: [String: [String: String]]
    /// The headings of the profile, in the order in which they are reported; provinces apart.
    public var profileHeadings: [String]
    /// The heading of the province.
    public var provinceHeading: String
    public var provinces: RegisterArtifact?
    /// Titles of the jenjang, lowest first: they come first, in this order, where a profile names them.
    public var jenjang: [Texts]
    /// When the last questionnaire came in, as the export says it.
    public var lastReaction: String?
    public var legalBasis: [String]
    /// The day of the report, `YYYY-MM-DD`; nil: the day of the data.
    public var date: String?
    /// How answers to open questions are counted.
    public var frames: [CodingArtifact] = []
    public var codings: [CommentCoding] = []
    /// Names of people, which no quote may hold.
    public var names: [String] = []
    /// What the tests decide about: evaluations whose participants are those who reach the pass mark, by battery of the
    /// test.
    public var evaluations: [String: [BatteryReference]] = [:]
    /// What people wrote for this report; nil where nobody did.
    public var texts: ReportTextArtifact?
    /// Names of the files that sheets of one battery came from, by battery.
    public var files: [String: [String]] = [:]
    /// Names of files that may hold sheets of any.
    public var sharedFiles: [String] = []

    public init(
        programme: RegisterEntryArtifact?, forms: [Form], pre: TestResult?, post: TestResult?,
        reactions: [Responses], observations: [Responses], profiles: [String: [String: String]],
        profileHeadings: [String], provinceHeading: String, provinces: RegisterArtifact?, jenjang: [Texts],
        lastReaction: String?, legalBasis: [String], date: String?
    ) {
        self.programme = programme
        self.forms = forms
        self.pre = pre
        self.post = post
        self.reactions = reactions
        self.observations = observations
        self.profiles = profiles
        self.profileHeadings = profileHeadings
        self.provinceHeading = provinceHeading
        self.provinces = provinces
        self.jenjang = jenjang
        self.lastReaction = lastReaction
        self.legalBasis = legalBasis
        self.date = date
    }

    /// Pre- and post-test of the same people.
    var gain: GainTable? {
        guard let pre, let post else { return nil }
        return GainTable(pre: pre, post: post)
    }

    func form(of spec: ScoringSpec) -> Form? { forms.first { form in spec.forms.contains { $0.id == form.id } } }

    func form(ofBattery id: String) -> Form? { forms.first { $0.battery.id == id } }
}

/// What every table of this report needs: the data, the language, and what may be released.
struct CoPContext {
    let data: CoPData
    let language: ReportLanguage
    let release: Release

    var rules: SentenceRules { SentenceRules(language) }

    func say(_ indonesian: String, _ english: String) -> String { language == .indonesian ? indonesian : english }

    /// Words of the report's own.
    func own(_ indonesian: String, _ english: String) -> Phrase {
        Phrase(say(indonesian, english), language: language.rawValue)
    }

    /// What an export says, in the language of whoever filled it in.
    func quoted(_ text: String) -> Phrase { Phrase(text, language: ReportLanguage.indonesian.rawValue) }

    func phrase(_ texts: Texts) -> Phrase { Phrase(texts, in: language) }

    func number(_ count: Int) -> String { NumberFormat(language).count(count) }

    func date(of battery: BatteryReference) -> String {
        battery.period.map { DateFormat(language).period($0) } ?? say("tanpa tanggal", "undated")
    }

    var participants: String { say("peserta", "participants") }

    /// Whether two printed counts, of everybody and of a part of them, tell of too few of the others.
    func isTold(all: Int, part: Int) -> Bool { isFew(all - part) }

    /// Whether these are too few for any figure of theirs to be printed, a 0 among them too.
    func isFew(_ people: Int) -> Bool { !release.isInternal && (1..<max(release.smallest, 2)).contains(people) }

    /// The table with nothing in it that may not be released.
    ///
    /// - Parameter told: cells that would tell of a few beside what another table prints.
    func done(_ table: PublishedTable, told: Set<TablePlace> = []) -> PublishedTable {
        var (known, bases) = (table, [TablePlace: PublishedCell]())
        // What the table says of its base in words is no secret, so that leaving it out would protect nothing.
        for total in Set(table.sums.map(\.total)) {
            let isBase = table.rows[total.row].isTotal || table.columns[total.column].id == "answered"
            guard isBase, case .count(let count) = table[total], count >= release.smallest else { continue }
            bases[total] = table[total]
            known[total] = .open(count)
        }
        var result = release.applied(to: known, told: told)
        for (place, cell) in bases where !result[place].isLeftOut { result[place] = cell }
        return result
    }
}
