internal import TeraArtifact
internal import TeraExact
internal import TeraLanguage

extension CheckedExpression {
    /// As a form carries it.
    var artifact: FormExpression {
        FormExpression(
            text: text,
            names: references.compactMap { reference in
                FormName.Kind(rawValue: reference.kind.rawValue).map {
                    FormName(name: reference.name, kind: $0, id: reference.id)
                }
            })
    }
}

extension LoweredItem {
    /// Which numbers it takes.
    var limits: TeraArtifact.NumberLimits {
        TeraArtifact.NumberLimits(
            min: bank?.limits?.least?.value.exactText, max: bank?.limits?.most?.value.exactText,
            unit: bank?.limits?.unit?.texts(default: language))
    }
}
