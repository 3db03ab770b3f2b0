public import TeraDiagnostics

/// What a new document needs to know.
public struct DraftQuestion: Sendable {
    /// An answer that the project has already.
    public struct Offer: Sendable {
        public let id: String
        public let title: String
    }

    /// As `--set` names it.
    public let key: String
    public let words: Message
    /// What the project has; empty: any text.
    public let offers: [Offer]
    /// Whether nothing else than an offer is right.
    public let isClosed: Bool
    /// What Enter takes.
    public let proposal: String?

    init(_ key: String, _ words: Message, offers: [Offer] = [], isClosed: Bool = false, proposal: String? = nil) {
        self.key = key
        self.words = words
        self.offers = offers
        self.isClosed = isClosed && !offers.isEmpty
        self.proposal = proposal ?? (offers.count == 1 ? offers.first?.id : nil)
    }

    /// The answer that was meant, or nil: an offer by its id or its number, or any text.
    public func answer(_ typed: String) -> String? {
        let text = typed.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed().map(String.init).joined()
        if text.isEmpty { return proposal }
        if let number = Int(text), offers.indices.contains(number - 1) { return offers[number - 1].id }
        if offers.contains(where: { $0.id == text }) || !isClosed { return text }
        return nil
    }
}
