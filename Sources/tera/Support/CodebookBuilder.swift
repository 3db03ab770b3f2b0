import TeraArtifact
import TeraCompiler
import TeraDiagnostics
import TeraLanguage
import TeraReport
import TeraRuntime

/// From a checked project and a run of its tests to what its codebook is made of. The two sides of the artifact meet
/// here, as they do for tests.
struct CodebookBuilder {
    let checked: CheckedProject
    let tests: ProjectTests
    /// Of one battery; nil: of all.
    let battery: String?

    private var project: Project { checked.project }

    func data() throws -> CodebookData {
        let specs = tests.specs.filter { battery == nil || $0.battery.id == battery }
        let ids = Set(specs.map(\.id))
        let forms = specs.flatMap { spec in spec.forms.compactMap { tests.world.form($0.id) } }
        let levels = Set(specs.compactMap { spec in spec.jenjang.map { "\(spec.standard ?? "")/\($0.id)" } })
        let cells = project.standards.flatMap(cells).filter { cell in
            battery == nil || levels.contains("\(cell.standard)/\(cell.level)")
        }
        let standards = tests.world.standards.filter { standard in
            battery == nil || specs.contains { $0.standard == standard.id }
        }
        return CodebookData(
            specs: specs, forms: forms, standards: standards, origins: origins(of: ids), cells: cells,
            tests: try touched(ids), frames: frames(of: ids))
    }

    // MARK: Origins

    private func origins(of specs: Set<String>) -> [String: [String: CodebookOrigin]] {
        var origins: [String: [String: CodebookOrigin]] = [:]
        for composition in checked.compositions {
            let spec = Self.spec(of: composition)
            guard specs.contains(spec) else { continue }
            for item in composition.items { origins[spec, default: [:]][item.id] = origin(item, composition) }
        }
        return origins
    }

    private func origin(_ item: ComposedItem, _ composition: Composition) -> CodebookOrigin {
        let language = composition.instrument.language
        let written = project.bankItem(of: item)
        let bank = item.place.map { project.bank(at: $0) }
        let measured: CodebookOrigin.Measured =
            switch item.measures {
            case .indikator(let id, _): .indikator(id)
            case .cell(let jenjang, let subkompetensi): .cell(level: jenjang, subkompetensi: subkompetensi)
            case .topic(let id):
                .topic(
                    id: id,
                    title: bank?.topics.first { $0.id.value == id }?.title.texts(default: language) ?? [language: id])
            case .nothing: .nothing
            }
        return CodebookOrigin(
            measured: measured, bank: bank?.header.id.value,
            sources: (bank?.header ?? composition.instrument.header).sources.map { source($0, language) },
            assumption: written?.asumsi?.texts(default: language))
    }

    private func source(_ source: SourceReference, _ language: String) -> CodebookSource {
        CodebookSource(title: source.title.texts(default: language), place: source.place?.value)
    }

    // MARK: Coding frames

    /// Those that a battery of the book is coded by; of a book of everything, all. Reports count the answers to an item
    /// by its frame whichever questionnaire asks it.
    private func frames(of specs: Set<String>) -> [CodebookFrame] {
        zip(project.codingFrames, Compiler.codings(checked)).map { document, frame in
            let own = checked.compositions.filter { composition in
                composition.instrument.header.id.value == frame.instrument
                    || composition.instrument.purpose?.value == .reaction
                        && composition.items.contains { frame.items.contains($0.id) }
            }
            return CodebookFrame(
                frame: frame, sources: document.header.sources.map { source($0, "id") },
                specs: own.map(Self.spec).filter(specs.contains))
        }.filter { battery == nil || !$0.specs.isEmpty }
    }

    private static func spec(of composition: Composition) -> String {
        let battery = composition.battery.header.id.value
        return composition.level.map { "\(battery).\($0)" } ?? battery
    }

    // MARK: Blueprints

    /// By level, then in the order of the standard.
    private func cells(of standard: Standard) -> [CodebookCell] {
        let levels = standard.jenjang.map(\.id.value) + standard.roles.map(\.id.value)
        let places = standard.subunsur.flatMap(\.subkompetensi).map(\.id.value)
        return levels.flatMap { level -> [CodebookCell] in
            guard let blueprint = checked.composer.blueprint(standard.header.id.value, level) else { return [] }
            let sources = (blueprint.header.sources + standard.header.sources).map { source($0, standard.language) }
            return places.compactMap { place in
                guard let cell = blueprint.cells.first(where: { $0.subkompetensi.value == place }) else { return nil }
                return CodebookCell(
                    standard: standard.header.id.value, level: level, subkompetensi: place,
                    characteristic: cell.ciriKhas.texts(default: standard.language),
                    indikator: cell.indikator.map {
                        Named(id: $0.id.value, title: $0.text.texts(default: standard.language))
                    }, sources: sources)
            }
        }
    }

    // MARK: Tests

    /// The cases that answer each item, as `tera test` counts them.
    private func touched(_ specs: Set<String>) throws -> [String: [String: [CodebookCase]]] {
        let run = try tests.run { test in test.sheets.contains { specs.contains($0.spec) } }
        var touched: [String: [String: [CodebookCase]]] = [:]
        for outcome in run.outcomes {
            let test = CodebookCase(document: outcome.test.document, id: outcome.test.id)
            for point in outcome.touched where point.kind == .item && specs.contains(point.owner) {
                if touched[point.owner]?[point.id]?.contains(test) != true {
                    touched[point.owner, default: [:]][point.id, default: []].append(test)
                }
            }
        }
        return touched
    }
}
