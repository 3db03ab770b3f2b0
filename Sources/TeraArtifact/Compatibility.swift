/// Which earlier forms a build reads the answers of, and by which names. JSON: `Grammar/compatibility.schema.json`.
public struct Compatibility: Codable, Sendable, Equatable {
    public static let currentFormat = "tera-compatibility/1"

    public var format: String
    /// By id.
    public var forms: [FormCompatibility]

    public init(format: String = Compatibility.currentFormat, forms: [FormCompatibility]) {
        self.format = format
        self.forms = forms
    }

    private enum CodingKeys: String, CodingKey, CaseIterable { case format, forms }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.fields(CodingKeys.self)
        try container.format(Self.currentFormat, .format)
        format = Self.currentFormat
        forms = try container.decode([FormCompatibility].self, forKey: .forms)
        // A form that stands twice would be read by whichever came first.
        try once(forms.map(\.id), container.codingPath, CodingKeys.forms)
        try once(forms.flatMap { $0.earlier.map(\.sha256) }, container.codingPath, CodingKeys.forms)
    }
}

private func once(_ ids: [String], _ path: [any CodingKey], _ key: any CodingKey) throws {
    var seen: Set<String> = []
    guard let twice = ids.first(where: { !seen.insert($0).inserted }) else { return }
    throw ShapeFault(path + [key], "“\(twice)” ada dua kali", "“\(twice)” is there twice")
}

/// What a form of the build reads.
public struct FormCompatibility: Codable, Sendable, Equatable {
    public var id: String
    /// Of the form's bytes.
    public var sha256: String
    /// The nearest first.
    public var earlier: [EarlierForm]

    public init(id: String, sha256: String, earlier: [EarlierForm]) {
        self.id = id
        self.sha256 = sha256
        self.earlier = earlier
    }

    private enum CodingKeys: String, CodingKey, CaseIterable { case id, sha256, earlier }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.fields(CodingKeys.self)
        id = try container.decode(String.self, forKey: .id)
        sha256 = try container.hash(.sha256)
        earlier = try container.decode([EarlierForm].self, forKey: .earlier)
    }
}

/// An earlier form, and what happens to answers to it.
public struct EarlierForm: Codable, Sendable, Equatable {
    /// Of the earlier form's bytes.
    public var sha256: String
    /// Its id, which may have been another.
    public var id: String
    /// `A.B.C`.
    public var version: String
    /// What changed since, the worst of it: answers are read up to `wording`, rescored on demand at `scores`, and refused at
    /// `answers`.
    public var fate: ChangeClass
    /// The changes that decide it; empty where answers are read.
    public var changes: [Texts]
    /// Names that changed since.
    public var renames: [ItemRename]

    public init(
        sha256: String, id: String, version: String, fate: ChangeClass, changes: [Texts], renames: [ItemRename]
    ) {
        self.sha256 = sha256
        self.id = id
        self.version = version
        self.fate = fate
        self.changes = changes
        self.renames = renames
    }

    private enum CodingKeys: String, CodingKey, CaseIterable {
        case sha256, id, version
        case fate = "class"
        case changes, renames
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.fields(CodingKeys.self)
        sha256 = try container.hash(.sha256)
        id = try container.decode(String.self, forKey: .id)
        version = try container.decode(String.self, forKey: .version)
        guard FormVersion(version) != nil else {
            throw ShapeFault(
                container.codingPath + [CodingKeys.version], "perlu versi seperti 1.0.0",
                "it is a version such as 1.0.0")
        }
        guard let fate = try container.choice(ChangeClass.self, .fate) else {
            throw DecodingError.keyNotFound(
                CodingKeys.fate, DecodingError.Context(codingPath: container.codingPath, debugDescription: ""))
        }
        self.fate = fate
        changes = try container.decode([Texts].self, forKey: .changes)
        renames = try container.decode([ItemRename].self, forKey: .renames)
        // Two answers under one name would leave one of them.
        try once(renames.map(\.item), container.codingPath, CodingKeys.renames)
        try once(renames.map(\.formerly), container.codingPath, CodingKeys.renames)
    }
}

/// What an item, or its options, were called.
public struct ItemRename: Codable, Sendable, Equatable {
    /// Its present id.
    public var item: String
    /// Its earlier one, which may be the same.
    public var formerly: String
    /// Earlier id of an option → the present one; those that changed alone.
    public var options: [String: String]

    public init(item: String, formerly: String, options: [String: String]) {
        self.item = item
        self.formerly = formerly
        self.options = options
    }

    private enum CodingKeys: String, CodingKey, CaseIterable { case item, formerly, options }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.fields(CodingKeys.self)
        item = try container.decode(String.self, forKey: .item)
        formerly = try container.decode(String.self, forKey: .formerly)
        options = try container.decode([String: String].self, forKey: .options)
        try once(options.values.sorted(), container.codingPath, CodingKeys.options)
    }
}

extension KeyedDecodingContainer {
    /// A SHA-256 as manifests write it.
    fileprivate func hash(_ key: Key) throws -> String {
        let text = try decode(String.self, forKey: key)
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        let letters = UInt8(ascii: "a")...UInt8(ascii: "f")
        if text.utf8.count == 64, text.utf8.allSatisfy({ digits.contains($0) || letters.contains($0) }) { return text }
        throw ShapeFault(
            codingPath + [key], "perlu SHA-256: 64 angka heksadesimal", "it is a SHA-256: 64 hexadecimal digits")
    }
}
