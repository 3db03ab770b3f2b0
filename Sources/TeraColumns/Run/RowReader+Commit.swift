/// What becomes of a row that was read: it is a person's, or it is refused.
extension RowReader where Sheet: ~Copyable {
    /// Takes the row, or says why not.
    ///
    /// - Returns: whether its participant is now the last one.
    @discardableResult
    mutating func commit(_ line: Int) -> Bool {
        rows += 1
        let hasID = row.isLastPerson || !row.id.isEmpty
        if row.fault == nil, !hasID { row.fault = (job.idColumn[file], .noParticipant) }
        if row.fault == nil, row.rater < 0 { row.fault = (nil, .unknownRater("")) }
        guard hasID, row.rater >= 0 else {
            if let fault = row.fault { refuse(line, fault.column, fault.fault) }
            return false
        }
        let number: Int
        if row.isLastPerson || lastPerson >= 0 && people.ids.equals(lastPerson, row.id) {
            number = lastPerson
        } else {
            guard row.id.isUTF8 else {
                refuse(line, job.idColumn[file], .notUTF8)
                return false
            }
            number = people.person(row.id).number
            lastPerson = number
            let doubts = hasDoubts ? job.doubts[people.ids.text(number)] : nil
            (lastExcluded, lastContradicted) = (doubts?.raters ?? 0, doubts?.fields ?? 0)
            lastRecord = people[number]
        }
        guard let person = lastRecord else { return false }
        if !row.hasLastFields || lastContradicted != 0 { addFields(to: person, number, line) }
        add(to: person, number, line)
        return true
    }

    private mutating func add(to person: PersonRecord<Number>, _ number: Int, _ line: Int) {
        let bit = UInt16(1) << UInt16(row.rater)
        let isExcluded = lastExcluded & bit != 0
        let isRepeated = person.seen & bit != 0
        // What is out of a second reading is not seen in it.
        if !isExcluded { person.seen |= bit }
        guard !isExcluded, !isRepeated, row.fault == nil else {
            if !isExcluded { person.repeated |= bit }
            let fault = row.fault ?? (nil, duplicate(number))
            return refuse(line, fault.column, fault.fault)
        }
        if row.isDraft {
            person.drafts |= bit
            return
        }
        person.counted |= bit
        if let origin { carriedFrom[origin, default: 0] += 1 }
        sheet.add(to: person, rater: row.rater)
    }

    private func duplicate(_ number: Int) -> RefusedRow.Fault {
        .duplicate(participant: people.ids.text(number), rater: job.plan.raters[row.rater].id)
    }

    private mutating func addFields(to person: PersonRecord<Number>, _ number: Int, _ line: Int) {
        for field in lastFields.indices where lastFields[field] != 0 {
            person.fields[field] = FieldTexts.common(person.fields[field], lastFields[field])
            if lastContradicted & 1 << UInt64(field) != 0 {
                refuse(line, job.fieldColumns[file][field], .otherField(participant: people.ids.text(number)))
            }
        }
    }

    private mutating func refuse(_ order: Int, _ column: Int?, _ fault: RefusedRow.Fault) {
        if !RefusedRow.isNote(fault) { refusedCount += 1 }
        guard refused.count < ColumnResult.mostNamed else { return }
        let refusal = RefusedRow(
            file: job.names[file], line: row.line ?? order, column: column.map { $0 + 1 }, fault: fault)
        refused.append(BlockRow(block: block, order: order, row: refusal))
    }
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate var isUTF8: Bool {
        allSatisfy { $0 < 0x80 } || String(validating: self, as: UTF8.self) != nil
    }
}
