internal import Glibc

/// Memory of the system's, all zeros, for its owner to give back.
struct ZeroedMemory {
    let start: UnsafeMutableRawPointer
    private let mapped: UnsafeMutableRawPointer
    private let bytes: Int

    private static var largePage: Int { 1 << 21 }

    /// - Parameter isLarge: that nearly all of it will be used, so that pages of 2 MiB are worth having.
    init(bytes: Int, isLarge: Bool) {
        self.bytes = isLarge ? bytes + Self.largePage : bytes
        let memory = mmap(nil, self.bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
        // As every allocation of Swift does where there is none left.
        guard let memory, memory != MAP_FAILED else { fatalError("out of memory") }
        mapped = memory
        guard isLarge else {
            start = memory
            return
        }
        let address = Int(bitPattern: memory)
        start = memory + ((address + Self.largePage - 1) / Self.largePage * Self.largePage - address)
        // A wish: without it the pages are small.
        _ = madvise(start, bytes, MADV_HUGEPAGE)
    }

    func giveBack() { munmap(mapped, bytes) }
}
