/// The files of a `.zip`, `.tar` or `.tar.gz`, by what it begins with and not by its name.
public enum Archive {
    /// A file of an archive. Folders, links and devices are passed over: documents are none of these.
    public struct File: Sendable, Equatable {
        /// As the archive has it, with `/`.
        public let path: String
        public let bytes: [UInt8]
    }

    /// What keeps an archive from being read.
    public enum Fault: Error, Sendable, Equatable {
        /// None of the kinds that are read.
        case notAnArchive
        /// It ends too soon, or says of itself what is not so.
        case damaged
        /// Unpacked it is larger than `limit`.
        case tooLarge
        /// A file is encrypted, or packed in a way that is not read.
        case notReadable(path: String)
    }

    /// Bytes of all files unpacked: documents of the largest project are a hundredth of it.
    public static let limit = 1 << 28

    /// In the order of the archive; of several with one path, the last, as unpacking would leave it.
    public static func files(_ bytes: [UInt8], limit: Int = limit) throws(Fault) -> [File] {
        let all: [File]
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
            all = try ZipReader(bytes, limit: limit).files()
        } else if bytes.starts(with: [0x1F, 0x8B]) {
            all = try TarReader(Inflate.bytes(bytes[...], .gzip, limit: limit)).files()
        } else if TarReader.isTar(bytes) {
            guard bytes.count <= limit else { throw .tooLarge }
            all = try TarReader(bytes).files()
        } else {
            throw .notAnArchive
        }
        var last: [String: Int] = [:]
        for (index, file) in all.enumerated() { last[file.path] = index }
        return all.enumerated().filter { last[$0.element.path] == $0.offset }.map(\.element)
    }
}
