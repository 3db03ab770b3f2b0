import ArgumentParser
import FoundationEssentials
import TeraArtifact
import TeraDiagnostics
import TeraRuntime

/// A build folder as the run side reads it: every file is checked against the manifest before it is believed.
struct LoadedBuild {
    let folder: String
    let manifest: Manifest

    /// A form with the bytes that its hash is of.
    struct LoadedForm {
        let form: Form
        let sha256: String
        let bytes: [UInt8]
    }

    struct Problem: Error {
        let message: Message
    }

    init(folder: String) throws {
        self.folder = folder
        let bytes = try LoadedBuild.read("\(folder)/manifest.json") {
            Message(
                id: "\(folder) bukan hasil build; jalankan dulu: tera build DOKUMEN -o \(folder)",
                en: "\(folder) is no build; first run: tera build DOCUMENTS -o \(folder)")
        }
        manifest = try LoadedBuild.decode(Manifest.self, bytes, "\(folder)/manifest.json")
    }

    func forms() throws -> [LoadedForm] { try artifacts("form").map(form) }
    func specs() throws -> [ScoringSpec] { try all("scoring", ScoringSpec.self) }
    func standards() throws -> [StandardArtifact] { try all("standard", StandardArtifact.self) }
    func registers() throws -> [RegisterArtifact] { try all("register", RegisterArtifact.self) }

    func codings() throws -> [CodingArtifact] { try all("coding", CodingArtifact.self) }
    func reportTexts() throws -> [ReportTextArtifact] { try all("report", ReportTextArtifact.self) }

    /// What it reads of earlier builds; nil: nothing.
    func compatibility() throws -> Compatibility? { try all("compatibility", Compatibility.self).first }

    /// Reads sheets of earlier forms.
    func carrier(rescores: Bool) throws -> SheetCarrier {
        SheetCarrier(
            try compatibility(), forms: try forms().map { ($0.form, $0.sha256) }, rescores: rescores)
    }

    /// The jenjang and roles of all standards: what a participant may be.
    func levels() throws -> [Named] { try standards().flatMap { $0.jenjang + $0.roles } }

    /// A form by its id.
    func form(id: String) throws -> LoadedForm {
        let forms = artifacts("form")
        guard let entry = forms.first(where: { $0.id == id }) else {
            // Who names a battery means one of its forms.
            let near =
                forms.first { $0.id.hasPrefix(id + ".") }?.id ?? Suggestion.nearest(to: id, among: forms.map(\.id))
            throw Problem(
                message: Message(
                    id: "tidak ada formulir `\(id)` di \(folder)." + (near.map { " Maksud Anda `\($0)`?" } ?? ""),
                    en: "there is no form `\(id)` in \(folder)." + (near.map { " Did you mean `\($0)`?" } ?? "")))
        }
        return try form(entry)
    }

    private func form(_ entry: ManifestArtifact) throws -> LoadedForm {
        let bytes = try checked(entry)
        return LoadedForm(
            form: try LoadedBuild.decode(Form.self, bytes, entry.path), sha256: entry.sha256, bytes: bytes)
    }

    private func artifacts(_ kind: String) -> [ManifestArtifact] { manifest.artifacts.filter { $0.kind == kind } }

    private func all<Value: Decodable>(_ kind: String, _ type: Value.Type) throws -> [Value] {
        try artifacts(kind).map { try LoadedBuild.decode(type, try checked($0), $0.path) }
    }

    private func checked(_ entry: ManifestArtifact) throws -> [UInt8] {
        let bytes = try LoadedBuild.read("\(folder)/\(entry.path)") {
            Message(
                id: "\(folder)/\(entry.path) hilang; jalankan lagi tera build",
                en: "\(folder)/\(entry.path) is missing; run tera build again")
        }
        guard SHA256.hex(bytes) == entry.sha256 else {
            throw Problem(
                message: Message(
                    id: "\(folder)/\(entry.path) sudah diubah sejak dikompilasi; jalankan lagi tera build",
                    en: "\(folder)/\(entry.path) was changed after it was compiled; run tera build again"))
        }
        return bytes
    }

    private static func read(_ path: String, _ missing: () -> Message) throws -> [UInt8] {
        do {
            return [UInt8](try Data(contentsOf: URL(filePath: path)))
        } catch {
            throw Problem(message: missing())
        }
    }

    private static func decode<Value: Decodable>(_ type: Value.Type, _ bytes: [UInt8], _ path: String) throws -> Value {
        do {
            return try CanonicalJSON.decode(type, from: Data(bytes))
        } catch {
            throw Problem(
                message: Message(
                    id: "\(path) bukan artefak tera versi ini; jalankan lagi tera build",
                    en: "\(path) is no artifact of this version of tera; run tera build again"))
        }
    }
}
