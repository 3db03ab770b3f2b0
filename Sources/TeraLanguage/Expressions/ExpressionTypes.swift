internal import TeraCEL
internal import TeraExact

/// The types of answers, as expressions see them.
extension ExpressionScope {
    /// What an item's answer is, and which values it can have.
    static func value(of item: Item, in project: Project) -> (type: CELType, domain: CELDomain?) {
        switch item.type {
        case .rating:
            let scale = item.scale.flatMap { project.scale($0) }
            return rating((scale?.options ?? []).compactMap { $0.value?.value })
        case .single:
            let options = options(of: item)
            return (.enumeration(options: options), .options(options))
        case .multiple, .ranking, .ordering, .checklist: return (.list(.enumeration(options: options(of: item))), nil)
        case .matching: return (.map(.string, .string), nil)
        case .constantSum: return (.map(.string, .int), nil)
        case .date: return (.timestamp, nil)
        case .time: return (.duration, nil)
        case .slider: return slider(item)
        case .task, .boolean, .consent: return (.bool, nil)
        case .rubric: return rating((item.bank?.parts?.levels ?? []).compactMap { $0.value?.value })
        case .note: return (.dyn, nil)
        case .text: return (.string, nil)
        case .integer:
            guard let least = item.bank?.limits?.least?.value.wholePart(up: true),
                let most = item.bank?.limits?.most?.value.wholePart(up: false), least <= most
            else { return (.int, nil) }
            return (.int, .integers(least...most))
        case .decimal:
            guard let least = item.bank?.limits?.least?.value, let most = item.bank?.limits?.most?.value,
                least <= most
            else { return (.double, nil) }
            return (.double, .doubles(least.double...most.double))
        case .calculate: return (.dyn, nil)
        }
    }

    /// Whole where its ends and steps are.
    private static func slider(_ item: Item) -> (CELType, CELDomain?) {
        let limits = item.bank?.limits
        guard let least = limits?.least?.value, let most = limits?.most?.value, least <= most else {
            return (.dyn, nil)
        }
        let step = item.bank?.parts?.step?.value ?? .one
        guard least.isWhole, most.isWhole, step.isWhole, let low = Int64(exactly: least.numerator),
            let high = Int64(exactly: most.numerator)
        else { return (.double, .doubles(least.double...most.double)) }
        return (.int, .integers(low...high))
    }

    private static func options(of item: Item) -> [String] {
        (item.bank?.options ?? []).map(\.id.value) + (item.bank?.parts?.other == nil ? [] : [OtherOption.id])
    }

    /// A scale of whole values is a rating; with values such as 2.5 it is a decimal number.
    private static func rating(_ values: [Rational]) -> (CELType, CELDomain?) {
        guard let least = values.min(), let most = values.max() else { return (.rating, nil) }
        let whole = values.compactMap { $0.isWhole ? Int64(exactly: $0.numerator) : nil }
        guard whole.count == values.count, let low = whole.min(), let high = whole.max() else {
            return (.double, .doubles(least.double...most.double))
        }
        return (.rating, .integers(low...high))
    }

    /// A section is the list of its answers that are numbers: whole ones where all are.
    static func sectionType(_ types: [CELType]) -> CELType {
        let numbers = types.filter(\.isNumber)
        return .list(numbers.contains(.double) ? .double : numbers.contains(.int) ? .int : .rating)
    }

    /// What a proposal must be.
    static func proposalType(_ type: CELType) -> CELType { type == .rating ? .int : type }

    /// `rater` and what is known of the participant.
    func surroundings(_ project: Project) -> CELEnvironment {
        var environment = CELEnvironment()
        environment.declare("rater", .enumeration(options: roles))
        let provinces = project.registers.filter { $0.holds?.value == .province }.flatMap(\.entries).map(\.id.value)
        environment.declare("participant.id", .string)
        environment.declare("participant.name", .string, mayBeAbsent: true)
        environment.declare(
            "participant.jenjang", jenjang.isEmpty ? .string : .enumeration(options: jenjang), mayBeAbsent: true)
        environment.declare("participant.instansi", .string, mayBeAbsent: true)
        environment.declare(
            "participant.provinsi", provinces.isEmpty ? .string : .enumeration(options: provinces), mayBeAbsent: true)
        environment.declare("participant.programmes", .list(.string), mayBeAbsent: true)
        return environment
    }

    /// What a filter may ask of an option.
    static func declareOption(of item: Item, in environment: inout CELEnvironment) {
        let options = item.bank?.options ?? []
        environment.declare("option.id", .enumeration(options: options.map(\.id.value)))
        var table = AttributeTable()
        for option in options { table.add(option) }
        for (name, values, holders) in table.columns {
            environment.declare(
                "option.\(name)", .enumeration(options: values), mayBeAbsent: holders < options.count)
        }
    }
}

/// What options say of themselves, attribute by attribute, in the order of first use. A register has thousands.
struct AttributeTable {
    private(set) var columns: [(name: String, values: [String], holders: Int)] = []
    private var places: [String: Int] = [:]
    private var seen: [Set<String>] = []

    mutating func add(_ option: ItemOption) {
        var met: Set<Int> = []
        for attribute in option.attributes ?? [] {
            let place = place(of: attribute.name.value)
            if met.insert(place).inserted { columns[place].holders += 1 }
            if seen[place].insert(attribute.value.value).inserted {
                columns[place].values.append(attribute.value.value)
            }
        }
    }

    private mutating func place(of written: String) -> Int {
        if let place = places[written] { return place }
        let name = ExpressionName.of(written)
        let place = columns.firstIndex { $0.name == name } ?? columns.count
        if place == columns.count {
            columns.append((name, [], 0))
            seen.append([])
        }
        places[written] = place
        return place
    }
}

extension Rational {
    var isWhole: Bool { denominator == 1 }

    /// The nearest double, for bounds that are only reasoned with.
    var double: Double { Double(numerator) / Double(denominator) }

    fileprivate func wholePart(up: Bool) -> Int64? {
        let quotient = numerator / denominator
        let isExact = quotient * denominator == numerator
        let floor = isExact || numerator >= 0 ? quotient : quotient - 1
        return Int64(exactly: up && !isExact ? floor + 1 : floor)
    }
}
