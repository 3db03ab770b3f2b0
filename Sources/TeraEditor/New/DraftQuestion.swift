public import TeraDiagnostics

/// What a new document needs to know.
public struct DraftQuestion: Sendable {
    /// An answer that the project has already.
    public struct Offer: Sendable {
        public let id: String
        public let title: String

        init(_ id: String, _ title: String) {
            self.id = id
            self.title = title
        }
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
    /// Whether the proposal says something that the author should have seen: at the end of the input it is not taken.
    public let needsEnter: Bool
    /// How many parts between separators the answer must have, as in another language.
    let parts: (separator: Character, count: Int)?
    /// What to do first where there must be offers and are none.
    public let missing: Message?

    init(
        _ key: String, _ words: Message, offers: [Offer] = [], isClosed: Bool = false, proposal: String? = nil,
        needsEnter: Bool = false, parts: (separator: Character, count: Int)? = nil, missing: Message? = nil
    ) {
        self.key = key
        self.words = words
        self.offers = offers
        self.isClosed = isClosed
        self.proposal = proposal ?? (isClosed && offers.count == 1 ? offers.first?.id : nil)
        self.needsEnter = needsEnter
        self.parts = parts
        self.missing = isClosed && offers.isEmpty ? missing : nil
    }

    /// What is taken where nothing more can be read.
    public var proposalAtEnd: String? { needsEnter ? nil : proposal }

    /// The answer that was meant, or nil: an offer by its id or its number, or any text.
    public func answer(_ typed: String) -> String? {
        let text = typed.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed().map(String.init).joined()
        if text.isEmpty { return proposal }
        if let number = Int(text), offers.indices.contains(number - 1) { return offers[number - 1].id }
        if let parts, text.split(separator: parts.separator).count != parts.count { return nil }
        return offers.contains { $0.id == text } || !isClosed ? text : nil
    }

    /// Why something typed was no answer.
    public var complaint: Message {
        if let parts {
            return Message(
                id: "Perlu \(parts.count) bagian, dipisahkan `\(parts.separator)`, seperti dalam bahasa pertama.",
                en: "It needs \(parts.count) parts, parted by `\(parts.separator)`, as in the first language.")
        }
        return isClosed
            ? Message(id: "Pilih salah satu nomor atau id di atas.", en: "Choose a number or id above.")
            : Message(id: "Wajib diisi.", en: "It must be filled in.")
    }
}
