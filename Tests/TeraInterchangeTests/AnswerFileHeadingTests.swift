import TeraInterchange
import Testing

/// A table of answers whose columns have other names says which is which.
@Suite struct AnswerFileHeadingTests {
    private func problems(_ text: String, _ language: String = "id") -> [String] {
        AnswerFile.read(InputFile(name: "a.csv", text: text)).problems.map {
            "\($0.place): \($0.message[language] ?? "")"
        }
    }

    @Test func theHeadingThatWasMeant() {
        #expect(problems("id,jawaban\nsatu,4\n") == ["a.csv:1:1: Judul kolom “id” harus “butir”."])
        #expect(problems("id,answer\nsatu,4\n", "en") == ["a.csv:1:1: The column “id” must be called “item”."])
        #expect(
            problems("Nomor;Nilai\nsatu;4\n")
                == ["a.csv:1:1: Judul kolom “Nomor” harus “butir”.", "a.csv:1:2: Judul kolom “Nilai” harus “jawaban”."])
    }

    /// What stands for each part of a pair or a sum is read as it would be typed.
    @Test func aMapOfParts() {
        let read = AnswerFile.read(InputFile(name: "a.json", text: #"{"jam": {"praktik": 6, "teori": "4"}, "x": 3}"#))
        #expect(read.problems.isEmpty)
        #expect(read.entries.map(\.typed) == ["praktik = 6, teori = 4", "3"])
    }

    @Test func noHeadingThatItCouldBe() {
        #expect(
            problems("butir,x\nsatu,4\n") == ["a.csv: Kolom “jawaban” tidak ada. Yang dibaca: butir,jawaban."])
        #expect(problems("butir,jawaban\nsatu,4\n").isEmpty)
    }
}
