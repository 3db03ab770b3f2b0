internal import TeraDiagnostics

/// The texts of a form that may be filled in.
enum PipedTexts {
    /// Every text of an item that answers may fill in, but for its stem.
    static func eachText(of item: BankItem, _ body: (LocalizedText) -> Void) {
        if let help = item.help { body(help) }
        for constraint in item.logic?.constraints ?? [] { body(constraint.message) }
        if item.register == nil { item.options.eachInPlace { body($0.text) } }
    }

    /// Whether any text of the project is to be filled in: most projects have none, and pay nothing for it.
    static func areAny(in project: Project) -> Bool {
        var found = false
        func look(_ text: LocalizedText) {
            if !found { text.eachText { found = found || TextPipe.mayStand(in: $0) } }
        }
        project.banks.eachInPlace { bank in
            bank.items.eachInPlace { item in
                look(item.stem)
                eachText(of: item, look)
            }
        }
        for section in project.instruments.flatMap(\.sections) {
            look(section.title)
            if let introduction = section.introduction { look(introduction) }
            for override in section.overrides {
                for text in [override.stem, override.help] { if let text { look(text) } }
                for option in override.options { look(option.text) }
            }
        }
        return found
    }
}

/// Part of a text of a form: what the compiler writes into it.
public enum CheckedTextPart: Sendable, Equatable {
    case words(String)
    case answer(String, fallback: String?)
    case participant(String, fallback: String?)
}

/// The texts of one form, taken apart.
public struct CheckedPipes: Sendable {
    private let names: PipeNames

    init(_ names: PipeNames) { self.names = names }

    /// A text's parts; nil where nothing fills it in.
    public func parts(of text: String) -> [CheckedTextPart]? {
        guard TextPipe.mayStand(in: text) else { return nil }
        var isPiped = false
        let parts = TextPipe.pieces(of: text).map { piece -> CheckedTextPart in
            guard case .pipe(let pipe) = piece else {
                if case .words(let words) = piece { return .words(words) }
                return .words("")
            }
            switch names.filling(pipe.name) {
            case .answer(let id):
                isPiped = true
                return .answer(id, fallback: pipe.fallback)
            case .participant(let field):
                isPiped = true
                return .participant(field, fallback: pipe.fallback)
            case nil: return .words(pipe.words)
            }
        }
        return isPiped ? parts : nil
    }
}

extension CheckedProject {
    /// How the texts of one rater's form are taken apart.
    public func pipes(of composition: Composition, for role: RaterRole) -> CheckedPipes {
        CheckedPipes(PipeNames(ExpressionScope(composition, role, project), project))
    }
}
