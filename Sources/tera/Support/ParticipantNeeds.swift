import TeraArtifact
import TeraInterchange
import TeraRuntime

extension LoadedBuild {
    /// Whether any battery evaluates listed people: then the list decides who is asked what.
    func isAboutPeople() throws -> Bool {
        try specs().contains { $0.purpose == .performance || $0.purpose == .mapping }
    }

    /// The columns that a list of participants needs here. Who takes a test or fills in a questionnaire needs an id and
    /// a name; a person who is evaluated a jenjang, an agency and a province too, and a programme where a battery is of
    /// one. What a form reads of the participant must be there in any case.
    func participantColumns() throws -> Set<ParticipantColumn> {
        var needed: Set<ParticipantColumn> = [.id, .name]
        for spec in try specs() {
            if spec.standard != nil || spec.jenjang != nil { needed.insert(.jenjang) }
            guard spec.purpose == .performance || spec.purpose == .mapping else { continue }
            needed.formUnion([.jenjang, .instansi, .provinsi])
            if !spec.battery.programmes.isEmpty { needed.insert(.programmes) }
        }
        for field in try forms().flatMap(\.form.participantReads) {
            switch field {
            case "jenjang": needed.insert(.jenjang)
            case "instansi": needed.insert(.instansi)
            case "provinsi": needed.insert(.provinsi)
            case "programmes": needed.insert(.programmes)
            default: break
            }
        }
        return needed
    }
}
