internal import TeraArtifact

/// Fills in the texts of a form with what has been answered. What comes out is plain text: whoever shows it escapes it as
/// everything else.
struct TextFilling {
    let form: Form
    let items: [String: FormItem]
    let answers: [String: Answer]
    let calculations: [String: Calculation]
    let participant: Participant?
    private let memory = Memory()

    /// What answers were put into words, each once: texts of options that fill in each other would otherwise be put
    /// together anew for each place where they stand, twice as often with each step.
    private final class Memory {
        struct Place: Hashable {
            var id: String
            var language: String
            var depth: Int
        }

        var words: [Place: String?] = [:]
    }

    /// Chosen options with longer texts are cut: texts of options made of each other may grow without end.
    static let longest = 20_000

    init(
        form: Form, items: [String: FormItem], answers: [String: Answer], calculations: [String: Calculation],
        participant: Participant?
    ) {
        self.form = form
        self.items = items
        self.answers = answers
        self.calculations = calculations
        self.participant = participant
    }

    /// What stands where something must be, and is not there yet.
    static let open = "…"

    func filled(_ item: FormItem) -> FormItem { filled(item, depth: 0) }

    /// Texts of options may have been filled in themselves, by what stood before them; no form is so deep.
    private func filled(_ item: FormItem, depth: Int) -> FormItem {
        depth < 32 ? item.filled { words(for: $0, $1, depth) } : item
    }

    func filled(_ section: Section) -> Section { section.filled { words(for: $0, $1, 0) } }

    func message(of violation: AnswerViolation) -> Texts {
        guard let index = violation.constraint, let item = items[violation.item], item.common.pipes != nil else {
            return violation.message
        }
        return filled(item).common.logic?.constraints?[index].message ?? violation.message
    }

    private func words(for part: TextPart, _ language: String, _ depth: Int) -> String {
        switch part {
        case .text(let words): words
        case .answer(let id, let fallback): remembered(id, language, depth) ?? fallback ?? Self.open
        case .participant(let field, let fallback): words(field, language) ?? fallback ?? Self.open
        }
    }

    // MARK: Answers

    private func remembered(_ id: String, _ language: String, _ depth: Int) -> String? {
        let place = Memory.Place(id: id, language: language, depth: depth)
        if let known = memory.words[place] { return known }
        let words = words(of: id, language, depth)
        memory.words[place] = .some(words)
        return words
    }

    /// nil where there is no answer that says anything.
    private func words(of id: String, _ language: String, _ depth: Int) -> String? {
        guard let written = items[id] else { return nil }
        if case .calculate = written { return calculations[id]?.shown?.text(in: language) }
        guard let answer = answers[id], answer != .notObserved, answer != .declined else { return nil }
        let item = filled(written, depth: depth + 1)
        switch (item, answer) {
        case (.text, .text(let words)):
            return words.split(whereSeparator: \.isNewline).joined(separator: " ")
        case (.integer, .text(let number)), (.decimal, .text(let number)), (.slider, .text(let number)):
            return language == "en" ? number : String(number.map { $0 == "." ? "," : $0 })
        case (.date, .text(let day)): return WrittenDay.words(day, language) ?? day
        case (.time, .text(let time)): return language == "en" ? time : String(time.map { $0 == ":" ? "." : $0 })
        case (.rubric(let rubric), .text(let level)):
            return rubric.levels.first { $0.id == level }?.label.text(in: language)
        default: break
        }
        guard let options = item.options else { return item.shown(answer, in: form)?.text(in: language) }
        var labels = answer.chosen.filter { $0 != Answer.other || answer.words == nil }.compactMap { chosen in
            options.first { $0.id == chosen }?.text.text(in: language)
        }
        if let words = answer.words { labels.append(words) }
        return Self.list(labels, language).map { words in
            let start = words.prefix(Self.longest)
            return start.endIndex < words.endIndex ? start + Self.open : words
        }
    }

    private func words(_ field: String, _ language: String) -> String? {
        guard let participant else { return nil }
        func named(_ id: String) -> String? {
            guard !id.isEmpty else { return nil }
            let entry = form.names?.first { $0.field == field }?.entries.first { $0.id == id }
            return entry?.title.text(in: language) ?? id
        }
        switch field {
        case "id": return named(participant.id)
        case "name": return named(participant.name)
        case "jenjang": return named(participant.jenjang)
        case "instansi": return named(participant.instansi)
        case "provinsi": return named(participant.provinsi)
        case "programmes": return Self.list(participant.programmes.compactMap(named), language)
        default: return nil
        }
    }

    /// `Radio, Teman, dan Spanduk`.
    private static func list(_ words: [String], _ language: String) -> String? {
        let and = language == "en" ? "and" : "dan"
        guard let last = words.last else { return nil }
        switch words.count {
        case 1: return last
        case 2: return "\(words[0]) \(and) \(last)"
        default: return words.dropLast().joined(separator: ", ") + ", \(and) \(last)"
        }
    }
}

/// A day as a sentence has it: `13 Februari 2025`, `13 February 2025`.
enum WrittenDay {
    static func words(_ day: String, _ language: String) -> String? {
        let parts = day.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, (1...12).contains(parts[1]) else { return nil }
        let months = language == "en" ? english : indonesian
        return "\(parts[2]) \(months[parts[1] - 1]) \(parts[0])"
    }

    private static let indonesian = [
        "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
        "Desember",
    ]
    private static let english = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}

extension FormState {
    /// Puts what was answered into messages.
    mutating func fillMessages(_ filling: TextFilling) {
        for index in violations.indices { violations[index].message = filling.message(of: violations[index]) }
    }
}
