internal import TeraArtifact
internal import TeraRuntime

/// Something to type for items that no ability answers: any of what they accept.
enum MadeUpAnswer {
    static func text(for item: FormItem, in form: Form, _ draw: inout Stream) -> String? {
        switch item {
        case .text(let text): words(text, &draw)
        case .integer(let integer): whole(integer.limits, 1, &draw)
        case .slider(let slider): whole(slider.limits, Int(slider.step) ?? 1, &draw)
        case .decimal(let decimal):
            any(of: [decimal.limits.min, decimal.limits.max], or: "\(draw.below(100)).5", &draw)
        case .date(let date):
            any(of: [date.min, date.max], or: "2025-\(two(1 + draw.below(12)))-\(two(1 + draw.below(28)))", &draw)
        case .time(let time):
            any(of: [time.min, time.max], or: "\(two(draw.below(24))):\(two(draw.below(60)))", &draw)
        case .multiple(let multiple):
            several(
                multiple.options.map(\.id).filter {
                    multiple.options.count == 1 || multiple.exclusive?.contains($0) != true
                },
                multiple.least, multiple.most, &draw)
        case .checklist(let checklist):
            several(checklist.entries.map(\.id), 0, nil, &draw) ?? ChecklistItem.none
        case .ranking(let ranking):
            order(ranking.options.map(\.id), ranking.most, &draw)
        case .ordering(let ordering): order(ordering.options.map(\.id), nil, &draw)
        case .matching(let matching): pairs(matching, &draw)
        case .constantSum(let sum): parts(sum, &draw)
        case .note, .calculate: nil
        case .consent: ConsentItem.agreed
        case .rating, .single, .task, .boolean, .rubric:
            draw.pick(item.choices(in: form).filter { $0.answer != .notObserved })?.key
        }
    }

    /// An end of what is accepted, or something that may lie between.
    private static func any(of ends: [String?], or between: String, _ draw: inout Stream) -> String? {
        draw.pick(ends.compactMap(\.self) + [between])
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static func words(_ text: TextItem, _ draw: inout Stream) -> String {
        let number = draw.below(1000)
        // What forms usually ask a pattern for: words, an address, a number of eighteen digits, a telephone number.
        let words = ["Jawaban simulasi \(number)", "simulasi\(number)@contoh.id", "198701012010121001", "081234567890"]
        let choice = text.pattern == nil ? words[0] : draw.pick(words) ?? words[0]
        let least = text.leastLength ?? 0
        let filled = choice.count < least ? choice + String(repeating: ".", count: least - choice.count) : choice
        return String(filled.prefix(text.maxLength))
    }

    private static func whole(_ limits: NumberLimits, _ step: Int, _ draw: inout Stream) -> String {
        let end = limits.max.flatMap { Int($0) }
        let least = limits.min.flatMap { Int($0) } ?? min(0, end ?? 0)
        let (usual, isBeyond) = least.addingReportingOverflow(40)
        let most = max(least, end ?? (isBeyond ? .max : usual))
        let step = max(1, step)
        let (span, overflow) = most.subtractingReportingOverflow(least)
        return overflow ? "\(least)" : "\(least + step * draw.below(min(span / step, 1_000_000) + 1))"
    }

    private static func several(_ ids: [String], _ least: Int, _ most: Int?, _ draw: inout Stream) -> String? {
        let most = min(most ?? ids.count, ids.count)
        let least = min(max(least, 1), most)
        guard most > 0 else { return nil }
        return order(ids, least + draw.below(most - least + 1), &draw)
    }

    private static func order(_ ids: [String], _ count: Int?, _ draw: inout Stream) -> String {
        var ids = ids
        draw.shuffle(&ids)
        return ids.prefix(count ?? ids.count).joined(separator: ", ")
    }

    /// Every left entry with another right one, where there are enough.
    private static func pairs(_ matching: MatchingItem, _ draw: inout Stream) -> String {
        var right = Array(matching.right.indices)
        draw.shuffle(&right)
        return matching.left.indices.map { index in
            "\(index + 1) = \(matching.right[right[index % max(1, right.count)]].id)"
        }.joined(separator: ", ")
    }

    private static func parts(_ sum: ConstantSumItem, _ draw: inout Stream) -> String {
        var rest = sum.total
        return sum.options.indices.map { index in
            let part = index == sum.options.count - 1 ? rest : draw.below(rest + 1)
            rest -= part
            return "\(index + 1) = \(part)"
        }.joined(separator: ", ")
    }
}
