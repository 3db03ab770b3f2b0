internal import TeraArtifact
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
        for composition in checked.compositions {
            guard let lowering = BatteryLowering(composition, checked) else { continue }
            let forms = lowering.forms()
            guard !forms.isEmpty else { continue }
            var references: [FormReference] = []
            for form in forms {
                let sha256 = try build.add(form, kind: .form, id: form.id)
                references.append(FormReference(id: form.id, rater: form.rater.id, sha256: sha256))
            }
            let spec = lowering.scoringSpec(references)
            try build.add(spec, kind: .scoring, id: spec.id)
        }
        for standard in checked.project.standards {
            try build.add(
                StandardLowering.lower(standard, checked.project), kind: .standard, id: standard.header.id.value)
        }
        for register in checked.project.registers {
            try build.add(RegisterLowering.lower(register), kind: .register, id: register.header.id.value)
        }
        try build.seal(documents: ManifestLowering.documents(of: checked.project))
        return build
    }
}
