import Glibc
import TeraArtifact
import TeraStore

/// Keeps answers in the campaign's store.
struct StoreKeeper: AnswerKeeper {
    let store: AnswerStore
    let sheet: SheetKey

    func keep(_ answer: Answer?, to item: String, spent: [String: Int]) throws {
        try store.append(answer, to: item, of: sheet, spent: spent, at: time(nil))
    }

    func keep(spent: [String: Int]) throws {
        if !spent.isEmpty { try store.append(spent: spent, of: sheet, at: time(nil)) }
    }

    func send(spent: [String: Int]) throws {
        try store.send(sheet, spent: spent, at: time(nil))
    }
}
