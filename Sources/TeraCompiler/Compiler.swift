public import TeraArtifact
public import TeraLanguage

/// From a checked project to artifacts. Reads as the left half of the architecture picture: one line a stage.
public enum Compiler {
    /// The compiler's version, as the manifest and `tera --version` give it.
    public static let version = "0.1.0"

    /// Compiles every battery. The result depends on the documents alone: not on file names, their order, the
    /// machine, the locale or the time.
    ///
    /// - Precondition: `checked.report` has no errors.
    public static func compile(_ checked: CheckedProject) throws -> Build {
        var build = Build()
        let compiled = Parallel.map(checked.compositions) { composition in
            Result { try artifacts(of: composition, checked) }
        }
        for artifacts in compiled {
            for artifact in try artifacts.get() { build.add(artifact) }
        }
        for standard in checked.project.standards {
            let lowered = StandardLowering.lower(standard, checked.project)
            build.add(try Build.Artifact(lowered, kind: .standard, id: standard.header.id.value))
        }
        for register in checked.project.registers {
            let lowered = RegisterLowering.lower(register)
            build.add(try Build.Artifact(lowered, kind: .register, id: register.header.id.value))
        }
        for coding in codings(checked) {
            build.add(try Build.Artifact(coding, kind: .coding, id: coding.id))
        }
        for text in checked.project.reportTexts {
            let lowered = ReportTextLowering.lower(text)
            build.add(try Build.Artifact(lowered, kind: .report, id: text.header.id.value))
        }
        try build.seal(documents: ManifestLowering.documents(of: checked.project))
        return build
    }

    /// What tests run on: the forms and specs of batteries without their bytes, whose hashes no test needs. In their
    /// place a form's own id stands.
    ///
    /// - Parameter isWanted: by battery id.
    public static func tested(
        _ checked: CheckedProject, where isWanted: @Sendable (String) -> Bool = { _ in true }
    ) -> [TestedBattery] {
        let wanted = checked.compositions.filter { isWanted($0.battery.header.id.value) }
        return Parallel.map(wanted) { composition -> TestedBattery? in
            guard let lowering = BatteryLowering(composition, checked) else { return nil }
            let forms = lowering.forms()
            guard !forms.isEmpty else { return nil }
            let references = forms.map { FormReference(id: $0.id, rater: $0.rater.id, sha256: $0.id) }
            return TestedBattery(forms: forms, spec: lowering.scoringSpec(references))
        }.compactMap { $0 }
    }

    /// The standards, as reports need them.
    public static func standards(_ checked: CheckedProject) -> [StandardArtifact] {
        checked.project.standards.map { StandardLowering.lower($0, checked.project) }
    }

    /// The registers, as reports need them.
    public static func registers(_ checked: CheckedProject) -> [RegisterArtifact] {
        checked.project.registers.map(RegisterLowering.lower)
    }

    /// The coding frames, as reports need them.
    public static func codings(_ checked: CheckedProject) -> [CodingArtifact] {
        checked.project.codingFrames.map(CodingLowering.lower)
    }

    /// The forms of one battery at one level, then the scoring spec that names them by their hashes; nothing where
    /// there is nothing to assess.
    private static func artifacts(of composition: Composition, _ checked: CheckedProject) throws -> [Build.Artifact] {
        guard let lowering = BatteryLowering(composition, checked) else { return [] }
        let forms = lowering.forms()
        guard !forms.isEmpty else { return [] }
        var artifacts: [Build.Artifact] = []
        var references: [FormReference] = []
        for form in forms {
            let artifact = try Build.Artifact(form, kind: .form, id: form.id)
            references.append(FormReference(id: form.id, rater: form.rater.id, sha256: artifact.entry.sha256))
            artifacts.append(artifact)
        }
        let spec = lowering.scoringSpec(references)
        return artifacts + [try Build.Artifact(spec, kind: .scoring, id: spec.id)]
    }
}

/// One battery at one level, as tests need it.
public struct TestedBattery: Sendable {
    public let forms: [Form]
    public let spec: ScoringSpec
}
