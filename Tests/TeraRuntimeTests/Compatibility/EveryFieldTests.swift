import Foundation
import TeraArtifact
import Testing

@testable import TeraRuntime

/// Nothing of a form or of its rules changes unseen: whatever is changed, left out or added, some change says so, with its
/// class and its reason (issue 7).
@Suite struct EveryFieldTests {
    @Test func everyLeafOfAForm() throws {
        let form = try Fixture.read(Form.self, "form.json")
        var tally = (changed: 0, unread: Set<String>())
        try Leaves.each(of: Fixture.json("form.json")) { path, json in
            guard let other = Fixture.decode(Form.self, json), other != form else {
                tally.unread.insert(path)
                return
            }
            tally.changed += 1
            Self.expect(FormComparison(form, other, scored: ["nilai-kerja"]).changes, path)
        }
        // Another type is another item, and a register has one id in the form: no form can be read that differs there alone.
        let closed = tally.unread.filter { !$0.hasSuffix("/type") && !$0.hasSuffix("/register") }
        #expect(closed == ["/registers/0/id"], "\(closed.sorted())")
        #expect(tally.changed > 390, "\(tally.changed)")
    }

    @Test func everyLeafOfASpec() throws {
        let spec = try Fixture.read(ScoringSpec.self, "spec.json")
        var tally = (changed: 0, unread: Set<String>())
        try Leaves.each(of: Fixture.json("spec.json")) { path, json in
            guard let other = Fixture.decode(ScoringSpec.self, json), other != spec else {
                tally.unread.insert(path)
                return
            }
            // The bytes of forms are compared as forms.
            if path.hasSuffix("/sha256") { return }
            tally.changed += 1
            Self.expect(SpecComparison(spec, other, renames: Renames()).changes, path)
        }
        let closed = tally.unread.filter { !$0.hasSuffix("/kind") }
        #expect(closed.isEmpty, "\(closed.sorted())")
        #expect(tally.changed > 120, "\(tally.changed)")
    }

    /// What is left out of a map, or of a list.
    @Test func everythingThatCanBeLeftOut() throws {
        let form = try Fixture.read(Form.self, "form.json")
        var count = 0
        try Leaves.without(Fixture.json("form.json")) { path, json in
            guard let other = Fixture.decode(Form.self, json), other != form else { return }
            count += 1
            Self.expect(FormComparison(form, other, scored: []).changes, path)
            // The other way round it is added.
            Self.expect(FormComparison(other, form, scored: []).changes, path)
        }
        let spec = try Fixture.read(ScoringSpec.self, "spec.json")
        try Leaves.without(Fixture.json("spec.json")) { path, json in
            guard let other = Fixture.decode(ScoringSpec.self, json), other != spec else { return }
            count += 1
            Self.expect(SpecComparison(spec, other, renames: Renames()).changes, path)
            Self.expect(SpecComparison(other, spec, renames: Renames()).changes, path)
        }
        #expect(count > 300, "\(count)")
    }

    /// A list in another order is a change too.
    @Test func everyOrder() throws {
        let form = try Fixture.read(Form.self, "form.json")
        var count = 0
        try Leaves.reordered(Fixture.json("form.json")) { path, json in
            // What the names of an expression stand for has no order.
            guard !path.contains("/logic/"), let other = Fixture.decode(Form.self, json), other != form else { return }
            count += 1
            Self.expect(FormComparison(form, other, scored: []).changes, path)
        }
        let spec = try Fixture.read(ScoringSpec.self, "spec.json")
        try Leaves.reordered(Fixture.json("spec.json")) { path, json in
            guard let other = Fixture.decode(ScoringSpec.self, json), other != spec else { return }
            count += 1
            Self.expect(SpecComparison(spec, other, renames: Renames()).changes, path)
        }
        #expect(count > 25, "\(count)")
    }

    /// A field that is nowhere in the fixtures is one that the tests above do not see.
    @Test func theFixturesHaveEveryField() throws {
        var absent: Set<String> = []
        var present: Set<String> = []
        StoredFields.collect(try Fixture.read(Form.self, "form.json"), &present, &absent)
        StoredFields.collect(try Fixture.read(ScoringSpec.self, "spec.json"), &present, &absent)
        let never = absent.subtracting(present).filter { !$0.hasPrefix("(") }
        #expect(never.isEmpty, "\(never.sorted())")
        let types = Set(try Fixture.read(Form.self, "form.json").sections.flatMap(\.items).map(\.typeName))
        #expect(types.count == 20, "\(types.sorted())")
    }

    @Test func nothingChangedIsNothingSaid() throws {
        let form = try Fixture.read(Form.self, "form.json")
        #expect(FormComparison(form, form, scored: ["nilai-kerja"]).changes.isEmpty)
        let spec = try Fixture.read(ScoringSpec.self, "spec.json")
        #expect(SpecComparison(spec, spec, renames: Renames()).changes.isEmpty)
    }

    private static func expect(_ changes: [Change], _ path: String) {
        #expect(!changes.isEmpty, "\(path) changed, and nothing says so")
        for change in changes {
            for language in ["id", "en"] {
                let sentence = change.sentence[language] ?? ""
                #expect(sentence.contains(": ") && !sentence.hasSuffix(": "), "\(path): \(sentence)")
            }
        }
    }
}

/// The artifacts of `Tests/Fixtures/compat`.
enum Fixture {
    static func json(_ name: String) throws -> Any { try JSONSerialization.jsonObject(with: data(name)) }

    static func read<Value: Decodable>(_ type: Value.Type, _ name: String) throws -> Value {
        try JSONDecoder().decode(type, from: data(name))
    }

    static func decode<Value: Decodable>(_ type: Value.Type, _ json: Any) -> Value? {
        (try? JSONSerialization.data(withJSONObject: json)).flatMap { try? JSONDecoder().decode(type, from: $0) }
    }

    private static func data(_ name: String) throws -> Data {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try Data(contentsOf: tests.appending(path: "Fixtures/compat/\(name)"))
    }
}

/// Changes one place of a JSON value after the other.
enum Leaves {
    /// Every leaf with something else in its place that can be read there.
    static func each(of json: Any, _ visit: (String, Any) throws -> Void) throws {
        try walk(json, "") { path, leaf, put in
            for other in others(leaf, path) { try visit(path, put(other)) }
        }
    }

    static func without(_ json: Any, _ visit: (String, Any) throws -> Void) throws {
        try nodes(json, "") { path, node, put in
            if let object = node as? [String: Any] {
                for key in object.keys.sorted() {
                    var less = object
                    less[key] = nil
                    try visit("\(path)/\(key)", put(less))
                }
            } else if let list = node as? [Any] {
                for index in list.indices {
                    var less = list
                    less.remove(at: index)
                    try visit("\(path)/\(index)", put(less))
                }
            }
        }
    }

    /// Every value of a name with another in its place.
    static func replacing(
        _ key: String, in json: Any, with value: Any, _ visit: (String, Any) throws -> Void
    ) throws {
        try nodes(json, "") { path, node, put in
            guard var object = node as? [String: Any], object[key] != nil else { return }
            object[key] = value
            try visit("\(path)/\(key)", put(object))
        }
    }

    /// Every map with a name that none has.
    static func adding(_ key: String, to json: Any, _ visit: (String, Any) throws -> Void) throws {
        try nodes(json, "") { path, node, put in
            guard var object = node as? [String: Any] else { return }
            object[key] = "x"
            try visit("\(path)/\(key)", put(object))
        }
    }

    static func reordered(_ json: Any, _ visit: (String, Any) throws -> Void) throws {
        try nodes(json, "") { path, node, put in
            guard let list = node as? [Any], list.count > 1 else { return }
            try visit(path, put(Array(list.reversed())))
        }
    }

    /// One that differs, of the words that are read in this place.
    private static func others(_ leaf: Any, _ path: String) -> [Any] {
        let name = path.split(separator: "/").last.map(String.init) ?? ""
        if ["required", "declines", "evidence", "shown"].contains(name), let truth = leaf as? Bool { return [!truth] }
        if let number = leaf as? Int { return [number + 1] }
        guard let text = leaf as? String else { return [] }
        let words: [String: [String]] = [
            "purpose": ["test"], "layout": ["list", "matrix"], "order": ["fixed"], "level": ["hard", "warning"],
            "kind": ["section"], "field": ["help", "introduction"], "role": ["scale"], "reduce": ["percent"],
            "ticks": ["share"], "accumulate": ["sum"], "credit": ["all_or_nothing", "partial"],
        ]
        let key = path.split(separator: "/").last { Int($0) == nil }.map(String.init) ?? ""
        if path.contains("/names/") && key == "field" { return ["programmes"] }
        if let known = words[key], !path.hasSuffix("/layout/0") {
            return known.filter { $0 != text }.prefix(1).map { $0 }
        }
        // A number stays one.
        return Double(text) == nil ? [text + "x"] : [text + "5"]
    }

    private static func walk(
        _ json: Any, _ path: String, _ put: @escaping (Any) -> Any = { $0 },
        _ visit: (String, Any, (Any) -> Any) throws -> Void
    ) throws {
        if let object = json as? [String: Any] {
            for key in object.keys.sorted() {
                try walk(
                    object[key] ?? "", "\(path)/\(key)",
                    { value in
                        var object = object
                        object[key] = value
                        return put(object)
                    }, visit)
            }
        } else if let list = json as? [Any] {
            for index in list.indices {
                try walk(
                    list[index], "\(path)/\(index)",
                    { value in
                        var list = list
                        list[index] = value
                        return put(list)
                    }, visit)
            }
        } else {
            try visit(path, json, put)
        }
    }

    /// Every map and list.
    private static func nodes(
        _ json: Any, _ path: String, _ put: @escaping (Any) -> Any = { $0 },
        _ visit: (String, Any, (Any) -> Any) throws -> Void
    ) throws {
        if json is [String: Any] || json is [Any] { try visit(path, json, put) }
        if let object = json as? [String: Any] {
            for key in object.keys.sorted() {
                try nodes(
                    object[key] ?? "", "\(path)/\(key)",
                    { value in
                        var object = object
                        object[key] = value
                        return put(object)
                    }, visit)
            }
        } else if let list = json as? [Any] {
            for index in list.indices {
                try nodes(
                    list[index], "\(path)/\(index)",
                    { value in
                        var list = list
                        list[index] = value
                        return put(list)
                    }, visit)
            }
        }
    }
}

/// The stored properties of values, by type and name: which are there, and which are nil.
enum StoredFields {
    static func collect(_ value: Any, _ present: inout Set<String>, _ absent: inout Set<String>) {
        let mirror = Mirror(reflecting: value)
        let type = "\(Swift.type(of: value))"
        for child in mirror.children {
            let name = "\(type).\(child.label ?? "")"
            let inner = Mirror(reflecting: child.value)
            if inner.displayStyle == .optional, inner.children.isEmpty {
                absent.insert(name)
            } else {
                if mirror.displayStyle == .struct { present.insert(name) }
                collect(child.value, &present, &absent)
            }
        }
    }
}
