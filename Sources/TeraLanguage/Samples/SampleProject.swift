public import TeraDiagnostics
internal import TeraYAML

/// The small complete project that samples are read with: a sample's documents take the place of those with the same
/// kind and id.
public enum SampleProject {
    /// The documents of the project, in the order of the reference.
    public static let documents: [String] = [
        Samples.standard, Samples.blueprintPertama, Samples.blueprintMuda, Samples.kinerja, Samples.statements,
        Samples.questions, Samples.instrument, Samples.testInstrument, Samples.battery, Samples.testBattery,
        Samples.programmes, Samples.provinces,
    ]

    /// The findings of a sample: those of its own file and those it causes in the rest of the project.
    ///
    /// - Parameter name: the file name that findings show.
    public static func check(
        _ sample: String, name: String, fileLimit: Int? = nil, options: CheckOptions = CheckOptions()
    ) -> DiagnosticReport {
        check([SourceFile(name: name, bytes: bytes(of: sample))], fileLimit: fileLimit, options: options)
    }

    /// The findings of several files read with the project.
    public static func check(
        _ files: [SourceFile], fileLimit: Int? = nil, options: CheckOptions = CheckOptions()
    ) -> DiagnosticReport {
        var limits = YAMLLimits()
        if let fileLimit { limits.fileBytes = fileLimit }
        let own = Set(files.flatMap { SampleProject.names(in: $0) })
        let rest = documents.enumerated().compactMap { index, text -> SourceFile? in
            let file = SourceFile(name: "contoh/\(index + 1).yaml", bytes: Array(text.utf8))
            return SampleProject.names(in: file).allSatisfy { !own.contains($0) } ? file : nil
        }
        let read = ProjectReader.read(files: files, limits: limits)
        let base = ProjectReader.read(files: rest)
        return Checker.check(read.joined(with: base), options: options)
    }

    /// The bytes of a sample: `{{byte:E9}}` stands for a byte that no text can hold.
    public static func bytes(of sample: String) -> [UInt8] {
        var bytes: [UInt8] = []
        for (index, part) in sample.split(separator: "{{byte:", omittingEmptySubsequences: false).enumerated() {
            guard index > 0 else {
                bytes += Array(part.utf8)
                continue
            }
            bytes.append(UInt8(part.prefix(2), radix: 16) ?? 0x3F)
            bytes += Array(part.dropFirst(4).utf8)
        }
        return bytes
    }

    /// `kind id` of every document of a file, by its lines: the file may be broken.
    private static func names(in file: SourceFile) -> [String] {
        var names: [String] = []
        var kind = ""
        for line in String(decoding: file.bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
            if line.hasPrefix("kind: ") { kind = String(line.dropFirst(6)) }
            if line.hasPrefix("id: "), !kind.isEmpty {
                names.append("\(kind) \(line.dropFirst(4))")
                kind = ""
            }
        }
        return names
    }
}
