internal import CPhoneNumber

/// Asks libphonenumber. The only file that talks to it.
enum NumberPlan {
    /// The E.164 form of `digits`, which may begin with `+`, if the plan of `region` knows it as valid; nil otherwise.
    ///
    /// Costs about 13 µs, so it is asked for candidates only.
    static func e164(_ digits: [UInt8], region: String) -> String? {
        guard (6...18).contains(digits.count) else { return nil }
        var out = [CChar](repeating: 0, count: 32)
        let length = unsafe digits.withUnsafeBytes { source in
            unsafe out.withUnsafeMutableBufferPointer { target in
                unsafe baken_phone_e164(
                    source.baseAddress?.assumingMemoryBound(to: CChar.self), source.count, region,
                    target.baseAddress, target.count)
            }
        }
        guard length > 0 else { return nil }
        return String(decoding: out.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
