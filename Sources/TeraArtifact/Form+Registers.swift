/// A register whose entries are options: once in a form, however many items have them.
public struct FormRegister: Codable, Sendable, Equatable {
    public var id: String
    public var options: [ChoiceOption]

    public init(id: String, options: [ChoiceOption]) {
        self.id = id
        self.options = options
    }
}

extension FormItem {
    /// The register that its options are.
    public var register: String? {
        switch self {
        case .single(let item): item.register
        case .multiple(let item): item.register
        default: nil
        }
    }
}

extension Form: Codable {
    private enum CodingKeys: String, CodingKey {
        case format, id, title, battery, purpose, jenjang, rater, languages, introduction, scales, sections, order
        case estimate, names, registers
    }

    /// Gives items the options of their registers: one list in memory for all of them.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        var sections = try container.decode([Section].self, forKey: .sections)
        let registers = try container.decodeIfPresent([FormRegister].self, forKey: .registers) ?? []
        for section in sections.indices {
            for item in sections[section].items.indices {
                guard let id = sections[section].items[item].register else { continue }
                guard let register = registers.first(where: { $0.id == id }) else {
                    throw DecodingError.dataCorruptedError(
                        forKey: .registers, in: container, debugDescription: "unknown register \(id)")
                }
                sections[section].items[item].editOptions { $0 = register.options }
            }
        }
        self.init(
            format: try container.decode(String.self, forKey: .format),
            id: try container.decode(String.self, forKey: .id),
            title: try container.decode(Texts.self, forKey: .title),
            battery: try container.decode(BatteryReference.self, forKey: .battery),
            purpose: try container.decode(Purpose.self, forKey: .purpose),
            jenjang: try container.decodeIfPresent(Named.self, forKey: .jenjang),
            rater: try container.decode(FormRater.self, forKey: .rater),
            languages: try container.decode([String].self, forKey: .languages),
            introduction: try container.decodeIfPresent(Texts.self, forKey: .introduction),
            scales: try container.decode([Scale].self, forKey: .scales), sections: sections,
            order: try container.decodeIfPresent(FormOrder.self, forKey: .order),
            estimate: try container.decode(Estimate.self, forKey: .estimate),
            names: try container.decodeIfPresent([FieldNames].self, forKey: .names))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(format, forKey: .format)
        try container.encode(id, forKey: .id)
        try container.encode(title, forKey: .title)
        try container.encode(battery, forKey: .battery)
        try container.encode(purpose, forKey: .purpose)
        try container.encodeIfPresent(jenjang, forKey: .jenjang)
        try container.encode(rater, forKey: .rater)
        try container.encode(languages, forKey: .languages)
        try container.encodeIfPresent(introduction, forKey: .introduction)
        try container.encode(scales, forKey: .scales)
        try container.encode(sections, forKey: .sections)
        try container.encodeIfPresent(order, forKey: .order)
        try container.encode(estimate, forKey: .estimate)
        try container.encodeIfPresent(names, forKey: .names)
        let registers = registers
        if !registers.isEmpty { try container.encode(registers, forKey: .registers) }
    }

    /// In order of first use.
    private var registers: [FormRegister] {
        var registers: [FormRegister] = []
        for item in sections.flatMap(\.items) {
            guard let id = item.register, !registers.contains(where: { $0.id == id }) else { continue }
            registers.append(FormRegister(id: id, options: item.options ?? []))
        }
        return registers
    }
}
