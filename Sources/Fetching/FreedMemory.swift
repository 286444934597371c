import CCurl

/// What was taken of the system's memory and is free again inside this process.
package enum FreedMemory {
    /// Gives it back to the system, whichever thread freed it. Takes some milliseconds and locks each heap in turn: for
    /// the time between two runs.
    ///
    /// Threads take from heaps of their own, eight for each core (mallopt(3), `M_ARENA_MAX`), and what is free in one
    /// serves no other. Each run reads its rules anew, some 19 MB, on whatever thread is free: left alone, a watch
    /// comes to hold the rules once for every heap, in use in one of them.
    package static func giveBack() {
        baken_give_back_freed_memory()
    }
}
