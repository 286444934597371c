/// SplitMix64 (Steele, Lea, Flood 2014): random numbers that a seed decides, so that a run can be told again.
///
/// It stands below all rooms because time and chance are passed in: the schedule jitters by it, and whatever a test
/// draws it draws from here, so that a failure can be run again from its seed. Not for secrets.
package struct SeededNumbers: RandomNumberGenerator, Sendable {
    private var state: UInt64

    package init(seed: UInt64) {
        state = seed
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
