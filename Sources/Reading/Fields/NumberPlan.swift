internal import CPhoneNumber
internal import Synchronization

/// Asks libphonenumber. The only file that talks to it.
enum NumberPlan {
    /// What was asked before: nine of ten ads are repeats, and a site's own number is on each of its pages. The
    /// answer depends on nothing else, so remembering it changes no result.
    private static let answers = Mutex<[Question: String?]>([:])
    private static let answerLimit = 4_096
    /// Digits of an international number, country code included (ITU-T E.164 §6).
    private static let digitLimit = 15

    private struct Question: Hashable {
        let digits: [UInt8]
        let region: String
    }

    /// The E.164 form of `digits`, which may begin with `+`, if the plan of `region` knows it as valid; nil
    /// otherwise.
    ///
    /// Costs about 13 µs the first time, so it is asked for candidates only.
    static func e164(_ digits: [UInt8], region: String) -> String? {
        guard (6...18).contains(digits.count) else { return nil }
        let question = Question(digits: digits, region: region)
        if let known = answers.withLock({ $0[question] }) { return known }
        let answer = ask(digits, region: region)
        answers.withLock { answers in
            if answers.count >= answerLimit { answers = [:] }
            answers[question] = .some(answer)
        }
        return answer
    }

    private static func ask(_ digits: [UInt8], region: String) -> String? {
        var out = [CChar](repeating: 0, count: 32)
        let length = unsafe digits.withUnsafeBytes { source in
            unsafe out.withUnsafeMutableBufferPointer { target in
                unsafe baken_phone_e164(
                    source.baseAddress?.assumingMemoryBound(to: CChar.self), source.count, region,
                    target.baseAddress, target.count)
            }
        }
        // libphonenumber lets some German numbers be longer than E.164 allows, for which nobody can be called.
        guard length > 0, length <= 1 + digitLimit else { return nil }
        return String(decoding: out.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
