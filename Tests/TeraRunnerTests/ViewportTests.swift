import Testing

@testable import tera

@Suite struct ViewportTests {
    @Test func whatFitsIsShownWhole() {
        #expect(Viewport.window(of: 5, around: 4..<5, height: 5) == .init(shown: 0..<5, above: 0, below: 0))
    }

    @Test func theTopStaysAsLongAsTheAnchorIsSeen() {
        #expect(Viewport.window(of: 20, around: 7..<9, height: 10) == .init(shown: 0..<9, above: 0, below: 11))
        #expect(Viewport.window(of: 20, around: 19..<20, height: 10) == .init(shown: 11..<20, above: 11, below: 0))
        #expect(Viewport.window(of: 20, around: 10..<12, height: 10) == .init(shown: 7..<15, above: 7, below: 5))
    }

    /// All texts up to 40 lines, all anchors, all heights: nothing is counted twice or lost, the window with its signs
    /// fills the height, and the anchor is in it, or its beginning where it is longer.
    @Test func everyWindowAddsUp() {
        for count in 1...40 {
            for height in 1...42 {
                for start in 0..<count {
                    for length in [1, 2, 5] where start + length <= count {
                        let window = Viewport.window(of: count, around: start..<start + length, height: height)
                        let signs = (window.above > 0 ? 1 : 0) + (window.below > 0 ? 1 : 0)
                        let isWhole = window.shown.count + signs == min(count, height)
                        let addsUp = height < 3 || window.above + window.shown.count + window.below == count
                        let room = window.shown.count
                        let isSeen =
                            window.shown.contains(start)
                            && (length > room || window.shown.contains(start + length - 1) || height < 3)
                        guard isWhole, addsUp, isSeen else {
                            Issue.record("\(count) lines, anchor \(start)+\(length), height \(height): \(window)")
                            return
                        }
                    }
                }
            }
        }
    }
}
