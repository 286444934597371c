internal import CUchardet

/// Guesses a charset from the frequencies of byte pairs (uchardet). The only file that talks to it.
enum CharsetStatistics {
    /// More than this adds time but no certainty.
    private static let sampleLimitInBytes = 65_536

    /// Nil where the statistics say nothing, or name a charset that no browser reads.
    static func guess(_ page: [UInt8]) -> CharsetLabel? {
        guard let detector = unsafe uchardet_new() else { return nil }
        defer { unsafe uchardet_delete(detector) }
        let sample = page.prefix(sampleLimitInBytes)
        let status = unsafe sample.withUnsafeBytes { buffer in
            unsafe uchardet_handle_data(
                detector, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
        }
        guard status == 0 else { return nil }
        unsafe uchardet_data_end(detector)
        guard let name = unsafe uchardet_get_charset(detector) else { return nil }
        return unsafe CharsetLabel(String(cString: name).utf8)
    }
}
