import TeraDiagnostics
import TeraInterchange
import TeraReport

/// Reads what coders made of comments.
struct CodingInput {
    let files: [String]
    let language: MessageLanguage

    /// - Returns: whether anything was refused.
    func read(into data: inout CoPData) throws -> Bool {
        guard !files.isEmpty else { return false }
        guard !data.frames.isEmpty else {
            throw LoadedBuild.Problem(
                message: Message(
                    id: "hasil build ini tidak memuat kerangka koding; buat dengan: tera new coding_frame",
                    en: "this build holds no coding frame; make one with: tera new coding_frame"))
        }
        let read = CodingFile.read(
            try InputFiles.read(files), frames: data.frames, comments: data.comments(of: data.frames))
        try FileProblems.report(read.problems, language: language, stops: false)
        data.codings = read.codings
        return read.problems.contains { $0.severity == .refused }
    }
}
