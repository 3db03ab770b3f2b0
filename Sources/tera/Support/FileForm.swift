/// What the name of a file says of its form, where no option does.
enum FileForm {
    private static let forms = [
        "txt": "text", "md": "markdown", "markdown": "markdown", "html": "html", "htm": "html", "csv": "csv",
        "xlsx": "xlsx", "pdf": "pdf",
    ]

    /// nil where the name says nothing, or a form that is not offered.
    static func named<Form: RawRepresentable<String>>(_ path: String?) -> Form? {
        guard let name = path?.split(separator: "/").last, let dot = name.lastIndex(of: ".") else { return nil }
        return forms[name[name.index(after: dot)...].lowercased()].flatMap(Form.init(rawValue:))
    }
}
