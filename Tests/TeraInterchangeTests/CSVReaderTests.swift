import TeraInterchange
import Testing

/// RFC 4180 and what spreadsheets make of it.
@Suite struct CSVReaderTests {
    private func read(_ text: String) -> CSVTable { CSVReader.read(InputFile(name: "f.csv", text: text)) }

    private func rows(_ text: String) -> [[String]] { read(text).rows.map(\.cells) }

    @Test func plainRows() {
        let table = read("a,b\n1,2\n3,4\n")
        #expect(table.header.cells == ["a", "b"])
        #expect(table.rows == [CSVRow(line: 2, cells: ["1", "2"]), CSVRow(line: 3, cells: ["3", "4"])])
        #expect(table.problems.isEmpty)
    }

    @Test(arguments: ["a,b\n1,2", "a,b\r\n1,2\r\n", "a,b\r1,2\r", "\u{FEFF}a,b\n1,2\n", "\"a\",\"b\"\n\"1\",\"2\"\n"])
    func lineEndsMarksAndQuotesMakeNoDifference(text: String) {
        #expect(read(text).header.cells == ["a", "b"])
        #expect(rows(text) == [["1", "2"]])
    }

    @Test func quotedCells() {
        #expect(rows("a,b\n\"x, y\",\"say \"\"hi\"\"\"\n") == [["x, y", "say \"hi\""]])
        #expect(rows("a,b\n\"\",\"\"\"\"\n") == [["", "\""]])
    }

    @Test func lineBreaksInCellsKeepTheLineNumbers() {
        let table = read("a,b\n\"x\ny\",2\n3,4\n\"p\r\nq\",5\n6,7\n")
        #expect(table.rows.map(\.line) == [2, 4, 5, 7])
        #expect(table.rows.first?.cells == ["x\ny", "2"])
        #expect(table.rows[2].cells == ["p\r\nq", "5"])
    }

    @Test func emptyCellsAtTheEndStay() {
        #expect(rows("a,b,c\n1,,\n,,3\n1,2,") == [["1", "", ""], ["", "", "3"], ["1", "2", ""]])
    }

    @Test func spacesInCellsStayAndHeadingsAreTrimmed() {
        let table = read(" a , b \n x ,y\n")
        #expect(table.header.cells == ["a", "b"])
        #expect(table.rows.map(\.cells) == [[" x ", "y"]])
    }

    @Test func blankRowsAreLeftOut() {
        #expect(rows("\n\na,b\n\n1,2\n,\n  , \n3,4\n\n") == [["1", "2"], ["3", "4"]])
    }

    @Test(arguments: [
        ("a;b\n1,5;2\n", CSVSeparator.semicolon, ["1,5", "2"]),
        ("a\tb\n1,5\t2\n", .tab, ["1,5", "2"]),
        ("a,b\n1;5,2\n", .comma, ["1;5", "2"]),
        ("\"a;x\";b\n1;2\n", .semicolon, ["1", "2"]),
        ("\"a, b, c\";d\n1;2\n", .semicolon, ["1", "2"]),
        ("a\n1\n", .comma, ["1"]),
    ])
    func theSeparatorIsTheOneOfTheHeader(text: String, separator: CSVSeparator, first: [String]) {
        let table = read(text)
        #expect(table.separator == separator)
        #expect(table.rows.first?.cells == first)
    }

    @Test func rowsOfAnotherLengthAreRefusedAndTheOthersRead() {
        let table = read("a,b\n1\n2,3,4\n5,6\n")
        #expect(table.rows.map(\.cells) == [["5", "6"]])
        #expect(
            table.problems.map(\.reason) == [
                .table(.cellCount(found: 1, expected: 2)), .table(.cellCount(found: 3, expected: 2)),
            ])
        #expect(table.problems.map(\.line) == [2, 3])
    }

    @Test func strayQuotesRefuseTheirRowAlone() {
        let table = read("a,b\nx\"y,2\n\"x\"y,2\n5,6\n")
        #expect(table.rows.map(\.cells) == [["5", "6"]])
        #expect(table.problems.map(\.reason) == [.table(.strayQuote), .table(.strayQuote)])
        #expect(table.problems.map(\.place) == ["f.csv:2:1", "f.csv:3:1"])
    }

    @Test func anUnclosedQuoteIsReportedWhereItOpens() {
        let table = read("a,b\n1,2\n3,\"x\n5,6\n7,8\n")
        #expect(table.rows.map(\.cells) == [["1", "2"]])
        #expect(table.problems.map(\.reason) == [.table(.unclosedQuote)])
        #expect(table.problems.map(\.place) == ["f.csv:3:2"])
    }

    @Test func bytesThatAreNotUTF8RefuseTheirRow() {
        let bytes = Array("a,b\n1,2\n".utf8) + [0x78, 0xE9, 0x2C, 0x79, 0x0A] + Array("3,4\n".utf8)
        let table = CSVReader.read(InputFile(name: "f.csv", bytes: bytes))
        #expect(table.rows.map(\.cells) == [["1", "2"], ["3", "4"]])
        #expect(table.problems.map(\.reason) == [.table(.notUTF8)])
        #expect(table.problems.map(\.place) == ["f.csv:3:1"])
    }

    @Test func otherFilesAreRefusedWhole() {
        let utf16 = CSVReader.read(InputFile(name: "f.csv", bytes: [0xFF, 0xFE, 0x61, 0x00]))
        #expect(utf16.problems.map(\.reason) == [.table(.notUTF8File)])
        let workbook = CSVReader.read(InputFile(name: "f.xlsx", bytes: Array("PK".utf8) + [3, 4, 20, 0, 6, 0]))
        #expect(workbook.problems.map(\.reason) == [.table(.notUTF8File)])
        for empty in ["", "\n\n", "\u{FEFF}"] {
            #expect(read(empty).problems.map(\.reason) == [.table(.empty)])
        }
    }

    @Test func everyShortInputEndsAndKeepsToTheHeader() {
        // Every text of up to six characters from an alphabet of all that matters: no crash, and no row that the
        // header does not allow.
        let alphabet = Array("a,\"\n\r;")
        var texts = [""]
        for _ in 0..<6 {
            texts += texts.suffix(alphabet.count * 8).flatMap { text in alphabet.map { text + String($0) } }
        }
        for text in texts {
            let table = read(text)
            #expect(table.rows.allSatisfy { $0.cells.count == table.header.cells.count })
            #expect(!table.header.cells.isEmpty || !table.problems.isEmpty)
        }
    }
}
