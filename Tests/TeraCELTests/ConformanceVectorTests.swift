import Foundation
import TeraCEL
import Testing

/// The public conformance suite, read from the shared folder.
@Suite struct ConformanceVectorTests {
    @Test("every conformance vector agrees, and is said to be skipped where the vectors are not")
    func vectorsAgree() throws {
        guard let file = Files.shared("cel/vectors.json") else {
            print("skipped: no shared/cel/vectors.json beside this package, and TERA_SHARED names none")
            return
        }
        let groups = try #require(
            try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: [[String: Any]]])
        var count = 0
        for (name, group) in groups {
            for vector in group {
                count += 1
                let request = vector.filter {
                    ["expr", "bindings", "container", "disable_check", "disable_macros"].contains($0.key)
                }
                let answer = JSONLines.answer(try JSONSerialization.data(withJSONObject: request))
                let result = try #require(try JSONSerialization.jsonObject(with: Data(answer.utf8)) as? [String: Any])
                let agrees: Bool
                if let expected = vector["expect"] {
                    agrees = result["value"].map { Self.canonical($0) == Self.canonical(expected) } ?? false
                } else {
                    agrees = result["error"] != nil
                }
                #expect(agrees, "\(name)/\(vector["name"] ?? ""): \(vector["expr"] ?? "") gave \(answer)")
            }
        }
        #expect(count >= 765)
    }

    /// A text that is the same for values that agree: doubles by value, maps in any order.
    private static func canonical(_ value: Any) -> String {
        guard let object = value as? [String: Any], let (kind, content) = object.first else { return "?" }
        switch (kind, content) {
        case ("double", let text as String):
            guard let number = Double(text) else { return "?" }
            return number.isNaN ? "nan" : "double \(number)"
        case ("list", let elements as [Any]): return "[" + elements.map(canonical).joined(separator: ",") + "]"
        case ("map", let entries as [[Any]]):
            return "{" + entries.map { $0.map(canonical).joined(separator: ":") }.sorted().joined(separator: ",") + "}"
        case ("null", _): return "null"
        default: return "\(kind) \(content)"
        }
    }
}
