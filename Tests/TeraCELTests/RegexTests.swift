import Testing

@testable import TeraCEL

@Suite struct RegexTests {
    @Test(
        "matches as RE2 does",
        arguments: [
            ("abc", "b", true), ("abc", "^b", false), ("abc", "^a.c$", true), ("a\nc", "a.c", false),
            ("a\nc", "(?s)a.c", true), ("a\nb", "^b", false),
            ("a\nb", "(?m)^b", true), ("ABC", "(?i)abc", true), ("ÉÈ", "(?i)^éè$", true), ("aBc", "a(?i)b(?-i)c", true),
            ("aBC", "a(?i)b(?-i)c", false),
            ("3201010101010001", "^[0-9]{16}$", true), ("320101010101000", "^[0-9]{16}$", false),
            ("a1_", "^\\w+$", true), ("a b", "\\s", true),
            ("ab", "\\bab\\b", true), ("xab", "\\bab", false), ("a-b", "[a\\-]-[^a-z]", false),
            ("a-b", "[^-]-[-b]", true), ("]", "[]]", true),
            ("x", "[[:alpha:]]", true), ("5", "[[:^alpha:]]", true), ("é", "\\p{L}", true), ("É", "\\p{Lu}", true),
            ("é", "\\P{L}", false), ("é", "\\p{Latin}", true),
            ("a.b", "\\Qa.b\\E", true), ("axb", "\\Qa.b\\E", false), ("aaa", "^a{2,3}?$", true),
            ("aaaa", "^a{2,3}$", false), ("a{b", "a{b", true),
            ("", "^$", true), ("", "a*", true), ("foobar", "foo(?:bar|baz)", true),
            ("foobar", "(?P<x>foo)(?<y>bar)", true), ("A", "\\x41", true),
            ("😀", "^.$", true), ("😀", "\\x{1F600}", true), ("tab\t", "\\t$", true), ("ab", "a|", true),
            ("b", "^(a|b)$", true), ("abab", "^(ab)+$", true),
        ])
    func matches(_ text: String, _ pattern: String, _ expected: Bool) throws {
        var budget = Budget(CELLimits())
        #expect(try LinearRegex(pattern).matches(text, &budget) == expected)
    }

    @Test(
        "refuses what RE2 refuses, and what would grow too large",
        arguments: [
            "(", ")", "a)", "[", "[z-a]", "*", "a**", "\\", "\\1", "(?=a)", "(?<!a)", "(?P=x)", "a{3,2}", "a{1001}",
            "((a{100}){100}){100}", "\\p{Nope}", "[[:nope:]]",
            "\\x{110000}", "(?z)", "\\y",
        ])
    func refuses(_ pattern: String) {
        #expect(throws: RegexError.self) { try LinearRegex(pattern) }
    }
}
