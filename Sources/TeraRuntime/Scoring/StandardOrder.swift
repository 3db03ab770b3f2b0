internal import TeraArtifact

/// The order of the standard, in which results are listed. What the standard does not know comes after what it knows,
/// in order of first appearance.
struct StandardOrder: Sendable {
    private let subkompetensi: [String: Int]
    private let jenjang: [String: Int]

    init(_ standards: [StandardArtifact]) {
        subkompetensi = Self.positions(standards.flatMap(\.subunsur).flatMap(\.subkompetensi).map(\.id))
        jenjang = Self.positions(standards.flatMap(\.jenjang).map(\.id))
    }

    func subkompetensiOrder(_ ids: [String]) -> [String] { Self.sorted(ids, by: subkompetensi) }
    func jenjangOrder(_ ids: [String]) -> [String] { Self.sorted(ids, by: jenjang) }

    private static func positions(_ ids: [String]) -> [String: Int] {
        Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private static func sorted(_ ids: [String], by positions: [String: Int]) -> [String] {
        var seen: Set<String> = []
        let unique = ids.filter { seen.insert($0).inserted }
        return unique.enumerated()
            .sorted { (positions[$0.element] ?? .max, $0.offset) < (positions[$1.element] ?? .max, $1.offset) }
            .map(\.element)
    }
}
