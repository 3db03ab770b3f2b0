import Foundation
import TeraArtifact
import Testing

/// The list of earlier forms is read strictly: what is damaged in it would read somebody's answers under wrong names.
@Suite struct CompatibilityFileTests {
    private static var json: [String: Any] {
        [
            "format": "tera-compatibility/1",
            "forms": [
                [
                    "id": "b.peserta", "sha256": String(repeating: "2", count: 64),
                    "earlier": [
                        [
                            "sha256": String(repeating: "1", count: 64), "id": "b.peserta", "version": "1.0.0",
                            "class": "scores", "changes": [["id": "kunci", "en": "key"]],
                            "renames": [["item": "b", "formerly": "a", "options": ["x": "y"]]],
                        ] as [String: Any]
                    ],
                ] as [String: Any]
            ],
        ]
    }

    @Test func wholeIsRead() throws {
        let read = try #require(Fixture.decode(Compatibility.self, Self.json))
        #expect(read.forms.first?.earlier.first?.renames.first?.options == ["x": "y"])
        // What is written is what is read.
        let again = try CanonicalJSON.decode(Compatibility.self, from: CanonicalJSON.encode(read))
        #expect(again == read)
    }

    @Test func whatIsLeftOutIsRefused() throws {
        var count = 0
        try Leaves.without(Self.json) { path, json in
            // Lists and maps of the author's may be shorter.
            guard path.split(separator: "/").last.flatMap({ Int($0) }) == nil, !path.contains("/options/"),
                !path.contains("/changes/")
            else { return }
            count += 1
            #expect(Fixture.decode(Compatibility.self, json) == nil, "\(path)")
        }
        #expect(count == 14)
    }

    @Test(arguments: [
        ("format", "tera-compatibility/2"), ("sha256", "abc"), ("sha256", String(repeating: "G", count: 64)),
        ("version", "1.0"), ("version", "satu"), ("version", "01.0.0"), ("class", "harmless"),
    ])
    func otherValuesAreRefused(key: String, value: String) throws {
        var count = 0
        try Leaves.replacing(key, in: Self.json, with: value) { path, json in
            count += 1
            #expect(Fixture.decode(Compatibility.self, json) == nil, "\(path)")
        }
        #expect(count > 0)
    }

    @Test func unknownNamesAreRefused() throws {
        var count = 0
        try Leaves.adding("hash", to: Self.json) { path, json in
            guard !path.contains("/options"), !path.contains("/changes/") else { return }
            count += 1
            #expect(Fixture.decode(Compatibility.self, json) == nil, "\(path)")
        }
        #expect(count == 4)
    }

    /// One form twice, or one earlier form of two: which names would hold?
    @Test func whatStandsTwiceIsRefused() throws {
        let form = try #require((Self.json["forms"] as? [Any])?.first)
        var twice = Self.json
        twice["forms"] = [form, form]
        #expect(Fixture.decode(Compatibility.self, twice) == nil)
    }

    /// Two answers under one name would leave one of them, or one answer have two.
    @Test(arguments: [
        #"[{"item": "b", "formerly": "a", "options": {}}, {"item": "b", "formerly": "c", "options": {}}]"#,
        #"[{"item": "b", "formerly": "a", "options": {}}, {"item": "c", "formerly": "a", "options": {}}]"#,
        #"[{"item": "b", "formerly": "a", "options": {"x": "z", "y": "z"}}]"#,
    ])
    func namesForTwoAreRefused(renames: String) throws {
        let form = try #require((Self.json["forms"] as? [[String: Any]])?.first)
        var entry = try #require((form["earlier"] as? [[String: Any]])?.first)
        entry["renames"] = try JSONSerialization.jsonObject(with: Data(renames.utf8))
        let json = Self.json.merging(["forms": [form.merging(["earlier": [entry]]) { $1 }]]) { $1 }
        #expect(Fixture.decode(Compatibility.self, json) == nil)
    }
}
