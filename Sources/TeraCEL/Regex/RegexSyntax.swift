/// A regular expression as read, before it becomes a program.
indirect enum RegexNode {
    case empty
    case set(ScalarSet)
    case start(multiline: Bool)
    case end(multiline: Bool)
    case wordBoundary(Bool)
    case sequence([RegexNode])
    case choice([RegexNode])
    /// At least, and at most (nil for no bound).
    case `repeat`(RegexNode, Int, Int?)
}

/// A pattern that cannot be used.
struct RegexError: Error, Hashable {
    enum Reason: Hashable { case syntax, unsupported, tooLarge }
    var reason: Reason
}

/// A set of code points.
struct ScalarSet: Sendable {
    var ranges: [ClosedRange<UInt32>] = []
    /// General categories and other properties that are asked of each code point.
    var tests: [@Sendable (Unicode.Scalar) -> Bool] = []
    var isNegated = false
    var ignoresCase = false

    func contains(_ scalar: Unicode.Scalar) -> Bool {
        var found = holds(scalar)
        if !found, ignoresCase {
            found = Self.otherCases(scalar).contains(where: holds)
        }
        return found != isNegated
    }

    private func holds(_ scalar: Unicode.Scalar) -> Bool {
        for range in ranges where range.contains(scalar.value) { return true }
        for test in tests where test(scalar) { return true }
        return false
    }

    /// The same letter in the other case, where that is a single code point.
    private static func otherCases(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        [scalar.properties.lowercaseMapping, scalar.properties.uppercaseMapping].compactMap {
            let scalars = $0.unicodeScalars
            return scalars.count == 1 ? scalars.first : nil
        }
    }

    static let digit = ScalarSet(ranges: [48...57])
    static let word = ScalarSet(ranges: [48...57, 65...90, 95...95, 97...122])
    static let space = ScalarSet(ranges: [9...10, 12...13, 32...32])

    func negated() -> ScalarSet {
        var copy = self
        copy.isNegated.toggle()
        return copy
    }

    /// The members of another set, as one of this set's own tests.
    mutating func insert(_ other: ScalarSet) {
        if !other.isNegated, other.tests.isEmpty { ranges += other.ranges } else { tests.append { other.contains($0) } }
    }

    /// POSIX classes, as in `[[:alpha:]]`.
    static func posix(_ name: String) -> ScalarSet? {
        switch name {
        case "alnum": ScalarSet(ranges: [48...57, 65...90, 97...122])
        case "alpha": ScalarSet(ranges: [65...90, 97...122])
        case "ascii": ScalarSet(ranges: [0...127])
        case "blank": ScalarSet(ranges: [9...9, 32...32])
        case "cntrl": ScalarSet(ranges: [0...31, 127...127])
        case "digit": digit
        case "graph": ScalarSet(ranges: [33...126])
        case "lower": ScalarSet(ranges: [97...122])
        case "print": ScalarSet(ranges: [32...126])
        case "punct": ScalarSet(ranges: [33...47, 58...64, 91...96, 123...126])
        case "space": ScalarSet(ranges: [9...13, 32...32])
        case "upper": ScalarSet(ranges: [65...90])
        case "word": word
        case "xdigit": ScalarSet(ranges: [48...57, 65...70, 97...102])
        default: nil
        }
    }

    /// Unicode general categories, as in `\p{L}` and `\p{Lu}`, and the scripts people match names with.
    static func category(_ name: String) -> ScalarSet? {
        if name == "Any" { return ScalarSet(ranges: [0...0x10FFFF]) }
        if let script = scripts[name] { return ScalarSet(ranges: script) }
        guard (1...2).contains(name.utf8.count), categoryNames.contains(where: { $0.hasPrefix(name) }) else {
            return nil
        }
        return ScalarSet(tests: [{ Self.name(of: $0.properties.generalCategory).hasPrefix(name) }])
    }

    private static let scripts: [String: [ClosedRange<UInt32>]] = [
        "Latin": [
            0x41...0x5A, 0x61...0x7A, 0xAA...0xAA, 0xBA...0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2B8,
            0x1E00...0x1EFF, 0x2C60...0x2C7F, 0xA722...0xA787, 0xFF21...0xFF3A, 0xFF41...0xFF5A,
        ],
        "Greek": [
            0x370...0x373, 0x375...0x377, 0x37A...0x37D, 0x37F...0x37F, 0x384...0x384, 0x386...0x386, 0x388...0x3E1,
            0x3F0...0x3FF, 0x1F00...0x1FFE,
        ],
        "Cyrillic": [0x400...0x52F, 0x1C80...0x1C88, 0x2DE0...0x2DFF, 0xA640...0xA69F],
        "Han": [
            0x2E80...0x2FD5, 0x3005...0x3007, 0x3021...0x3029, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAD9,
            0x20000...0x323AF,
        ],
        "Arabic": [
            0x600...0x604, 0x606...0x60B, 0x60D...0x61A, 0x61C...0x61E, 0x620...0x63F, 0x641...0x64A, 0x656...0x66F,
            0x671...0x6DC, 0x6DE...0x6FF, 0x750...0x77F,
        ],
    ]

    private static let categoryNames = [
        "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po",
        "Sm", "Sc", "Sk", "So", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co", "Cn",
    ]

    private static func name(of category: Unicode.GeneralCategory) -> String {
        switch category {
        case .uppercaseLetter: "Lu"
        case .lowercaseLetter: "Ll"
        case .titlecaseLetter: "Lt"
        case .modifierLetter: "Lm"
        case .otherLetter: "Lo"
        case .nonspacingMark: "Mn"
        case .spacingMark: "Mc"
        case .enclosingMark: "Me"
        case .decimalNumber: "Nd"
        case .letterNumber: "Nl"
        case .otherNumber: "No"
        case .connectorPunctuation: "Pc"
        case .dashPunctuation: "Pd"
        case .openPunctuation: "Ps"
        case .closePunctuation: "Pe"
        case .initialPunctuation: "Pi"
        case .finalPunctuation: "Pf"
        case .otherPunctuation: "Po"
        case .mathSymbol: "Sm"
        case .currencySymbol: "Sc"
        case .modifierSymbol: "Sk"
        case .otherSymbol: "So"
        case .spaceSeparator: "Zs"
        case .lineSeparator: "Zl"
        case .paragraphSeparator: "Zp"
        case .control: "Cc"
        case .format: "Cf"
        case .surrogate: "Cs"
        case .privateUse: "Co"
        default: "Cn"
        }
    }
}
