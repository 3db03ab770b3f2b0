public import TeraArtifact

/// Reads sheets of earlier forms as sheets of the present ones, where that is right.
public final class SheetCarrier: Sendable {
    private let forms: [String: Form]
    /// SHA-256 of an earlier form → what it is now.
    private let earlier: [String: Target]
    private let rescores: Bool

    fileprivate struct Target: Sendable {
        let form: Form
        let sha256: String
        let entry: EarlierForm
        let renames: Renames
    }

    /// - Parameters:
    ///   - forms: of the build, each with the SHA-256 of its bytes.
    ///   - rescores: whether answers are scored by other rules than those that were published.
    public init(_ compatibility: Compatibility?, forms: [(form: Form, sha256: String)], rescores: Bool) {
        self.forms = Dictionary(forms.map { ($0.sha256, $0.form) }, uniquingKeysWith: { first, _ in first })
        self.rescores = rescores
        var earlier: [String: Target] = [:]
        for entry in compatibility?.forms ?? [] {
            guard let form = self.forms[entry.sha256] else { continue }
            for old in entry.earlier where earlier[old.sha256] == nil && self.forms[old.sha256] == nil {
                earlier[old.sha256] = Target(
                    form: form, sha256: entry.sha256, entry: old, renames: Renames(old.renames))
            }
        }
        self.earlier = earlier
    }

    /// What becomes of a sheet, whatever form it is of.
    public func carry(_ sheet: AnswerSheet) -> SheetFate {
        guard let target = earlier[sheet.formHash], target.entry.id == sheet.form else { return .untouched }
        switch target.entry.fate {
        case .answers: return .refused(Self.unreadable(target.entry))
        case .scores where !rescores: return .refused(Self.notComparable(target.entry))
        case .none, .wording, .scores: break
        }
        return .carried(target.carried(sheet))
    }

    /// What was carried over, in the order of batteries.
    ///
    /// - Parameter admitted: SHA-256 of earlier forms → how many of their sheets count.
    public func carried(_ admitted: [String: Int]) -> [CarriedSheets] {
        var sheets: [CarriedSheets] = []
        for (hash, count) in admitted {
            guard let target = earlier[hash] else { continue }
            let own = CarriedSheets(
                battery: target.form.battery.id, from: target.entry.version,
                to: target.form.battery.effectiveVersion.description, count: count,
                isRescored: target.entry.fate == .scores)
            if let same = sheets.firstIndex(where: { $0.isLike(own) }) {
                sheets[same].count += count
            } else {
                sheets.append(own)
            }
        }
        return sheets.sorted {
            ($0.battery, $0.from, $0.isRescored ? 1 : 0) < ($1.battery, $1.from, $1.isRescored ? 1 : 0)
        }
    }

    private static func unreadable(_ entry: EarlierForm) -> Texts {
        [
            "id": "dijawab pada versi \(entry.version), dan jawabannya tidak lagi terbaca: "
                + "\(list(entry, "id")). Nilai dengan hasil build versi itu: --build",
            "en": "it was answered on version \(entry.version), whose answers are no longer read: "
                + "\(list(entry, "en")). Score it with the build of that version: --build",
        ]
    }

    private static func notComparable(_ entry: EarlierForm) -> Texts {
        [
            "id": "dijawab pada versi \(entry.version), dan nilai lama dan baru tidak sebanding: \(list(entry, "id")). "
                + "Nilai dengan hasil build versi itu (--build), atau nilai ulang dengan aturan baru: --rescore",
            "en":
                "it was answered on version \(entry.version), whose scores do not compare: \(list(entry, "en")). Score "
                + "it with the build of that version (--build), or anew by the present rules: --rescore",
        ]
    }

    /// The first few: a whole form may have changed.
    private static func list(_ entry: EarlierForm, _ language: String) -> String {
        let all = entry.changes.map { $0[language] ?? $0["id"] ?? "" }
        return all.prefix(3).joined(separator: "; ") + (all.count > 3 ? "; … (\(all.count))" : "")
    }
}

/// How many sheets of one earlier version of a battery's forms were read.
public struct CarriedSheets: Sendable, Equatable {
    public var battery: String
    public var from: String
    public var to: String
    public var count: Int
    /// Whether they are scored by other rules than those of their time.
    public var isRescored: Bool

    fileprivate func isLike(_ other: CarriedSheets) -> Bool {
        (battery, from, to, isRescored) == (other.battery, other.from, other.to, other.isRescored)
    }
}

extension SheetCarrier.Target {
    fileprivate func carried(_ sheet: AnswerSheet) -> AnswerSheet {
        var carried = sheet
        carried.carriedFrom = sheet.formHash
        carried.form = form.id
        carried.formHash = sha256
        carried.answers = [:]
        for (id, answer) in sheet.answers.sorted(by: { $0.key < $1.key }) {
            let item = renames.item(id)
            carried.answers[item] = self.answer(answer, item)
        }
        // What was drawn, was drawn from the form that was answered. Who answered what was not, answered without a draw.
        if sheet.seed == nil, form.isDrawn {
            let seed = FormDraw.seed(formHash: sheet.formHash, participant: sheet.participant, rater: sheet.rater)
            let notDrawn = FormDraw(form, seed: seed)?.notDrawn ?? []
            if notDrawn.isDisjoint(with: carried.answers.keys) { carried.seed = seed }
        }
        carried.durations = sheet.durations.map { durations in
            Dictionary(durations.map { (renames.item($0), $1) }, uniquingKeysWith: { first, _ in first })
        }
        return carried
    }

    private func answer(_ answer: Answer, _ id: String) -> Answer {
        guard let item = form.items.first(where: { $0.id == id }) else { return answer }
        func option(_ old: String) -> String { renames.option(old, of: id) }
        let isOpen = renames.options[id] == nil
        switch answer {
        case .text(let text): return isOpen ? answer : .text(option(text))
        case .list(let ids): return .list(item.inFormOrder(ids.map(option)))
        case .worded(let chosen, let words):
            return .worded(chosen: item.inFormOrder(chosen.map(option)), words: words)
        case .values(let values):
            let isMatching = if case .matching = item { true } else { false }
            return .values(
                Dictionary(
                    values.map { (option($0), isMatching ? option($1) : $1) }, uniquingKeysWith: { first, _ in first }))
        case .notObserved, .declined: return answer
        }
    }
}

extension FormItem {
    /// Chosen options as they are kept: in the order of the form, which may be another than it was.
    fileprivate func inFormOrder(_ ids: [String]) -> [String] {
        switch self {
        case .multiple, .checklist:
            let order = (options ?? []).map(\.id) + [Answer.other]
            let known = order.filter(ids.contains)
            return known.count == ids.count ? known : ids
        default: return ids
        }
    }
}
