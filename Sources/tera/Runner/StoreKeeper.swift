import Glibc
import TeraArtifact
import TeraStore

/// Keeps answers in the campaign's store.
struct StoreKeeper: AnswerKeeper {
    let store: AnswerStore
    let sheet: SheetKey

    func keep(_ answer: Answer?, to item: String) throws {
        try store.append(answer, to: item, of: sheet, at: time(nil))
    }

    func send() throws {
        try store.send(sheet, at: time(nil))
    }
}
