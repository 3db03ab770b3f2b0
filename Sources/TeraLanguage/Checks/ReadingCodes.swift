public import TeraDiagnostics
internal import TeraYAML

/// The codes of reading: files (Y) and the shape of documents (D).
public enum ReadingCodes {
    public static let all: [CodeDefinition] = YAMLCodes.all + DecodingCodes.all
}
