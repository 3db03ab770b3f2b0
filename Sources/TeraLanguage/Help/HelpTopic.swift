public import TeraDiagnostics

/// One page of `tera help TOPIC`, made from the tables that make `Grammar/README.md`.
public struct HelpTopic: Sendable {
    public enum Group: String, Sendable, CaseIterable {
        case kind, part, field, itemType, function, rule, word, code

        public var title: Message {
            switch self {
            case .kind: Message(id: "Jenis dokumen", en: "Kinds of documents")
            case .part: Message(id: "Bagian dokumen", en: "Parts of documents")
            case .field: Message(id: "Kunci", en: "Fields")
            case .itemType: Message(id: "Jenis butir", en: "Types of items")
            case .function: Message(id: "Fungsi ekspresi", en: "Functions of expressions")
            case .rule: Message(id: "Aturan", en: "Rules")
            case .word: Message(id: "Kosakata", en: "Vocabulary")
            case .code: Message(id: "Kode temuan", en: "Codes of findings")
            }
        }
    }

    /// Shown to people and put to tests; markup is that of the reference: `code` and **strong**.
    public enum Block: Sendable {
        case paragraph(Message)
        /// Names with what they mean.
        case terms([(name: String, meaning: Message)])
        /// What is said of one thing: type, presence, place.
        case facts([(label: Message, text: Message)])
        /// Shown as it stands.
        case code(String)
        /// A page of its own, as it stands in each language.
        case page(Message)
    }

    public let group: Group
    /// As it is typed: `battery.jenjang`, `rating`, `C002`.
    public let name: String
    /// Other ways to type it.
    public let otherNames: [String]
    /// In a few words, for lists.
    public let meaning: Message
    public let blocks: [Block]

    init(_ group: Group, _ name: String, also otherNames: [String] = [], _ meaning: Message, _ blocks: [Block]) {
        self.group = group
        self.name = name
        self.otherNames = otherNames
        self.meaning = meaning
        self.blocks = blocks
    }
}
