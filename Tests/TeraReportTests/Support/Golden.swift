import Foundation
import TeraTestSupport
import Testing

/// Compares `text` with the recorded file `Tests/Golden/report/<name>`.
func expectGolden(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Golden/report")
    guard let problem = GoldenFile.problem(text, at: folder.appending(path: name)) else { return }
    Issue.record("\(problem)", sourceLocation: sourceLocation)
}
