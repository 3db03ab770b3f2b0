/// Every check, in the order they run. A test compares this list with the folder.
enum AllChecks {
    static let list: [any Check.Type] = [
        DuplicateCheck.self,
        ReferenceCheck.self,
        StructureCheck.self,
        StandardCheck.self,
        CoverageCheck.self,
        ScaleCheck.self,
        ItemCheck.self,
        ScoringCheck.self,
        BandCheck.self,
        ParityCheck.self,
        TimeCheck.self,
        BudgetCheck.self,
        WordingCheck.self,
        PlaceholderCheck.self,
        LanguageCheck.self,
        ExpressionSyntaxCheck.self,
        HabitCheck.self,
        NameCheck.self,
        ExpressionTypeCheck.self,
        OptionCheck.self,
        OrderCheck.self,
        ConstancyCheck.self,
        SkipCheck.self,
        ExpressionLimitCheck.self,
    ]
}
