import Testing

/// Tasks selected as Tabel 3.8 and 3.9 print it, as far as people can have selected them.
extension Evaluation2025 {
    /// A row of Tabel 3.9: what people of one jenjang do in one subkompetensi.
    struct TaskRow {
        let number: Int
        let level: String
        /// Sum over people of the mean over three raters.
        let amount: Int
        /// By jenjang of the task, in percent; nil where the cell is empty.
        let shares: [Int?]

        /// The share that is missing (audit N05) makes the row a whole.
        var completed: [Int?] {
            guard Self.isMissing(number, level) else { return shares }
            let rest = 100 - shares.compactMap(\.self).reduce(0, +)
            return shares.map { $0 ?? rest }
        }

        static func isMissing(_ number: Int, _ level: String) -> Bool { number == 12 && level == "ahli-pertama" }

        /// Thirds of a selection of each task, which make these shares as nearly as thirds can; nil where the cell is empty.
        ///
        /// The mapping has one task a cell, and nobody can select it more than once: what is over goes to the other cells
        /// as long as these have room.
        func thirds(people: Int) -> [Int?] {
            let shares = completed
            let cells = shares.compactMap(\.self)
            // Where shares add up to 99 or 101 (audit N04), each is off by as much, and rounds to what is printed.
            let over = cells.reduce(0, +) - 100
            let parts = 100 * cells.count
            let exact = shares.map { share in share.map { ($0 * cells.count - over) * 3 * amount } }
            var counts = exact.map { $0.map { $0 / parts } }
            // Of the thirds that are left after rounding down, one to each of those that were cut most.
            let left = 3 * amount - counts.compactMap(\.self).reduce(0, +)
            let cut = exact.indices.filter { exact[$0] != nil }.sorted {
                ((exact[$0] ?? 0) % parts, $1) > ((exact[$1] ?? 0) % parts, $0)
            }
            for index in cut.prefix(left) { counts[index]? += 1 }
            counts = counts.map { $0.map { min($0, 3 * people) } }
            for index in counts.indices {
                let missing = 3 * amount - counts.compactMap(\.self).reduce(0, +)
                if let own = counts[index] { counts[index] = min(own + missing, 3 * people) }
            }
            return counts
        }
    }

    func taskRows() throws -> [TaskRow] {
        let levels = ["Ahli Pertama", "Ahli Muda", "Ahli Madya", "Ahli Utama"]
        return try taskLevels.rows.map { row in
            let level = try #require(levels.firstIndex(of: try row.words("level_responden")))
            return TaskRow(
                number: try row.number("no"), level: Self.jenjang[level], amount: try row.number("jml"),
                shares: Self.jenjang.map { row.numberIfAny($0) })
        }
    }

    /// The mappings of the people of one level.
    func mapping(_ level: String, people: Int) throws -> [[String: Set<String>]] {
        var mappings = [[String: Set<String>]](repeating: Campaign.tasks(), count: people)
        for row in try taskRows() where row.level == level {
            for (jenjang, thirds) in zip(Self.jenjang, row.thirds(people: people)) {
                guard let thirds else { continue }
                let task = "tugas-\(jenjang.dropFirst("ahli-".count))-\(row.number)"
                for third in 0..<thirds {
                    // Everywhere somebody else begins.
                    let person = (third / 3 + 7 * row.number) % people
                    mappings[person][Campaign.mappers[third % 3]]?.insert(task)
                }
            }
        }
        return mappings
    }
}
