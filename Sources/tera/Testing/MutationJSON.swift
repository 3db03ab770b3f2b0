import FoundationEssentials
import TeraArtifact
import TeraCompiler
import TeraDiagnostics
import TeraLanguage
import TeraRuntime

/// `tera test --mutate --format json`.
struct MutationJSON {
    let run: MutationRun
    let language: MessageLanguage

    struct Report: Codable {
        var format = "tera-mutation-report/1"
        var changes: Int
        var byTests: Int
        var byChecks: Int
        var survivors: [Entry]
        /// Entries of survivor lists that fit no surviving change.
        var stale: [Entry]
    }

    struct Entry: Codable {
        var change: String
        var file: String
        var line: Int
        var column: Int
        var reason: String?
    }

    func text() throws -> String {
        let report = Report(
            changes: run.all, byTests: run.byTests, byChecks: run.byChecks,
            survivors: run.survivals.map { survival in
                entry(survival.mutant.id, survival.mutant.edit.span, survival.reason?.reason.base)
            }, stale: run.stale.map { entry($0.change.value, $0.change.span, $0.reason.base) })
        return String(decoding: try CanonicalJSON.encode(report), as: UTF8.self)
    }

    private func entry(_ change: String, _ span: Span, _ reason: String?) -> Entry {
        let file = run.files[Int(span.file)]
        let place = LineTable(file).location(at: Int(span.start))
        return Entry(change: change, file: file.name, line: place.line, column: place.column, reason: reason)
    }
}
