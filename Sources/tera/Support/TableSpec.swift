import TeraArtifact
import TeraColumns
import TeraDiagnostics
import TeraExact
import TeraInterchange
import TeraRuntime

/// A scoring spec as tables and SQL use it.
enum TableSpec {
    /// A spec by its id, or by a battery that has just one.
    static func find(_ name: String, in build: LoadedBuild) throws -> ScoringSpec {
        let specs = try build.specs()
        if let spec = specs.first(where: { $0.id == name }) { return spec }
        let own = specs.filter { $0.battery.id == name }
        if own.count == 1 { return own[0] }
        guard own.isEmpty else {
            let ids = own.map(\.id).joined(separator: ", ")
            throw LoadedBuild.Problem(
                message: Message(
                    id: "baterai `\(name)` punya beberapa aturan nilai; sebut salah satu: \(ids)",
                    en: "the battery `\(name)` has several scoring specs; name one of: \(ids)"))
        }
        let near = Suggestion.nearest(to: name, among: Set(specs.flatMap { [$0.id, $0.battery.id] }).sorted())
        throw LoadedBuild.Problem(
            message: Message(
                id: "tidak ada baterai `\(name)` dalam hasil build ini." + (near.map { " Maksud Anda `\($0)`?" } ?? ""),
                en: "there is no battery `\(name)` in this build." + (near.map { " Did you mean `\($0)`?" } ?? "")))
    }

    /// Its forms, if all of them ask everything of everyone.
    static func forms(of spec: ScoringSpec, in build: LoadedBuild) throws -> [Form] {
        let forms = try spec.forms.map { try build.form(id: $0.id).form }
        let scored = spec.items.map(\.id)
        for form in forms where !SheetSettler(form, scored: scored).changesNothing {
            throw LoadedBuild.Problem(
                message: Message(
                    id:
                        "yang ditanyakan formulir \(form.id) bergantung pada jawaban, undian atau peran, jadi lembarnya "
                        + "dinilai satu per satu: berikan jawaban dengan --answers atau --csv",
                    en:
                        "what the form \(form.id) asks depends on answers, a draw or the role, so its sheets are scored "
                        + "one by one: give the answers with --answers or --csv"))
        }
        return forms
    }

    static func plan(_ spec: ScoringSpec) throws -> ColumnPlan {
        do {
            return try ColumnPlan(spec)
        } catch let refusal as ColumnPlanRefusal {
            throw LoadedBuild.Problem(
                message: Message(
                    id: "\(spec.id) tidak dapat dinilai sebagai tabel: \(refusal.message["id"] ?? ""). Berikan jawaban "
                        + "dengan --answers atau --csv",
                    en: "\(spec.id) cannot be scored as a table: \(refusal.message["en"] ?? ""). Give the answers with "
                        + "--answers or --csv"))
        } catch let error as ScoringSpecError {
            throw LoadedBuild.Problem(message: Message(id: "\(error)", en: "\(error)"))
        }
    }

    /// Cells as web forms and spreadsheets write them: option ids, labels, values.
    static func reading(_ spec: ScoringSpec, _ plan: ColumnPlan, _ forms: [Form]) throws -> CellReading {
        let values = try ScoringPlan(spec).items
        let cells = plan.items.map { item in
            forms.lazy.compactMap { form in
                form.sections.lazy.flatMap(\.items).first { $0.id == item.id }
                    .flatMap { TableCell($0, form: form, reading: .formMachine) }
            }.first
        }
        var raters: [String: Int] = [:]
        for (index, names) in raterSpellings(spec, plan).enumerated() {
            for name in names { raters[TextFolding.fold(name)] = index }
        }
        let names = raters
        return CellReading(
            value: { item, cell in
                let planned = plan.items[item]
                guard let answer = cells[item]?.answer(in: cell) else { return .success(nil) }
                return answer.map { answer in
                    values[planned.id]?.value(of: answer).flatMap {
                        $0.numerator * (planned.scale / $0.denominator)
                    }
                }.mapError { RefusedCell(message: $0.message) }
            },
            rater: { names[TextFolding.fold($0)] })
    }

    /// Id and titles of each role.
    static func raterSpellings(_ spec: ScoringSpec, _ plan: ColumnPlan) -> [[String]] {
        plan.raters.map { rater in
            let titles = spec.raters.first { $0.id == rater.id }?.title.values.sorted() ?? []
            return [rater.id] + titles.filter { $0 != rater.id }
        }
    }

    /// How an answer to each item may be spelled: ids, labels and values, with what `reading` takes them for.
    static func spellings(
        _ spec: ScoringSpec, _ plan: ColumnPlan, _ forms: [Form]
    ) throws -> [[SQLSource.Spelling]] {
        let reading = try reading(spec, plan, forms)
        return plan.items.indices.map { index in
            var seen: Set<String> = []
            return forms.flatMap { names(of: plan.items[index].id, in: $0) }.filter { seen.insert($0).inserted }
                .compactMap { text in
                    guard case .success(let value) = reading.value(index, text) else { return nil }
                    return SQLSource.Spelling(text: text, value: value)
                }
        }
    }

    private static func names(of id: String, in form: Form) -> [String] {
        guard let item = form.sections.lazy.flatMap(\.items).first(where: { $0.id == id }) else { return [] }
        switch item {
        case .rating(let rating):
            let scale = form.scales.first { $0.id == rating.scale }
            let options = (scale?.options ?? []).flatMap { [$0.id, $0.value] + $0.label.values.sorted() }
            return options + (scale?.notObserved.map { ["not-observed"] + $0.values.sorted() } ?? [])
        // Words of one's own are no list.
        case .single(let single) where single.other != nil: return []
        case .single(let single): return single.options.flatMap { [$0.id] + $0.text.values.sorted() }
        case .task: return ["true", "yes", "1", TaskItem.done, "false", "no", "0", TaskItem.notDone]
        case .boolean: return ["true", "yes", "1", BooleanItem.yes, "false", "no", "0", BooleanItem.no]
        case .rubric(let rubric): return rubric.levels.flatMap { [$0.id] + $0.label.values.sorted() }
        default: return []
        }
    }
}
