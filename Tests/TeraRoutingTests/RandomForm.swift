import TeraTestSupport

/// A small questionnaire with random conditions, as its designer would write it.
struct RandomForm {
    enum Kind: Equatable {
        case single(options: [String], with: [String: String])
        case boolean, rating, text, calculate, slider, consent, note, multiple, checklist, rubric
        case integer(Int, Int)
    }

    struct Item {
        var id: String
        var kind: Kind
        /// Of a rating.
        var subkompetensi = ""
        var weight = 1
        var isReversed = false
    }

    private(set) var sections: [(id: String, items: [Item])] = []
    private(set) var yaml = ""
    let allowsNotObserved: Bool
    let needsAll: Bool
    let cuts: (kategori: Int, predikat: Int)
    var generator: SeededGenerator
    /// Names that expressions may read by now.
    var numbers: [(name: String, most: Int)] = []
    var truths: [String] = []
    var choices: [(name: String, options: [String])] = []
    var names: [String] = []
    private var lists: [String] = []
    /// Conditions on repeats that are complete.
    var repeats: [String] = []
    private var hasRating = false
    private var lastSection = 0
    /// The section of which order and items are drawn: nothing reads its items.
    var drawn: Int?
    private(set) var isDrawn = false
    /// Whether something is asked several times.
    var hasRepeats = false
    /// Items that stand together under a heading: positions within their section.
    struct Group {
        var items: Range<Int>
        var isRepeat: Bool
        /// Of a repeat: what stands under a heading of its own at its end.
        var inner: Range<Int>
    }
    /// The items that are asked several times.
    var repeated: Set<String> = []
    var isInRepeat = false

    var items: [Item] { sections.flatMap(\.items) }

    init(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        allowsNotObserved = generator.oneIn(3)
        needsAll = generator.oneIn(2)
        cuts = (Int.random(in: 0...20, using: &generator), Int.random(in: 0...20, using: &generator))
        self.generator = generator
        write()
    }

    mutating func pick<T>(_ options: [T]) -> T { options[Int.random(in: 0..<options.count, using: &generator)] }

    /// Whether an item stands in the section that is drawn from: its section is the first digit of its id.
    private func isDrawn(_ id: String) -> Bool { drawn.map { id.dropFirst().hasPrefix("\($0)") } ?? false }

    // MARK: Documents

    private mutating func write() {
        var banks = ""
        var list = ""
        let counts = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
            Int.random(in: 1...3, using: &generator)
        }
        lastSection = counts.count - 1
        if generator.oneIn(4) { drawn = Int.random(in: 0..<counts.count, using: &generator) }
        isDrawn = drawn != nil
        let all = counts.enumerated().flatMap { section, count in (0..<count).map { "i\(section)\($0)" } }
        var next = 0
        let groups = counts.enumerated().map { group(in: $0, of: $1, isLast: $0 == lastSection) }
        for (section, count) in counts.enumerated() {
            let id = "bagian-\(section)"
            list += "  - id: \(id)\n    title: Bagian \(section)\n"
            if groups[section] == nil { list += "    bank: bank-\(section)\n" }
            if section == drawn { list += "    order: random\n" }
            if section > 0, generator.oneIn(3) { list += "    relevant: '\(condition(2))'\n" }
            var bank = """
                ---
                kind: bank
                id: bank-\(section)
                title: Bank \(section)
                standard: contoh
                topics: [{id: pokok-\(section), title: Pokok \(section)}]
                items:

                """
            var items: [Item] = []
            var entries = ""
            for position in 0..<count {
                entries += begin(groups[section], at: position, section: section)
                let (item, lines) = item(
                    all[next], section: section, isAtEnd: next == all.count - 1,
                    later: Array(all.dropFirst(next + 2)).filter { !isDrawn($0) && !repeated.contains($0) })
                items.append(item)
                bank += lines
                next += 1
                if groups[section]?.isRepeat == true, groups[section]?.items.upperBound == position + 1 {
                    end(of: section, items, groups[section]?.items ?? 0..<0)
                }
            }
            if !entries.isEmpty { list += "    items:\n" + entries }
            if items.contains(where: { [.rating, .integer(0, 3), .slider, .rubric].contains($0.kind) }) {
                lists.append("bagian_\(section)")
            }
            if section == drawn, items.contains(where: { !$0.subkompetensi.isEmpty }) {
                list += "    sample: {per: subkompetensi, items: 1}\n"
            }
            sections.append((id, items))
            banks += bank
        }
        yaml =
            """
            kind: instrument
            id: evaluasi
            title: Evaluasi
            purpose: performance
            standard: contoh
            scale: tiga
            raters: [{id: diri, title: Diri sendiri, subjek: Saya}]
            sections:
            \(list)scoring:
              within: sum
              least_raters: 1
              least_answered: \(needsAll ? 100 : 1)%
              kategori: [{id: baik, title: Baik, from: \(cuts.kategori)}, {id: kurang, title: Kurang}]
              predikat: [{id: tinggi, title: Tinggi, from: \(cuts.predikat)}, {id: rendah, title: Rendah}]
            ---
            kind: scale
            id: tiga
            title: Skala tiga
            options:
              - {id: jarang, value: 1, label: Jarang}
              - {id: sering, value: 2, label: Sering}
              - {id: selalu, value: 4, label: Selalu}
            \(allowsNotObserved ? "not_observed: {label: Tidak dapat menilai}" : "")

            """ + banks
    }

    private mutating func item(_ id: String, section: Int, isAtEnd: Bool, later: [String]) -> (Item, String) {
        // Something must be assessed.
        let isLast = isAtEnd && !hasRating && section == lastSection
        var item = Item(id: id, kind: isLast ? .rating : kind())
        // What is repeated counts in no score, and asks for no consent.
        if isInRepeat, [.rating, .rubric, .consent].contains(item.kind) { item.kind = .integer(0, 2) }
        var lines = "  - id: \(id)\n"
        func add(_ line: String) { lines += "    \(line)\n" }
        add("stem: '{subjek} mengerjakan \(id).'")
        if generator.oneIn(3), !names.isEmpty { add("relevant: '\(condition(2))'") }
        switch item.kind {
        case .single(let options, let with):
            add("type: single")
            add("topic: pokok-\(section)")
            add("options:")
            for option in options {
                add("  - {id: \(option), text: Pilihan \(option)\(with[option].map { ", with: {ke: \($0)}" } ?? "")}")
            }
            if generator.oneIn(3), !names.isEmpty { add("filter: '\(filter(options, with))'") }
            if generator.oneIn(6) { add("other: {label: Lainnya}") }
        case .boolean: add("type: boolean")
        case .consent: add("type: consent")
        case .note: add("type: note")
        case .slider:
            add("type: slider")
            add("min: 0")
            add("max: 4")
            add("step: 2")
        case .multiple:
            add("type: multiple")
            add("topic: pokok-\(section)")
            add("options: [{id: a, text: Pilihan a}, {id: b, text: Pilihan b}]")
            if generator.oneIn(2), !names.isEmpty { add("filter: '\(filter(["a", "b"], [:]))'") }
        case .checklist:
            add("type: checklist")
            add("entries: [{id: a, text: Isi a}, {id: b, text: Isi b, weight: 2}]")
        case .rubric:
            hasRating = true
            item.subkompetensi = pick(["bimbingan", "informasi"])
            item.weight = pick([1, 2])
            add("type: rubric")
            add("indikator: pertama-\(item.subkompetensi == "bimbingan" ? 1 : 2)-1")
            add("weight: \(item.weight)")
            add("levels:")
            for (id, value) in Self.levels {
                add("  - {id: \(id), value: \(value), label: Tingkat \(value), descriptor: Uraian \(value).}")
            }
        case .text: add("type: text")
        case .integer(let least, let most):
            add("type: integer")
            add("min: \(least)")
            add("max: \(most)")
        case .rating:
            hasRating = true
            item.subkompetensi = pick(["bimbingan", "informasi"])
            item.weight = pick([1, 1, 2, 3])
            item.isReversed = generator.oneIn(4)
            add("type: rating")
            add("indikator: pertama-\(item.subkompetensi == "bimbingan" ? 1 : 2)-1")
            add("weight: \(item.weight)")
            add("reverse: \(item.isReversed)")
        case .calculate:
            add("type: calculate")
            add("calculate: '\(number(1))'")
        }
        if ![.calculate, .note, .consent].contains(item.kind), generator.oneIn(8) { add("declines: true") }
        if item.kind != .calculate, item.kind != .note {
            if generator.oneIn(4), !names.isEmpty {
                add("required: '\(condition(1))'")
            } else {
                add("required: \(generator.oneIn(2))")
            }
            constrain(item, &lines)
        }
        if section == drawn { return (item, lines) }
        declare(item)
        if item.kind != .calculate, item.kind != .note, !isInRepeat, generator.oneIn(5),
            let target = later.isEmpty ? "end" : (later + ["end"]).randomElement(using: &generator)
        {
            add("skip_to:")
            add("  - {when: '\(condition(1))', to: \(target)}")
        }
        return (item, lines)
    }

    private mutating func kind() -> Kind {
        switch Int.random(in: 0..<12, using: &generator) {
        case 0, 1, 2:
            let options = Array(["a", "b", "c"].prefix(Int.random(in: 2...3, using: &generator)))
            var with: [String: String] = [:]
            for option in options where !generator.oneIn(4) { with[option] = pick(["a", "b", "d"]) }
            return .single(options: options, with: with)
        case 3: return .boolean
        case 4, 5: return .rating
        case 6: return .text
        case 7: return names.isEmpty ? .boolean : .calculate
        case 8: return pick([.slider, .multiple, .checklist])
        case 9: return .rubric
        case 10: return pick([.consent, .note])
        default: return .integer(0, 3)
        }
    }

    private mutating func constrain(_ item: Item, _ lines: inout String) {
        guard generator.oneIn(3) else { return }
        var checks: [String] = []
        for _ in 0..<Int.random(in: 1...2, using: &generator) {
            switch item.kind {
            case .single(let options, _): checks.append("answer \(pick(["==", "!="])) \"\(pick(options))\"")
            case .integer: checks.append("answer \(comparison()) \(number(1))")
            case .rating, .slider, .rubric:
                checks.append("answer \(comparison()) \(Int.random(in: 0...4, using: &generator))")
            case .boolean, .consent: checks.append(pick(["answer", "!answer"]))
            case .checklist: checks.append(pick(["size(answer) > 0", "!(\"b\" in answer)"]))
            case .multiple: checks.append(pick(["size(answer) < 2", "answered(answer)"]))
            default: checks.append("answer != \"x\"")
            }
            if generator.oneIn(2), !names.isEmpty {
                checks[checks.count - 1] += " \(pick(["||", "&&"])) \(condition(1))"
            }
        }
        lines += "    constraint:\n"
        for check in checks { lines += "      - {check: '\(check)', message: Tidak cocok.}\n" }
    }

    private mutating func declare(_ item: Item) {
        names.append(item.id)
        switch item.kind {
        case .single(let options, _): choices.append((item.id, options))
        case .boolean: truths.append(item.id)
        case .rating, .slider, .rubric: numbers.append((item.id, 4))
        case .consent: truths.append(item.id)
        case .note, .multiple, .checklist: break
        case .integer(_, let most): numbers.append((item.id, most))
        case .calculate: numbers.append((item.id, 6))
        case .text: break
        }
    }

    static let levels = [("mulai", 0), ("cukup", 2), ("mahir", 5)]

    // MARK: Expressions

    mutating func comparison() -> String { pick(["<", "<=", ">", ">=", "==", "!="]) }

    mutating func number(_ depth: Int) -> String {
        guard !numbers.isEmpty, !generator.oneIn(4) else { return "\(Int.random(in: 0...4, using: &generator))" }
        let name = pick(numbers).name
        guard depth > 0, generator.oneIn(3) else { return name }
        return "\(name) \(pick(["+", "-", "*"])) \(number(depth - 1))"
    }

    mutating func condition(_ depth: Int) -> String {
        if depth > 0, !generator.oneIn(2) {
            let left = condition(depth - 1)
            let right = condition(depth - 1)
            return generator.oneIn(5) ? "!(\(left))" : "(\(left) \(pick(["&&", "&&", "||"])) \(right))"
        }
        switch Int.random(in: 0..<10, using: &generator) {
        case 0...2 where !choices.isEmpty:
            let (name, options) = pick(choices)
            return generator.oneIn(4)
                ? "\(name) in [\"\(pick(options))\", \"\(pick(options))\"]"
                : "\(name) \(pick(["==", "!="])) \"\(pick(options))\""
        case 3 where !truths.isEmpty: return pick(truths)
        case 4...6 where !numbers.isEmpty:
            return "\(pick(numbers).name) \(comparison()) \(number(1))"
        case 7 where !lists.isEmpty:
            return pick([
                "sum(\(pick(lists))) > 4", "count_answered(\(pick(lists))) >= 2", "mean(\(pick(lists))) < 2.5",
            ])
        case 9 where !repeats.isEmpty: return pick(repeats)
        case 8:
            return pick(["participant.jenjang == \"pertama\"", "participant.jenjang != \"muda\"", "rater == \"diri\""])
        default:
            return names.isEmpty ? "rater == \"diri\"" : "answered(\(pick(names)))"
        }
    }

    private mutating func filter(_ options: [String], _ with: [String: String]) -> String {
        if !with.isEmpty, let (name, others) = choices.randomElement(using: &generator),
            !Set(others).isDisjoint(with: with.values), !generator.oneIn(3)
        {
            return "option.ke == \(name)"
        }
        return "option.id \(pick(["==", "!="])) \"\(pick(options))\" \(pick(["||", "&&"])) \(condition(1))"
    }
}
