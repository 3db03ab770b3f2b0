import Foundation
import Testing

/// Compares `text` with the recorded file `Tests/Golden/runner/<name>`. With `TERA_RECORD=1` the file is written and
/// the run fails, so that nobody takes a recording for a test.
func expectGolden(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Golden/runner/\(name)")
    if ProcessInfo.processInfo.environment["TERA_RECORD"] == "1" {
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        Issue.record("recorded \(name)", sourceLocation: sourceLocation)
        return
    }
    let golden = try? String(contentsOf: file, encoding: .utf8)
    #expect(golden == text, "\(name) is not as recorded:\n\(text)", sourceLocation: sourceLocation)
}
