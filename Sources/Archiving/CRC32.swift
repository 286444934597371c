internal import CZlib

/// The CRC of gzip and zip (ITU-T V.42), fed piece by piece.
package struct CRC32: Hashable, Sendable {
    package private(set) var value: UInt32 = 0

    package init() {}

    package mutating func update(_ bytes: [UInt8]) {
        value = unsafe bytes.withUnsafeBufferPointer { buffer in
            unsafe baken_crc32(value, buffer.baseAddress, buffer.count)
        }
    }
}
