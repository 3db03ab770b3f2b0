internal import TeraArtifact
internal import TeraLanguage

/// The standard with the explanations that reports print.
enum StandardLowering {
    static func lower(_ standard: Standard, _ project: Project) -> StandardArtifact {
        let language = standard.language
        let id = standard.header.id.value
        let blueprints = project.blueprints.filter { $0.standard.value == id }
        func named(_ entry: NamedEntry) -> Named {
            Named(id: entry.id.value, title: entry.title.texts(default: language))
        }
        return StandardArtifact(
            id: id, title: standard.header.title.texts(default: language),
            jabatan: standard.jabatan?.texts(default: language), jenjang: standard.jenjang.map(named),
            roles: standard.roles.map(named),
            subunsur: standard.subunsur.map { subunsur in
                SubunsurArtifact(
                    id: subunsur.id.value, number: subunsur.number?.value ?? 0,
                    title: subunsur.title.texts(default: language),
                    subkompetensi: subunsur.subkompetensi.map { entry in
                        SubkompetensiArtifact(
                            id: entry.id.value, number: entry.number?.value ?? 0,
                            title: entry.title.texts(default: language),
                            explanations: explanations(of: entry.id.value, blueprints, language))
                    })
            })
    }

    private static func explanations(
        of subkompetensi: String, _ blueprints: [Blueprint], _ language: String
    ) -> [String: Texts] {
        var explanations: [String: Texts] = [:]
        for blueprint in blueprints {
            guard let level = blueprint.level?.value,
                let cell = blueprint.cells.first(where: { $0.subkompetensi.value == subkompetensi })
            else { continue }
            explanations[level] = cell.definisiOperasional.texts(default: language)
        }
        return explanations
    }
}
