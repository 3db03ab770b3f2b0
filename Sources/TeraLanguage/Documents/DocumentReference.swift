/// The shapes of all documents, for the reference and for schemas.
public enum DocumentReference {
    /// The shape of one kind of document.
    public static func shape(of kind: DocumentKind) -> ShapeDoc {
        switch kind {
        case .standard: Standard.shape.doc
        case .blueprint: Blueprint.shape.doc
        case .scale: Scale.shape.doc
        case .bank: Bank.shape.doc
        case .instrument: Instrument.shape.doc
        case .battery: Battery.shape.doc
        case .register: Register.shape.doc
        case .test: TestDocument.shape.doc
        case .codingFrame: CodingFrame.shape.doc
        case .reportText: ReportText.shape.doc
        }
    }
}
