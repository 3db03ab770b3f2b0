internal import TeraDiagnostics
internal import TeraYAML

/// The codes of reading: files (Y) and the shape of documents (D).
enum ReadingCodes {
    static let all: [CodeDefinition] = YAMLCodes.all + DecodingCodes.all
}
