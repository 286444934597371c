/// For whom a bundle is: what each may be told of a case is decided here, once, before a file is made.
package enum BundleEdition: String, Sendable, CaseIterable {
    /// All of the case: pages as they were captured, text, findings, decisions.
    case police
    /// For the municipality's own task: no pages, which show others too, no phone numbers, no words in which somebody
    /// said why he looked. What is left out is listed with commitments that the police edition opens.
    case municipality
}
