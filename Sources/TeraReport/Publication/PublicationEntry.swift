/// One thing of a printed book under a heading of its own, with what is said of it: for what is looked up and not read.
public struct PublicationEntry: Sendable, Equatable {
    /// Unique in the publication; what refers to it on a page.
    public var id: String
    public var title: String
    public var facts: [PublicationFact]
}

/// A name and what belongs to it, at least one text.
public struct PublicationFact: Sendable, Equatable {
    public var name: String
    public var values: [Phrase]
}
