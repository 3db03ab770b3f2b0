import TeraCompiler
import TeraDiagnostics
import TeraLanguage
import TeraRuntime

/// What survives, for people at a terminal.
struct MutationText {
    let run: MutationRun
    let language: MessageLanguage
    let color: Bool

    private func say(_ id: String, _ en: String) -> String { Message(id: id, en: en)[language] }

    var text: String {
        let renderer = TerminalRenderer(language: language, color: color)
        var text = ""
        for survival in run.unexplained {
            text += say("lolos", "survived") + " \(survival.mutant.id)\n"
            text += renderer.excerpt(survival.mutant.edit.span, in: run.files)
            text +=
                "  = "
                + say(
                    "tidak ada uji atau pemeriksaan yang menyadari perubahan ini; tambahkan kasus yang membedakannya, atau "
                        + "tulis alasannya di `survivors`",
                    "no test and no check notices this change; add a case that tells the two apart, or give the reason "
                        + "in `survivors`") + "\n\n"
        }
        for entry in run.stale {
            text += say("usang", "stale") + " \(entry.change.value)\n"
            text += renderer.excerpt(entry.change.span, in: run.files)
            text +=
                "  = "
                + say(
                    "perubahan ini tidak lolos lagi, atau tidak ada; hapus dari `survivors`",
                    "this change survives no longer, or there is none such; delete it from `survivors`") + "\n\n"
        }
        let explained = run.survivals.count - run.unexplained.count
        text += say(
            "\(run.all) perubahan: \(run.byTests) disadari uji, \(run.byChecks) disadari pemeriksaan, "
                + "\(run.survivals.count) lolos, \(explained) di antaranya dengan alasan.\n",
            "\(run.all) changes: \(run.byTests) noticed by tests, \(run.byChecks) by checks, "
                + "\(run.survivals.count) survived, \(explained) of them with a reason.\n")
        return text
    }
}
