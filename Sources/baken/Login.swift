import Glibc

/// The name of the person at the terminal, as the system knows it.
enum Login {
    static var name: String? {
        guard let entry = unsafe getpwuid(getuid()) else { return nil }
        return unsafe String(cString: entry.pointee.pw_name)
    }
}
