public import TeraArtifact

/// A form as one rater sees it: sections, items and options in the order drawn, and of samples the items drawn. The same
/// seed always gives the same. `Grammar/drawing.md` says how, for whoever runs forms otherwise.
public struct FormDraw: Sendable, Equatable {
    /// 16 hexadecimal digits.
    public let seed: String
    /// The form with what was drawn, in the order drawn.
    public let form: Form
    /// Ids of the items that were not drawn.
    public let notDrawn: Set<String>

    /// The seed of a participant's sheet, where none was given.
    public static func seed(formHash: String, participant: String, rater: String) -> String {
        String(SHA256.hex("tera-seed/1\n\(formHash)\n\(participant)\n\(rater)".utf8).prefix(16))
    }

    /// nil where the seed is none.
    public init?(_ form: Form, seed: String) {
        guard AnswerSheet.isSeed(seed), let number = UInt64(seed, radix: 16) else { return nil }
        var drawn = form
        var notDrawn: Set<String> = []
        for index in drawn.sections.indices {
            let section = drawn.sections[index]
            if let sample = section.sample {
                for cell in sample.cells {
                    var generator = Drawing(number, "sample/\(section.id)/\(cell.id)")
                    notDrawn.formUnion(generator.shuffled(cell.items).dropFirst(sample.items))
                }
            }
            var items = section.items.filter { !notDrawn.contains($0.id) }
            if section.order == .random {
                var generator = Drawing(number, "items/\(section.id)")
                items = generator.shuffled(items)
            }
            drawn.sections[index].items = items.map { Self.withOptionsDrawn($0, number) }
        }
        if form.order == .random {
            var generator = Drawing(number, "sections")
            drawn.sections = generator.shuffled(drawn.sections)
        }
        self.seed = seed
        self.form = drawn
        self.notDrawn = notDrawn
    }

    private static func withOptionsDrawn(_ item: FormItem, _ seed: UInt64) -> FormItem {
        var generator = Drawing(seed, "options/\(item.id)")
        switch item {
        case .single(var single) where single.order == .random:
            single.options = generator.shuffled(single.options)
            return .single(single)
        case .multiple(var multiple) where multiple.order == .random:
            multiple.options = generator.shuffled(multiple.options)
            return .multiple(multiple)
        default: return item
        }
    }
}

extension FormItem {
    /// An answer as it is kept: several options in the order in which the form lists them, however they were shown.
    func inWrittenOrder(_ answer: Answer) -> Answer {
        guard case .multiple(let multiple) = self, multiple.order == .random else { return answer }
        let order = multiple.options.map(\.id) + [Answer.other]
        func sorted(_ ids: [String]) -> [String] { order.filter(ids.contains) }
        switch answer {
        case .list(let ids): return .list(sorted(ids))
        case .worded(let ids, let words): return .worded(chosen: sorted(ids), words: words)
        default: return answer
        }
    }
}

/// SplitMix64, begun anew for each place of a form, so that what is drawn at one does not depend on another.
struct Drawing {
    private var state: UInt64

    init(_ seed: UInt64, _ place: String) {
        state = seed ^ (UInt64(SHA256.hex(place.utf8).prefix(16), radix: 16) ?? 0)
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number below `count`, each as likely: numbers from the last, incomplete run of `count` are thrown away.
    mutating func below(_ count: UInt64) -> UInt64 {
        let incomplete = (UInt64.max % count + 1) % count
        var number = next()
        while number > UInt64.max - incomplete { number = next() }
        return number % count
    }

    /// Fisher and Yates: from the last place to the second, each changes with one not after it.
    mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
        var result = elements
        for place in result.indices.dropFirst().reversed() {
            result.swapAt(place, Int(below(UInt64(place + 1))))
        }
        return result
    }
}
