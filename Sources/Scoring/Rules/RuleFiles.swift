/// The files that rules are written in, as names and texts: the room itself reads no disk.
///
/// Names are those that error messages show, such as `Rules/packs/minor.yaml`.
package struct RuleFiles: Sendable {
    package struct File: Hashable, Sendable {
        package let name: String
        package let text: String

        package init(name: String, text: String) {
            (self.name, self.text) = (name, text)
        }

        /// The name without its folders: the same rules in another place are the same rules.
        var baseName: String {
            name.utf8.lastIndex(of: 0x2F).map { String(name[name.utf8.index(after: $0)...]) } ?? name
        }

        /// The name without folders and ending.
        var stem: String {
            let name = baseName
            return name.utf8.lastIndex(of: 0x2E).map { String(name[..<$0]) } ?? name
        }
    }

    /// `Rules/packs/*.yaml`.
    package var packs: [File]
    /// `Rules/lexicons/*.yaml`.
    package var lexicons: [File]
    /// `GM####.yaml`; several files may be versions of one municipality's policy.
    package var policies: [File]
    /// `Rules/priority.yaml`; nil takes the built-in thresholds.
    package var priority: File?
    /// `Rules/reference.yaml`, the values that prices are compared with; nil means that no price is low.
    package var reference: File?
    /// `Rules/examples/policy-*.yaml` and `Rules/examples/register.csv`, for the examples inside the packs.
    package var examplePolicies: [File]
    package var exampleRegister: File?

    package init(
        packs: [File] = [], lexicons: [File] = [], policies: [File] = [], priority: File? = nil,
        reference: File? = nil, examplePolicies: [File] = [], exampleRegister: File? = nil
    ) {
        (self.packs, self.lexicons, self.policies) = (packs, lexicons, policies)
        (self.priority, self.reference) = (priority, reference)
        (self.examplePolicies, self.exampleRegister) = (examplePolicies, exampleRegister)
    }

    /// Every file, in an order that does not depend on how the caller found them.
    var inOrder: [(kind: String, file: File)] {
        func sorted(_ kind: String, _ files: [File]) -> [(kind: String, file: File)] {
            files.sorted { $0.baseName.utf8.lexicographicallyPrecedes($1.baseName.utf8) }.map { (kind, $0) }
        }
        return sorted("pack", packs) + sorted("lexicon", lexicons) + sorted("policy", policies)
            + sorted("priority", priority.map { [$0] } ?? [])
            + sorted("reference", reference.map { [$0] } ?? [])
    }
}
