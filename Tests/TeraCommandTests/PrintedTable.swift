import Foundation
import Testing

/// One table of the report: row → column → cell, and the rows in their order.
struct PrintedTable {
    var rows: [String]
    var cells: [String: [String: String]]

    init(_ file: URL) throws {
        let lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\r\n").filter {
            !$0.isEmpty
        }
        let split = lines.map(Self.split)
        rows = split.dropFirst().map { $0[0] }
        cells = Dictionary(
            uniqueKeysWithValues: split.dropFirst().map { line in
                (line[0], Dictionary(uniqueKeysWithValues: zip(split[0], line)))
            })
    }

    private static func split(_ line: String) -> [String] {
        var cells = [""]
        var isQuoted = false
        for character in line {
            if character == "\"" {
                isQuoted.toggle()
            } else if character == ",", !isQuoted {
                cells.append("")
            } else {
                cells[cells.count - 1].append(character)
            }
        }
        return cells
    }

    func callAsFunction(_ row: String, _ column: String) throws -> Double {
        try #require(cells[row]?[column].flatMap(Double.init), "\(row) \(column)")
    }

    /// The row whose label this is.
    func row(_ label: String) throws -> String {
        try #require(rows.first { cells[$0]?["label"]?.lowercased() == label.lowercased() }, "\(label)")
    }
}
