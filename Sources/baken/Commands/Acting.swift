import ArgumentParser

/// Who acts: every act that changes what is looked at has a name to it.
enum Acting {
    /// `given`, or the login name. Throws where there is neither.
    static func name(_ given: String?) throws -> String {
        let name = given ?? Login.name
        guard let name, name.utf8.contains(where: { $0 > 0x20 }), name.utf8.count <= 200 else {
            throw ValidationError("give --actor NAME: every act in the queue has a name to it")
        }
        return name
    }
}
