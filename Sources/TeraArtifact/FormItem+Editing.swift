extension FormItem {
    /// Changes what all types have.
    public mutating func editCommon(_ edit: (inout ItemCommon) -> Void) {
        switch self {
        case .rating(var item): self = .rating(item.edited(edit))
        case .single(var item): self = .single(item.edited(edit))
        case .task(var item): self = .task(item.edited(edit))
        case .text(var item): self = .text(item.edited(edit))
        case .integer(var item): self = .integer(item.edited(edit))
        case .decimal(var item): self = .decimal(item.edited(edit))
        case .boolean(var item): self = .boolean(item.edited(edit))
        case .multiple(var item): self = .multiple(item.edited(edit))
        case .date(var item): self = .date(item.edited(edit))
        case .time(var item): self = .time(item.edited(edit))
        case .ranking(var item): self = .ranking(item.edited(edit))
        case .ordering(var item): self = .ordering(item.edited(edit))
        case .matching(var item): self = .matching(item.edited(edit))
        case .constantSum(var item): self = .constantSum(item.edited(edit))
        case .slider(var item): self = .slider(item.edited(edit))
        case .rubric(var item): self = .rubric(item.edited(edit))
        case .consent(var item): self = .consent(item.edited(edit))
        case .note(var item): self = .note(item.edited(edit))
        case .calculate(var item): self = .calculate(item.edited(edit))
        case .checklist(var item): self = .checklist(item.edited(edit))
        }
    }

    /// Its options, where it has any.
    public var options: [ChoiceOption]? {
        switch self {
        case .single(let item): item.options
        case .multiple(let item): item.options
        case .ranking(let item): item.options
        case .ordering(let item): item.options
        case .constantSum(let item): item.options
        case .checklist(let item): item.entries
        default: nil
        }
    }

    /// Changes its options, where it has any.
    public mutating func editOptions(_ edit: (inout [ChoiceOption]) -> Void) {
        switch self {
        case .single(var item):
            edit(&item.options)
            self = .single(item)
        case .multiple(var item):
            edit(&item.options)
            self = .multiple(item)
        case .ranking(var item):
            edit(&item.options)
            self = .ranking(item)
        case .ordering(var item):
            edit(&item.options)
            self = .ordering(item)
        case .constantSum(var item):
            edit(&item.options)
            self = .constantSum(item)
        case .checklist(var item):
            edit(&item.entries)
            self = .checklist(item)
        default: break
        }
    }
}

extension FormItemFields {
    fileprivate mutating func edited(_ edit: (inout ItemCommon) -> Void) -> Self {
        edit(&common)
        return self
    }
}
