/// The version of a form: three whole numbers.
public struct FormVersion: Sendable, Equatable, Comparable, CustomStringConvertible {
    public var major: Int
    public var minor: Int
    public var patch: Int

    public init(_ major: Int, _ minor: Int, _ patch: Int) {
        self.major = major
        self.minor = minor
        self.patch = patch
    }

    /// nil where the text is none.
    public init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { part in Int(part).flatMap { $0 >= 0 && String($0) == part ? $0 : nil } }
        guard parts.count == 3, numbers.count == 3 else { return nil }
        self.init(numbers[0], numbers[1], numbers[2])
    }

    /// What a form has where neither battery nor instrument says.
    public static let first = FormVersion(1, 0, 0)

    public var description: String { "\(major).\(minor).\(patch)" }

    public static func < (one: FormVersion, other: FormVersion) -> Bool {
        (one.major, one.minor, one.patch) < (other.major, other.minor, other.patch)
    }
}

extension BatteryReference {
    /// What is no version counts as the first.
    public var effectiveVersion: FormVersion { version.flatMap(FormVersion.init) ?? .first }
}
