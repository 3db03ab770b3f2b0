public import TeraDiagnostics

/// All documents of a run, by kind and id. The order of files never matters: documents are ordered by id.
public struct Project: Sendable {
    public let files: [SourceFile]
    public var standards: [Standard] = []
    public var blueprints: [Blueprint] = []
    public var scales: [Scale] = []
    public var banks: [Bank] = []
    public var instruments: [Instrument] = []
    public var batteries: [Battery] = []
    public var registers: [Register] = []
    public var tests: [TestDocument] = []
    public var codingFrames: [CodingFrame] = []
    public var reportTexts: [ReportText] = []
    /// Documents whose kind and id another one has already: reported as such and left out of everything else, where
    /// each of their lines would be a mistake of its own.
    private(set) var duplicates: [Duplicate] = []

    private(set) var standardIndex: [String: Int] = [:]
    private(set) var scaleIndex: [String: Int] = [:]
    private(set) var bankIndex: [String: Int] = [:]
    private(set) var instrumentIndex: [String: Int] = [:]
    /// Item id → its bank and place.
    private(set) var itemIndex: [String: ItemPlace] = [:]
    /// Indikator id → its blueprint, cell and place.
    private(set) var indikatorIndex: [String: IndikatorPlace] = [:]
    /// Programme id → its register entry.
    private(set) var programmeIndex: [String: RegisterEntry] = [:]
    /// Ids of documents that could not be read: references to them are left alone.
    let brokenIDs: Set<String>

    /// A document whose id is taken, and where it was taken first.
    struct Duplicate: Sendable {
        var kind: DocumentKind
        var id: Located<String>
        var first: Span
    }

    /// Where an item stands: indexes into `banks` and its items.
    public struct ItemPlace: Sendable, Hashable {
        var bank: Int
        var item: Int
    }

    struct IndikatorPlace: Sendable {
        var blueprint: Int
        var cell: Int
        var indikator: Int
    }

    init(_ read: ReadProject) {
        files = read.files
        brokenIDs = read.brokenIDs
        for document in read.documents {
            switch document {
            case .standard(let document): standards.append(document)
            case .blueprint(let document): blueprints.append(document)
            case .scale(let document): scales.append(document)
            case .bank(let document): banks.append(document)
            case .instrument(let document): instruments.append(document)
            case .battery(let document): batteries.append(document)
            case .register(let document): registers.append(document)
            case .test(let document): tests.append(document)
            case .codingFrame(let document): codingFrames.append(document)
            case .reportText(let document): reportTexts.append(document)
            }
        }
        duplicates += Project.sort(&standards, .standard, \.header, files)
        duplicates += Project.sort(&blueprints, .blueprint, \.header, files)
        duplicates += Project.sort(&scales, .scale, \.header, files)
        duplicates += Project.sort(&banks, .bank, \.header, files)
        duplicates += Project.sort(&instruments, .instrument, \.header, files)
        duplicates += Project.sort(&batteries, .battery, \.header, files)
        duplicates += Project.sort(&registers, .register, \.header, files)
        duplicates += Project.sort(&tests, .test, \.header, files)
        duplicates += Project.sort(&codingFrames, .codingFrame, \.header, files)
        duplicates += Project.sort(&reportTexts, .reportText, \.header, files)
        standardIndex = Project.index(standards, \.header.id.value)
        scaleIndex = Project.index(scales, \.header.id.value)
        bankIndex = Project.index(banks, \.header.id.value)
        instrumentIndex = Project.index(instruments, \.header.id.value)
        itemIndex.reserveCapacity(banks.reduce(0) { $0 + $1.items.count })
        for (bank, document) in banks.enumerated() {
            for (item, entry) in document.items.enumerated() {
                itemIndex.firstValue(ItemPlace(bank: bank, item: item), for: entry.id.value)
            }
        }
        for (blueprint, document) in blueprints.enumerated() {
            for (cell, entry) in document.cells.enumerated() {
                for (indikator, line) in entry.indikator.enumerated() {
                    indikatorIndex.firstValue(
                        IndikatorPlace(blueprint: blueprint, cell: cell, indikator: indikator), for: line.id.value)
                }
            }
        }
        takeOptions()
        for register in registers where register.holds?.value == .programme {
            for entry in register.entries { programmeIndex.firstValue(entry, for: entry.id.value) }
        }
    }

    /// Gives items the options of their registers: one list for all items of a register.
    private func takeOptions() {
        var lists: [String: [ItemOption]] = [:]
        for bank in banks {
            for item in bank.items {
                guard let id = item.register?.value else { continue }
                let options = lists[id] ?? register(id)?.itemOptions ?? []
                lists[id] = options
                item.options = options
            }
        }
    }

    public func register(_ id: String) -> Register? { registers.first { $0.header.id.value == id } }

    /// By id, then by place: the same whatever the order of reading. Of several with one id only the first stays.
    private static func sort<Value>(
        _ documents: inout [Value], _ kind: DocumentKind, _ header: KeyPath<Value, DocumentHeader>,
        _ files: [SourceFile]
    ) -> [Duplicate] {
        documents.sort { a, b in
            let (left, right) = (a[keyPath: header], b[keyPath: header])
            if left.id.value != right.id.value { return left.id.value < right.id.value }
            let names = (files[Int(left.span.file)].name, files[Int(right.span.file)].name)
            return names.0 != names.1 ? names.0 < names.1 : left.span.start < right.span.start
        }
        var duplicates: [Duplicate] = []
        var first: Located<String>?
        documents.removeAll { document in
            let id = document[keyPath: header].id
            guard let earlier = first, earlier.value == id.value, !id.value.isEmpty else {
                first = id
                return false
            }
            duplicates.append(Duplicate(kind: kind, id: id, first: earlier.span))
            return true
        }
        return duplicates
    }

    private static func index<Value>(_ documents: [Value], _ id: (Value) -> String) -> [String: Int] {
        var index: [String: Int] = [:]
        for (position, document) in documents.enumerated() { index.firstValue(position, for: id(document)) }
        return index
    }

    // MARK: Looking up

    /// Whether there is a document of a kind that others refer to.
    func has(_ kind: DocumentKind, _ id: String) -> Bool {
        switch kind {
        case .standard: standardIndex[id] != nil
        case .scale: scaleIndex[id] != nil
        case .bank: bankIndex[id] != nil
        case .instrument: instrumentIndex[id] != nil
        case .blueprint, .battery, .register, .test, .codingFrame, .reportText:
            headers.contains { $0.kind == kind && $0.header.id.value == id }
        }
    }

    public func standard(_ id: String) -> Standard? { standardIndex[id].map { standards[$0] } }
    public func scale(_ id: String) -> Scale? { scaleIndex[id].map { scales[$0] } }
    public func bank(_ id: String) -> Bank? { bankIndex[id].map { banks[$0] } }
    public func instrument(_ id: String) -> Instrument? { instrumentIndex[id].map { instruments[$0] } }
    public func item(_ id: String) -> BankItem? { itemIndex[id].map { banks[$0.bank].items[$0.item] } }
    public func bank(at place: ItemPlace) -> Bank { banks[place.bank] }
    public func item(at place: ItemPlace) -> BankItem { banks[place.bank].items[place.item] }
    public func programme(_ id: String) -> RegisterEntry? { programmeIndex[id] }

    public func indikator(_ id: String) -> Indikator? {
        indikatorIndex[id].map { blueprints[$0.blueprint].cells[$0.cell].indikator[$0.indikator] }
    }

    /// The blueprint of a jenjang or role of a standard.
    public func blueprint(standard: String, level: String) -> Blueprint? {
        blueprints.first { $0.standard.value == standard && $0.level?.value == level }
    }

    /// All documents' headers with their kinds, by kind and id.
    public var headers: [(kind: DocumentKind, header: DocumentHeader)] {
        standards.map { (.standard, $0.header) } + blueprints.map { (.blueprint, $0.header) }
            + scales.map { (.scale, $0.header) } + banks.map { (.bank, $0.header) }
            + instruments.map { (.instrument, $0.header) } + batteries.map { (.battery, $0.header) }
            + registers.map { (.register, $0.header) } + tests.map { (.test, $0.header) }
            + codingFrames.map { (.codingFrame, $0.header) } + reportTexts.map { (.reportText, $0.header) }
    }
}

extension Dictionary where Key == String {
    /// Keeps the first of several values; an empty id, already reported, is no key.
    mutating func firstValue(_ value: Value, for key: String) {
        if !key.isEmpty, self[key] == nil { self[key] = value }
    }
}

extension Standard {
    /// Every subkompetensi with its subunsur, in the order of the standard.
    public var subkompetensi: [(subunsur: Subunsur, subkompetensi: Subkompetensi)] {
        subunsur.flatMap { part in part.subkompetensi.map { (part, $0) } }
    }

    public func find(subkompetensi id: String) -> (subunsur: Subunsur, subkompetensi: Subkompetensi)? {
        for part in subunsur {
            for entry in part.subkompetensi where entry.id.value == id { return (part, entry) }
        }
        return nil
    }

    public func hasJenjang(_ id: String) -> Bool { jenjang.contains { $0.id.value == id } }
    public func hasRole(_ id: String) -> Bool { roles.contains { $0.id.value == id } }

    /// The name of a jenjang or role.
    public func level(_ id: String) -> NamedEntry? { (jenjang + roles).first { $0.id.value == id } }
}
