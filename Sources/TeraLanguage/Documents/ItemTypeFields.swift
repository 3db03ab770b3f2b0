/// The fields of an item that belong to some types only: for the check that refuses them elsewhere, and for help.
enum ItemTypeFields {
    /// Every such field with its types, in the order in which messages name them.
    static let owners: [(field: String, types: [ItemType])] = [
        ("scale", [.rating]),
        ("reverse", [.rating]),
        ("weight", [.rating, .rubric, .checklist]),
        ("options.register", [.single, .multiple]),
        ("options", [.single, .multiple, .ranking, .ordering, .constantSum]),
        ("order", [.single, .multiple]),
        ("key", [.single, .multiple, .integer, .decimal, .ordering, .matching]),
        ("points", [.single, .multiple, .integer, .decimal, .text, .ordering, .matching]),
        ("max_length", [.text]),
        ("cell", [.task]),
        ("min", [.integer, .decimal, .slider]),
        ("max", [.integer, .decimal, .slider]),
        ("unit", [.integer, .decimal, .slider]),
        ("exclusive", [.multiple]),
        ("least", [.multiple]),
        ("most", [.multiple, .ranking]),
        ("other", [.single, .multiple]),
        ("credit", [.multiple, .ordering, .matching]),
        ("tolerance", [.integer, .decimal]),
        ("accepted", [.text]),
        ("pattern", [.text]),
        ("levels", [.rubric]),
        ("evidence", [.rubric]),
        ("entries", [.checklist]),
        ("left", [.matching]),
        ("right", [.matching]),
        ("total", [.constantSum]),
        ("step", [.slider]),
        ("labels", [.slider]),
        ("least_length", [.text]),
        ("filter", [.single, .multiple]),
        ("calculate", [.calculate]),
    ]

    /// Limits that are days or times and no numbers.
    static let moments: [ItemType] = [.date, .time]

    /// The fields that only items that somebody answers have.
    static let ofAnswered = ["declines", "required", "constraint", "default", "skip_to"]

    static func types(of field: String) -> [ItemType] { owners.first { $0.field == field }?.types ?? [] }

    /// Whether an item of this type may have a field of the table of items.
    static func allows(_ field: String, _ type: ItemType) -> Bool {
        if field == "min" || field == "max", moments.contains(type) { return true }
        if type == .note || type == .calculate, ofAnswered.contains(field) { return false }
        if type == .consent, field == "declines" { return false }
        let types = types(of: field)
        return types.isEmpty || types.contains(type)
    }
}
