public import TeraArtifact

/// What a codebook is made of: what is compiled, and beside it what only the documents tell.
public struct CodebookData: Sendable {
    /// With their forms, in the order of the book.
    public var specs: [ScoringSpec]
    public var forms: [Form]
    public var standards: [StandardArtifact]
    /// By spec, then item.
    public var origins: [String: [String: CodebookOrigin]]
    /// What the blueprints hold, in the order of their standards.
    public var cells: [CodebookCell]
    /// By spec, then item: the cases that answer it.
    public var tests: [String: [String: [CodebookCase]]]
    /// In the order of their ids.
    public var frames: [CodebookFrame]

    public init(
        specs: [ScoringSpec], forms: [Form], standards: [StandardArtifact],
        origins: [String: [String: CodebookOrigin]], cells: [CodebookCell],
        tests: [String: [String: [CodebookCase]]], frames: [CodebookFrame] = []
    ) {
        self.specs = specs
        self.forms = forms
        self.standards = standards
        self.origins = origins
        self.cells = cells
        self.tests = tests
        self.frames = frames
    }
}

/// Where an item comes from.
public struct CodebookOrigin: Sendable {
    public enum Measured: Sendable {
        case indikator(String)
        /// A blueprint's cell as a whole.
        case cell(level: String, subkompetensi: String)
        case topic(id: String, title: Texts)
        case nothing
    }

    public var measured: Measured
    /// Id of its bank; nil where it is made from the blueprint.
    public var bank: String?
    /// Of its bank and what that takes from.
    public var sources: [CodebookSource]
    /// Why it is as it is, where no source says so.
    public var assumption: Texts?

    public init(measured: Measured, bank: String?, sources: [CodebookSource], assumption: Texts?) {
        self.measured = measured
        self.bank = bank
        self.sources = sources
        self.assumption = assumption
    }
}

/// A law, report or table.
public struct CodebookSource: Sendable, Equatable {
    public var title: Texts
    public var place: String?

    public init(title: Texts, place: String?) {
        self.title = title
        self.place = place
    }
}

/// One cell of a blueprint: what a subkompetensi means at a level.
public struct CodebookCell: Sendable {
    public var standard: String
    /// Jenjang or role.
    public var level: String
    public var subkompetensi: String
    public var characteristic: Texts
    public var indikator: [Named]
    /// Of the blueprint, then of the standard.
    public var sources: [CodebookSource]

    public init(
        standard: String, level: String, subkompetensi: String, characteristic: Texts, indikator: [Named],
        sources: [CodebookSource]
    ) {
        self.standard = standard
        self.level = level
        self.subkompetensi = subkompetensi
        self.characteristic = characteristic
        self.indikator = indikator
        self.sources = sources
    }
}

/// A case of a test document.
public struct CodebookCase: Sendable, Equatable {
    public var document: String
    public var id: String

    public init(document: String, id: String) {
        self.document = document
        self.id = id
    }
}

/// The categories by which answers to open questions are counted.
public struct CodebookFrame: Sendable {
    public var frame: CodingArtifact
    public var sources: [CodebookSource]
    /// By id: the batteries whose answers are coded by it.
    public var specs: [String]

    public init(frame: CodingArtifact, sources: [CodebookSource], specs: [String]) {
        self.frame = frame
        self.sources = sources
        self.specs = specs
    }
}
