import Foundation
import Testing

/// Small projects whose instrument is `kesan`.
enum Impressions {
    /// The programme, and the battery that asks the instrument after it.
    static let battery = Training.project(
        Training.programme, Training.battery("kesan-akhir", "Kesan akhir", of: "kesan", "post"))
}

extension Folder {
    /// Documents with the instrument `kesan`, in `proyek`, with a battery of it; built into `hasil`.
    static func withImpressions(_ documents: String) throws -> Folder {
        let folder = try Folder()
        let end = documents.hasSuffix("\n") ? "" : "\n"
        try folder.file("proyek/a.yaml", "\(documents)\(end)---\n\(Impressions.battery)")
        let built = try folder.run("build", "proyek", "-o", "hasil")
        try #require(built.status == 0, "\(built.text)\(built.complaint)")
        return folder
    }

    /// The form that participants of `kesan-akhir` get, as it was built.
    func impressionsForm() throws -> String {
        try String(contentsOf: url.appending(path: "hasil/forms/kesan-akhir.peserta.json"), encoding: .utf8)
    }
}
