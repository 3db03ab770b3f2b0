import TeraArtifact
import TeraRuntime

/// What people type.
enum TypedAnswers {
    /// Of choices and small numbers every answer; of the rest enough to make each condition of the tests true and false.
    static func all(to item: FormItem, in form: Form) -> [String] {
        var answers: [String]
        switch item {
        case .text(let text):
            answers = ["x", "kata", "lupa"]
            // What the patterns of the forms ask for.
            if text.pattern != nil { answers += ["nama@contoh.id", "198701012010121001"] }
            if let least = text.leastLength { answers.append(String(repeating: "kata ", count: least)) }
        case .integer(let integer): answers = whole(integer.limits.min, integer.limits.max, step: 1)
        case .slider(let slider):
            answers = whole(slider.limits.min, slider.limits.max, step: Int(slider.step) ?? 1)
        case .decimal(let decimal): answers = [decimal.limits.min ?? "0", decimal.limits.max ?? "1,5", "2,5"]
        case .date(let date): answers = [date.min ?? "2025-02-10", date.max ?? "2025-02-28"]
        case .time(let time): answers = [time.min ?? "08:00", time.max ?? "16:30"]
        case .multiple(let multiple):
            let ids = multiple.options.map(\.id)
            answers = ids + (1...max(1, ids.count)).map { ids.prefix($0).joined(separator: ", ") }
        case .checklist(let checklist):
            let ids = checklist.entries.map(\.id)
            answers = [ChecklistItem.none] + ids + [ids.joined(separator: ", ")]
        case .ranking(let ranking):
            let ids = ranking.options.map(\.id).prefix(ranking.most ?? ranking.options.count)
            answers = [ids.joined(separator: ", "), ids.reversed().joined(separator: ", ")]
        case .ordering(let ordering):
            let ids = ordering.options.map(\.id)
            answers = [ids.joined(separator: ", "), ids.reversed().joined(separator: ", ")]
        case .matching(let matching):
            let letters = Array("abcdefghijklmnopqrstuvwxyz").prefix(matching.right.count)
            answers = [
                zip(1...matching.left.count, letters).map { "\($0)\($1)" }.joined(separator: ", "),
                zip(1...matching.left.count, letters.reversed()).map { "\($0)\($1)" }.joined(separator: ", "),
            ]
        case .constantSum(let sum): answers = ["1 = \(sum.total)", "\(sum.options.count) = \(sum.total)"]
        case .note, .calculate: answers = []
        case .rating, .single, .task, .boolean, .rubric, .consent: answers = item.choices(in: form).map(\.key)
        }
        return answers + (item.mayDecline ? ["declined"] : [])
    }

    private static func whole(_ min: String?, _ max: String?, step: Int) -> [String] {
        let least = min.flatMap { Int($0) } ?? 0
        let most = max.flatMap { Int($0) } ?? least + 40
        let all = Array(stride(from: least, through: Swift.max(least, most), by: Swift.max(1, step)))
        return (all.count > 64 ? [least, least + step, most] : all).map { String($0) }
    }
}
