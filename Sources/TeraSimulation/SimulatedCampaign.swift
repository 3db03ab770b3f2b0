public import TeraArtifact

/// What people are simulated for: the forms of a build, and what is known of jenjang, provinces and programmes.
public struct SimulatedCampaign: Sendable {
    /// A form with the hash that its sheets name.
    public struct HashedForm: Sendable {
        public var form: Form
        public var sha256: String

        public init(form: Form, sha256: String) {
            self.form = form
            self.sha256 = sha256
        }
    }

    public var forms: [HashedForm]
    public var specs: [ScoringSpec]
    public var standards: [StandardArtifact]
    public var registers: [RegisterArtifact]

    public init(
        forms: [HashedForm], specs: [ScoringSpec], standards: [StandardArtifact], registers: [RegisterArtifact]
    ) {
        self.forms = forms
        self.specs = specs
        self.standards = standards
        self.registers = registers
    }

    /// Jenjang and roles that some form is for, or where none is for any, all of the standards; in their order.
    var jenjang: [String] {
        let all = standards.flatMap { $0.jenjang + $0.roles }.map(\.id)
        let asked = Set(forms.compactMap(\.form.jenjang?.id))
        return asked.isEmpty ? all : all.filter(asked.contains)
    }

    var provinces: [String] { entries("province") }
    var agencies: [String] { entries("agency") }

    /// Whether a list of participants can be read at all.
    public var hasPeople: Bool { !jenjang.isEmpty && !provinces.isEmpty }

    private func entries(_ holds: String) -> [String] {
        registers.filter { $0.holds == holds }.flatMap { $0.entries.map(\.id) }
    }

    /// Programmes after which somebody of this jenjang is asked anything, in the order of the forms.
    ///
    /// - Parameter performance: only those after which performance is assessed.
    func programmes(of jenjang: String, performance: Bool = false) -> [String] {
        var found: [String] = []
        for form in forms.map(\.form) where form.jenjang == nil || form.jenjang?.id == jenjang {
            if performance, form.purpose != .performance { continue }
            for id in form.battery.programmes where !found.contains(id) { found.append(id) }
        }
        return found
    }

    /// The forms that are filled in about somebody.
    func forms(about person: Participant) -> [Int] {
        forms.indices.filter { index in
            let form = forms[index].form
            let programmes = form.battery.programmes
            return (form.jenjang == nil || form.jenjang?.id == person.jenjang)
                && (programmes.isEmpty || programmes.contains(where: person.programmes.contains))
        }
    }

    /// The bands of the overall score of a jenjang, highest first.
    func predikat(of jenjang: String) -> [Band] {
        specs.first { $0.purpose == .performance && ($0.jenjang == nil || $0.jenjang?.id == jenjang) }?
            .scores.first { $0.role == .overall }?.bands ?? []
    }
}
