/// The correlation of an item with the sum of the other items. For an item that is right or wrong this is the
/// point-biserial correlation, corrected for the item.
///
/// J. C. Nunnally and I. H. Bernstein (1994), Psychometric Theory, 3rd ed., ch. 8. Pearson's r. Listwise.
public enum ItemRest {
    public static func correlation(_ table: CompleteTable, item: Int) -> Result<Double, Refusal> {
        guard table.count >= 3 else { return .failure(.tooFewPeople(needed: 3, found: table.count)) }
        guard table.ids.count >= 2 else { return .failure(.tooFewItems(needed: 2, found: table.ids.count)) }
        let own = table.column(item)
        guard ExactSums.squares(own) > 0 else { return .failure(.noVariance([table.ids[item]])) }
        let rest = zip(table.totals, own).map { $0 - $1 }
        guard let r = ExactSums.correlation(own, rest) else { return .failure(.noVarianceElsewhere) }
        return .success(r)
    }
}
