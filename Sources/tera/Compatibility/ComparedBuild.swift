import ArgumentParser
import TeraArtifact
import TeraCompiler
import TeraDiagnostics
import TeraLanguage
import TeraRuntime

/// One of the two sides of `tera diff`: documents that are compiled for it, or a build.
struct ComparedBuild {
    let name: String
    let side: BuildComparison.Side
    /// What a build reads of those before it.
    let before: Compatibility?
    /// Battery → the document that has its version; empty for builds.
    private var owners: [String: VersionStep.Owner] = [:]
    /// Of the documents that may have one.
    private var versions: [VersionStep.Owner: FormVersion] = [:]
    private let isBuild: Bool

    /// - Parameter name: `git:…`, an archive, a build, or documents, as the user names it.
    static func read(_ name: String, language: MessageLanguage) throws -> ComparedBuild {
        if !name.hasPrefix(GitRevision.prefix), BuildFolder.isBuild(name) {
            return try ComparedBuild(name, LoadedBuild(folder: name))
        }
        let checked = Checker.checkedProject(ProjectReader.read(files: try ComparedDocuments.files(name)))
        guard checked.report.errors == 0 else {
            Terminal.complain(TerminalRenderer(language: language, color: false).render(checked.report))
            Terminal.complain(
                Message(
                    id: "tera: dokumen \(name) punya galat, jadi tidak dapat dikompilasi dan dibandingkan.\n",
                    en: "tera: the documents of \(name) have errors, so they cannot be compiled and compared.\n")[
                        language])
            throw ExitCode(ExitStatus.errors.rawValue)
        }
        return try ComparedBuild(name, checked, Compiler.compile(checked))
    }

    init(_ name: String, _ checked: CheckedProject, _ build: TeraCompiler.Build) throws {
        self.name = name
        let (forms, specs) = try build.compiled()
        side = BuildComparison.Side(forms: forms, specs: specs)
        before = nil
        isBuild = false
        for instrument in checked.project.instruments {
            versions[VersionStep.Owner(kind: "instrument", id: instrument.header.id.value)] =
                instrument.version.flatMap { FormVersion($0.value) } ?? .first
        }
        for battery in checked.project.batteries {
            owners[battery.header.id.value] =
                battery.version == nil
                ? VersionStep.Owner(kind: "instrument", id: battery.instrument.value)
                : VersionStep.Owner(kind: "battery", id: battery.header.id.value)
        }
    }

    private init(_ name: String, _ build: LoadedBuild) throws {
        self.name = name
        side = BuildComparison.Side(
            forms: try build.forms().map { ($0.form, $0.sha256) }, specs: try build.specs())
        before = try build.compatibility()
        isBuild = true
    }

    /// The steps that documents of this side need after an older one.
    func steps(after old: ComparedBuild, _ comparison: BuildComparison) -> [VersionStep] {
        VersionStep.steps(
            comparison.batteries,
            owner: { battery in
                if let owner = owners[battery] { return owner }
                // A build does not say which instrument it was made of; a battery's own version always holds.
                if isBuild { return VersionStep.Owner(kind: "battery", id: battery) }
                return old.owners[battery].flatMap { versions[$0] == nil ? nil : $0 }
            }, version: { versions[$0] })
    }
}
