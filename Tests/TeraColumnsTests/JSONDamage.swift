import Foundation
import TeraTestSupport

/// One random change somewhere in a JSON value, of the kind that a hand, a disk or another program makes.
enum JSONDamage {
    static func damage(_ value: Any, _ generator: inout SeededGenerator) -> Any {
        if let object = value as? [String: Any] { return damage(object, &generator) }
        if let list = value as? [Any] { return damage(list, &generator) }
        return leaf(value, &generator)
    }

    private static func damage(_ object: [String: Any], _ generator: inout SeededGenerator) -> [String: Any] {
        var object = object
        let keys = object.keys.sorted()
        guard let key = keys.randomElement(using: &generator) else { return object }
        switch Int.random(in: 0..<12, using: &generator) {
        case 0: object[key] = nil
        case 1: object[key + "x"] = object.removeValue(forKey: key)
        case 2:
            if let other = keys.randomElement(using: &generator) { object[key] = object[other] }
        default: object[key] = damage(object[key] ?? "", &generator)
        }
        return object
    }

    private static func damage(_ list: [Any], _ generator: inout SeededGenerator) -> [Any] {
        var list = list
        guard let index = list.indices.randomElement(using: &generator) else { return list }
        switch Int.random(in: 0..<12, using: &generator) {
        case 0: list.remove(at: index)
        case 1: list.append(list[index])
        case 2: list.reverse()
        default: list[index] = damage(list[index], &generator)
        }
        return list
    }

    private static let texts = [
        "", "x", "0", "1", "-1", "2", "3", "0.5", "1.25", "-0.25", "1/3", "2/0", "1e3", " 1", "١", "999999999999999999",
        "9999999999999999999", "mean", "sum", "percent", "prorated", "A", "D", "i0", "i1", "s0", "orang", "diri",
        "atasan",
    ]

    private static func leaf(_ value: Any, _ generator: inout SeededGenerator) -> Any {
        if let number = value as? NSNumber, !(value is String) {
            let others: [Any] = [number.intValue + 1, number.intValue - 1, 0, -1, 1_000_000, 2.5, "3", NSNull(), true]
            return others.randomElement(using: &generator) ?? value
        }
        switch Int.random(in: 0..<16, using: &generator) {
        case 0: return NSNull()
        case 1: return 3
        case 2: return [value]
        default: return texts.randomElement(using: &generator) ?? value
        }
    }
}
