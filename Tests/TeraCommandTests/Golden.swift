import Foundation
import Testing

/// Compares `text` with the recorded file `Tests/Golden/<name>`. With `TERA_RECORD=1` the file is written and the run
/// fails, so that nobody takes a recording for a test.
func expectGolden(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let file = Repository.root.appending(path: "Tests/Golden/\(name)")
    if ProcessInfo.processInfo.environment["TERA_RECORD"] == "1" {
        do {
            try Data(text.utf8).write(to: file)
            Issue.record("recorded \(name)", sourceLocation: sourceLocation)
        } catch {
            Issue.record("cannot record \(name): \(error)", sourceLocation: sourceLocation)
        }
        return
    }
    guard let bytes = try? Data(contentsOf: file) else {
        Issue.record("no golden \(name): record with TERA_RECORD=1", sourceLocation: sourceLocation)
        return
    }
    let golden = String(decoding: bytes, as: UTF8.self)
    guard golden != text else { return }
    let pairs = zip(golden.components(separatedBy: "\n"), text.components(separatedBy: "\n"))
    let difference = pairs.enumerated().first { $0.element.0 != $0.element.1 }
    let place = difference.map { "line \($0.offset + 1):\n- \($0.element.0)\n+ \($0.element.1)" } ?? "length"
    Issue.record("\(name) differs at \(place)", sourceLocation: sourceLocation)
}
