import Foundation
import TeraTestSupport
import Testing

/// Compares `text` with the recorded file `Tests/Golden/<name>`.
func expectGolden(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
    guard let problem = GoldenFile.problem(text, at: Repository.root.appending(path: "Tests/Golden/\(name)")) else {
        return
    }
    Issue.record("\(problem)", sourceLocation: sourceLocation)
}
