internal import TeraDiagnostics
internal import TeraExact

/// The routes of every form that has expressions.
struct RouteAnalysis: Sendable {
    /// One form, and what is certain of it.
    struct Route: Sendable {
        let form: RouteForm
        let model: RouteModel
        let facts: RouteFacts
    }

    /// Each once: batteries of one instrument often ask the same.
    let routes: [Route]
    /// Battery, level and role → its route; nil where nothing is known.
    private let places: [Key: Int]
    /// Ids of items that some form without a route asks: of those nothing is said.
    let askedElsewhere: Set<String>

    private struct Key: Hashable {
        var battery: String
        var level: String?
        var role: RaterRole
    }

    init(_ project: Project, _ compositions: [Composition], hasLogic: Bool) {
        guard hasLogic else {
            (routes, places, askedElsewhere) = ([], [:], [])
            return
        }
        var forms: [RouteForm] = []
        var indices: [RouteForm.Identity: Int] = [:]
        var places: [Key: Int] = [:]
        var elsewhere: Set<String> = []
        for composition in compositions {
            for role in composition.roles {
                let scope = ExpressionScope(composition, role, project)
                guard scope.hasLogic else {
                    elsewhere.formUnion(scope.sections.flatMap(\.items).map(\.id))
                    continue
                }
                let form = RouteForm(scope, composition, role, project)
                let place = indices[form.identity] ?? forms.count
                if place == forms.count {
                    indices[form.identity] = place
                    forms.append(form)
                }
                places[
                    Key(battery: composition.battery.header.id.value, level: composition.level, role: role)] = place
            }
        }
        let used = Set(compositions.map(\.instrument.header.id.value))
        for instrument in project.instruments where !used.contains(instrument.header.id.value) {
            let scope = ExpressionScope(instrument, project)
            guard scope.hasLogic, !scope.isPartial, instrument.sections.allSatisfy(\.raters.isEmpty) else {
                elsewhere.formUnion(scope.sections.flatMap(\.items).map(\.id))
                continue
            }
            forms.append(RouteForm(scope, instrument))
        }
        let found = Parallel.map(forms) { $0.facts(in: project) }
        var routes: [Route] = []
        var position: [Int: Int] = [:]
        for (index, form) in forms.enumerated() {
            if let (model, facts) = found[index].value {
                position[index] = routes.count
                routes.append(Route(form: form, model: model, facts: facts))
            } else {
                elsewhere.formUnion(form.scope.sections.flatMap(\.items).map(\.id))
            }
        }
        self.routes = routes
        self.places = places.compactMapValues { position[$0] }
        askedElsewhere = elsewhere
    }

    /// The route of one rater's form.
    func route(of composition: Composition, _ role: RaterRole) -> Route? {
        places[Key(battery: composition.battery.header.id.value, level: composition.level, role: role)]
            .map { routes[$0] }
    }
}

/// A form of which routes are followed.
struct RouteForm: Sendable {
    let scope: ExpressionScope
    let instrument: Instrument
    /// nil: any of the instrument's.
    let role: RaterRole?
    let sums: RouteWalk.SumRule?
    let identity: Identity

    /// What makes two forms the same as far as routes go.
    struct Identity: Hashable {
        var instrument: String
        var role: RaterRole?
        var items: [String]
    }

    init(_ scope: ExpressionScope, _ composition: Composition, _ role: RaterRole, _ project: Project) {
        self.scope = scope
        self.role = role
        instrument = composition.instrument
        sums = composition.instrument.scoring?.within?.value == .sum ? .of(composition, role, project) : nil
        identity = Identity(
            instrument: instrument.header.id.value, role: role,
            items: scope.sections.flatMap { [$0.id] + $0.items.map(\.id) })
    }

    init(_ scope: ExpressionScope, _ instrument: Instrument) {
        self.scope = scope
        self.instrument = instrument
        role = nil
        sums = nil
        identity = Identity(instrument: instrument.header.id.value, role: nil, items: [])
    }

    /// A value that may be missing, for work on several processors.
    struct Found: Sendable {
        var value: (RouteModel, RouteFacts)?
    }

    func facts(in project: Project) -> Found {
        Found(
            value: RouteModelBuilder.model(of: scope, project, rater: role?.rawValue)
                .map { ($0, RouteWalk.facts(of: $0, sums: sums)) })
    }

    /// The items with their positions.
    var items: [ExpressionScope.Item] { scope.sections.flatMap(\.items) }
}

extension RouteWalk.SumRule {
    /// The ratings of each subkompetensi that a rater is asked.
    static func of(_ composition: Composition, _ role: RaterRole, _ project: Project) -> RouteWalk.SumRule {
        var items: [Int: (subkompetensi: String, weight: Rational)] = [:]
        for (position, item) in composition.sections(for: role).flatMap(\.items).enumerated()
        where item.type.isScored {
            guard let subkompetensi = item.measures.subkompetensi else { continue }
            items[position] = (
                subkompetensi, item.place.flatMap { project.item(at: $0).weight?.value } ?? .one
            )
        }
        let least = composition.instrument.scoring?.leastAnswered?.value ?? .one
        return RouteWalk.SumRule(items: items, needsAll: least >= .one)
    }
}
