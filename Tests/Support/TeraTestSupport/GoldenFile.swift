public import FoundationEssentials

/// A recorded text.
public enum GoldenFile {
    /// What keeps `text` from being what the file holds; nil: it is the same. With `TERA_RECORD=1` the file is written, and
    /// that is a problem too, so that nobody takes a recording for a test.
    public static func problem(_ text: String, at file: URL) -> String? {
        let name = file.lastPathComponent
        if ProcessInfo.processInfo.environment["TERA_RECORD"] == "1" {
            do {
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(text.utf8).write(to: file)
                return "recorded \(name)"
            } catch {
                return "cannot record \(name): \(error)"
            }
        }
        guard let bytes = try? Data(contentsOf: file) else { return "no golden \(name): record with TERA_RECORD=1" }
        let golden = String(decoding: bytes, as: UTF8.self)
        guard golden != text else { return nil }
        let pairs = zip(
            golden.split(separator: "\n", omittingEmptySubsequences: false),
            text.split(separator: "\n", omittingEmptySubsequences: false))
        let difference = pairs.enumerated().first { $0.element.0 != $0.element.1 }
        let place = difference.map { "line \($0.offset + 1):\n- \($0.element.0)\n+ \($0.element.1)" } ?? "length"
        return "\(name) differs at \(place)"
    }
}
