internal import Glibc

/// The functions of the C library that statistics need, in one place.
enum Elementary {
    static func log(_ x: Double) -> Double { Glibc.log(x) }
    static func log1p(_ x: Double) -> Double { Glibc.log1p(x) }
    static func exp(_ x: Double) -> Double { Glibc.exp(x) }
    static func erfc(_ x: Double) -> Double { Glibc.erfc(x) }

    /// log Γ(x) for x > 0.
    static func logGamma(_ x: Double) -> Double {
        // `lgamma` writes a global variable; this one writes ours.
        var sign: Int32 = 0
        return Glibc.lgamma_r(x, &sign)
    }
}
