public import TeraArtifact

/// What coders made of comments, as CSV: one row a code, with the columns participant (peserta), item (butir), coder
/// (pengode) and code (kode), in any order; columns note (catatan) and comment (komentar) are the coders' own. A comment with several categories
/// has several rows, which may stand anywhere.
///
/// The codes that one coder gave one comment are taken whole or not at all. A row that is there twice counts once.
public struct CodingFile: Sendable, Equatable {
    /// By item, participant and coder.
    public var codings: [CommentCoding]
    public var problems: [FileProblem]

    /// - Parameters:
    ///   - frames: those of the build.
    ///   - comments: what was written, of every item that is coded.
    public static func read(_ files: [InputFile], frames: [CodingArtifact], comments: [CommentSet]) -> CodingFile {
        var collector = CodeCollector(frames: frames, comments: comments)
        for file in files { collector.add(file) }
        return collector.result()
    }
}

/// Puts rows together to what one coder says of one comment.
private struct CodeCollector {
    private struct Key: Hashable, Comparable {
        let item: String
        let participant: String
        /// Folded.
        let coder: String

        static func < (a: Key, b: Key) -> Bool {
            (a.item, a.participant, a.coder) < (b.item, b.participant, b.coder)
        }
    }

    private struct Entry {
        var place: FileProblem
        var code: String
    }

    private struct Group {
        /// The coder's name as it stands first.
        var coder: String
        var entries: [Entry] = []
        /// The first row that was refused.
        var refused: String?
    }

    private let frames: [String: FrameCodes]
    private let people: [String: CommentIndex]
    private var groups: [Key: Group] = [:]
    private var problems: [FileProblem] = []
    /// Rows of people whom nobody knows.
    private var strangers = 0
    /// Of one frame, in the order in which they appear.
    private struct Coders {
        /// The first two; the reference coder comes before them.
        var first: [(folded: String, name: String)] = []
        /// Folded → as it stands first.
        var names: [String: String] = [:]
    }
    private var coders: [String: Coders] = [:]

    init(frames: [CodingArtifact], comments: [CommentSet]) {
        let codes = frames.map(FrameCodes.init)
        self.frames = Dictionary(
            codes.flatMap { frame in frame.artifact.items.map { ($0, frame) } }, uniquingKeysWith: { first, _ in first }
        )
        people = Dictionary(comments.map { ($0.item, CommentIndex($0)) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func add(_ file: InputFile) {
        let table = CSVReader.read(file)
        problems += table.problems
        guard !table.header.cells.isEmpty, let columns = columns(of: table) else { return }
        for row in table.rows { add(row, table, columns) }
    }

    private mutating func add(_ row: CSVRow, _ table: CSVTable, _ columns: [CodingColumn: Int]) {
        func cell(_ column: CodingColumn) -> String { CSVReader.trimmed(row.cells[columns[column] ?? 0]) }
        func problem(_ column: CodingColumn, _ fault: CodingFault) -> FileProblem {
            FileProblem(table, at: row, column: columns[column], .coding(fault))
        }
        let empty = CodingColumn.allCases.filter { cell($0).isEmpty }
        // A row of a sheet that nobody filled in yet.
        if empty == [.coder, .code] { return }
        guard empty.isEmpty else {
            problems += empty.map { problem($0, .empty($0)) }
            // Whose code is missing is known where everything else stands there.
            if empty == [.code], let frame = frames[cell(.item)],
                case .one(let participant)? = people[cell(.item)]?.find(cell(.participant))
            {
                let key = Key(item: cell(.item), participant: participant, coder: TextFolding.fold(cell(.coder)))
                refuse(key, cell(.coder), problem(.code, .empty(.code)).place, frame)
            }
            return
        }
        guard let frame = frames[cell(.item)] else {
            let near = NearestName.of(cell(.item), among: frames.keys.sorted())
            problems.append(problem(.item, .unknownItem(cell(.item), nearest: near)))
            return
        }
        // Of an item that nobody was asked there is nobody to know.
        let index = people[cell(.item)] ?? CommentIndex(CommentSet(item: cell(.item), answers: [:]))
        let participant: String
        switch index.find(cell(.participant)) {
        case .one(let id): participant = id
        case .several:
            problems.append(problem(.participant, .severalParticipants(cell(.participant))))
            return
        case .none:
            // Of a list of other people every row is unknown: who was meant is asked of the first ones alone.
            strangers += 1
            let near = strangers <= 50 ? index.nearest(to: cell(.participant)) : nil
            problems.append(problem(.participant, .unknownParticipant(cell(.participant), nearest: near)))
            return
        }
        guard index.isWritten(participant) else {
            problems.append(problem(.participant, .noComment))
            return
        }
        let key = Key(item: cell(.item), participant: participant, coder: TextFolding.fold(cell(.coder)))
        switch frame.code(cell(.code)) {
        case .success(let code):
            meet(key, cell(.coder), frame)
            let entry = Entry(place: problem(.code, .twice(first: "")), code: code)
            if let first = groups[key]?.entries.first(where: { $0.code == code }) {
                problems.append(problem(.code, .twice(first: "\(first.place.file):\(first.place.line ?? 0)")))
            } else {
                groups[key]?.entries.append(entry)
            }
        case .failure(let refusal):
            problems.append(problem(.code, refusal.fault))
            refuse(key, cell(.coder), problem(.code, refusal.fault).place, frame)
        }
    }

    private mutating func meet(_ key: Key, _ coder: String, _ frame: FrameCodes) {
        if groups[key] == nil { groups[key] = Group(coder: coder) }
        let id = frame.artifact.id
        guard coders[id]?.names[key.coder] == nil else { return }
        coders[id, default: Coders()].names[key.coder] = coder
        if let two = coders[id]?.first, two.count < 2 { coders[id]?.first = two + [(key.coder, coder)] }
    }

    private mutating func refuse(_ key: Key, _ coder: String, _ place: String, _ frame: FrameCodes) {
        meet(key, coder, frame)
        if groups[key]?.refused == nil { groups[key]?.refused = place }
    }

    /// nil where one is missing or there twice.
    private mutating func columns(of table: CSVTable) -> [CodingColumn: Int]? {
        let headings = table.header.cells.map { TextFolding.fold($0) }
        var columns: [CodingColumn: Int] = [:]
        var isWhole = true
        var others: [String] = []
        for (index, heading) in headings.enumerated() {
            guard let column = CodingColumn.allCases.first(where: { $0.headings.contains(heading) }) else {
                if !heading.isEmpty, !CodingColumn.notes.contains(heading) { others.append(table.header.cells[index]) }
                continue
            }
            if columns.updateValue(index, forKey: column) != nil {
                problems.append(FileProblem(table, column: index, .table(.duplicateHeading(table.header.cells[index]))))
                isWhole = false
            }
        }
        let missing = CodingColumn.allCases.filter { columns[$0] == nil }
        if !missing.isEmpty {
            problems.append(
                FileProblem(table, .coding(.missingColumns(missing, headings: table.header.cells))))
            isWhole = false
        }
        if isWhole, !others.isEmpty {
            problems.append(FileProblem(table, severity: .note, .export(.otherHeadings(others))))
        }
        return isWhole ? columns : nil
    }

    // MARK: What is taken

    mutating func result() -> CodingFile {
        var taken: [CommentCoding] = []
        let sorted = groups.keys.sorted()
        // Who is named in a message: of a column that holds something else, every row is another coder.
        var byComment: [String: [Key]] = [:]
        for key in sorted where (byComment[Self.comment(of: key)]?.count ?? 0) < CodingFault.mostCoders {
            byComment[Self.comment(of: key), default: []].append(key)
        }
        for key in sorted {
            guard let frame = frames[key.item], let group = groups[key] else { continue }
            let others = byComment[Self.comment(of: key)] ?? []
            if let fault = coderFault(key, frame, others) {
                problems += group.entries.map { refusal($0, fault) }
            } else if let place = group.refused {
                problems += group.entries.map { refusal($0, .incomplete(because: place)) }
            } else if let fault = frame.fault(of: group.entries.map(\.code)) {
                problems += group.entries.map { refusal($0, fault) }
            } else {
                taken.append(
                    CommentCoding(
                        participant: key.participant, item: key.item, coder: name(of: key.coder, frame) ?? group.coder,
                        codes: frame.inOrder(group.entries.map(\.code))))
            }
        }
        problems.sort { ($0.file, $0.line ?? 0, $0.column ?? 0) < ($1.file, $1.line ?? 0, $1.column ?? 0) }
        return CodingFile(codings: taken, problems: problems)
    }

    private static func comment(of key: Key) -> String { "\(key.item)\u{0}\(key.participant)" }

    private func refusal(_ entry: Entry, _ fault: CodingFault) -> FileProblem {
        var problem = entry.place
        problem.reason = .coding(fault)
        return problem
    }

    /// One spelling for one coder: the frame's, else the first of the file.
    private func name(of coder: String, _ frame: FrameCodes) -> String? {
        if case .reference(let name)? = frame.artifact.coders, TextFolding.fold(name) == coder { return name }
        return coders[frame.artifact.id]?.names[coder]
    }

    /// With one coder a comment nothing says which of two is right; with two, they are the same two throughout.
    private func coderFault(_ key: Key, _ frame: FrameCodes, _ others: [Key]) -> CodingFault? {
        guard let rule = frame.artifact.coders else {
            guard others.count > 1 else { return nil }
            return .otherCoders(others.compactMap { groups[$0]?.coder }, most: 1)
        }
        var pair = coders[frame.artifact.id]?.first ?? []
        if case .reference(let name) = rule {
            let folded = TextFolding.fold(name)
            pair = [(folded, name)] + pair.filter { $0.folded != folded }
        }
        let two = pair.prefix(2)
        guard !two.contains(where: { $0.folded == key.coder }) else { return nil }
        return .otherCoders(two.map(\.name), most: 2)
    }
}
