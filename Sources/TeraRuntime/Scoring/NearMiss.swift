internal import TeraArtifact

/// An id of the pre-test alone and one of the post-test alone that may be the same person, written otherwise. A
/// suggestion for people to look at: results are never joined on it.
public struct NearMiss: Sendable, Equatable {
    public var pre: String
    public var post: String

    public init(pre: String, post: String) {
        self.pre = pre
        self.post = post
    }
}

extension NearMiss {
    /// The near misses among ids that are on one of two occasions only, by the id of the post-test.
    ///
    /// Ids that differ in case, in white space, or in zero and the letter O are always near. One edit is near only where
    /// it stands out: where ids are numbered, P001 and P002, everybody is one edit away from somebody else, so neither of
    /// the two may be so near to any third id of either occasion.
    static func find(pre: [String], post: [String]) -> [NearMiss] {
        let (before, after) = (Set(pre), Set(post))
        let onlyPre = before.subtracting(after)
        let onlyPost = after.subtracting(before)
        guard !onlyPre.isEmpty, !onlyPost.isEmpty else { return [] }
        let ids = Dictionary(grouping: before.union(after), by: Self.plain)
        let neighbours = Neighbours(ids.keys)
        return onlyPost.sorted().flatMap { post -> [NearMiss] in
            let plain = Self.plain(post)
            let same = ids[plain, default: []].filter(onlyPre.contains).sorted()
            guard same.isEmpty else { return same.map { NearMiss(pre: $0, post: post) } }
            guard let near = neighbours.only(of: plain), neighbours.only(of: near) == plain, ids[plain]?.count == 1,
                let others = ids[near], others.count == 1, let pre = others.first, onlyPre.contains(pre)
            else { return [] }
            return [NearMiss(pre: pre, post: post)]
        }
    }

    /// An id without what people write in several ways.
    private static func plain(_ id: String) -> String {
        String(String.UnicodeScalarView(TextFolding.fold(id).unicodeScalars.filter { $0 != " " }))
            .replacing("o", with: "0")
    }
}

/// Which of many texts are one edit apart. Two such texts have something in common: one of them, or what is left of one
/// without one of its characters.
private struct Neighbours {
    private var texts: [String: [String]] = [:]

    /// A longer text is no id.
    private static let longest = 64

    init(_ all: some Sequence<String>) {
        for text in all { for part in Self.parts(text) { texts[part, default: []].append(text) } }
    }

    /// The text that is one edit away, if there is exactly one.
    func only(of text: String) -> String? {
        let near = Set(Self.parts(text).flatMap { texts[$0, default: []] }.filter { $0 != text })
            .filter { NearestName.isOneEdit($0, text) }
        return near.count == 1 ? near.first : nil
    }

    private static func parts(_ text: String) -> Set<String> {
        let scalars = Array(text.unicodeScalars)
        // What is left of one letter would be common to all ids of one letter.
        guard scalars.count > 1, scalars.count <= longest else { return [] }
        return Set(
            [text]
                + scalars.indices.map { index in
                    var rest = scalars
                    rest.remove(at: index)
                    return String(String.UnicodeScalarView(rest))
                })
    }
}
