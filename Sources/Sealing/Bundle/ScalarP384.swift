internal import Crypto

/// A whole number below the order of the curve P-384 (FIPS 186-5), with the little arithmetic that a signature takes.
///
/// Time depends on the values: see ``PackageKey`` for why that is no danger where it is used.
struct ScalarP384: Hashable {
    /// The least significant first.
    private var limbs: [UInt64]

    static let byteCount = 48
    private static let limbCount = 6
    private static let order = ScalarP384(
        limbs: [0xECEC_196A_CCC5_2973, 0x581A_0DB2_48B0_A77A, 0xC763_4D81_F437_2DDF, .max, .max, .max])
    private static let one = ScalarP384(limbs: [1, 0, 0, 0, 0, 0])
    private static let zero = ScalarP384(limbs: [0, 0, 0, 0, 0, 0])

    private init(limbs: [UInt64]) { self.limbs = limbs }

    /// Up to 48 bytes, big-endian; what is over the order is taken modulo it.
    init(reducing bytes: [UInt8]) {
        precondition(bytes.count <= Self.byteCount, "a scalar has at most 48 bytes")
        limbs = Self.zero.limbs
        for (place, byte) in bytes.reversed().enumerated() {
            limbs[place / 8] |= UInt64(byte) << UInt64(place % 8 * 8)
        }
        // The order is over half of what 48 bytes hold: once is enough.
        if isAtLeast(Self.order) { subtract(Self.order) }
    }

    /// Nil for zero and for what is not below the order.
    init?(below bytes: [UInt8]) {
        self.init(reducing: bytes)
        guard bytes.count == Self.byteCount, !isZero, self.bytes == bytes else { return nil }
    }

    var bytes: [UInt8] {
        limbs.reversed().flatMap { limb in
            stride(from: UInt64(56), through: 0, by: -8).map { UInt8(truncatingIfNeeded: limb >> $0) }
        }
    }

    var isZero: Bool { limbs.allSatisfy { $0 == 0 } }
    private var isEven: Bool { limbs[0] & 1 == 0 }

    private func isAtLeast(_ other: ScalarP384) -> Bool {
        for place in (0..<Self.limbCount).reversed() where limbs[place] != other.limbs[place] {
            return limbs[place] > other.limbs[place]
        }
        return true
    }

    /// Returns what is carried out at the top.
    @discardableResult
    private mutating func add(_ other: ScalarP384) -> Bool {
        var carry: UInt64 = 0
        for place in 0..<Self.limbCount {
            let (sum, over) = limbs[place].addingReportingOverflow(other.limbs[place])
            let (whole, more) = sum.addingReportingOverflow(carry)
            limbs[place] = whole
            carry = over || more ? 1 : 0
        }
        return carry == 1
    }

    private mutating func subtract(_ other: ScalarP384) {
        var borrow: UInt64 = 0
        for place in 0..<Self.limbCount {
            let (difference, under) = limbs[place].subtractingReportingOverflow(other.limbs[place])
            let (whole, more) = difference.subtractingReportingOverflow(borrow)
            limbs[place] = whole
            borrow = under || more ? 1 : 0
        }
    }

    /// By one bit to the right, with `top` as the new highest.
    private mutating func halve(top: Bool) {
        for place in 0..<Self.limbCount {
            let above = place + 1 < Self.limbCount ? limbs[place + 1] & 1 : (top ? 1 : 0)
            limbs[place] = limbs[place] >> 1 | above << 63
        }
    }

    func adding(_ other: ScalarP384) -> ScalarP384 {
        var sum = self
        if sum.add(other) || sum.isAtLeast(Self.order) { sum.subtract(Self.order) }
        return sum
    }

    private func subtracting(_ other: ScalarP384) -> ScalarP384 {
        isAtLeast(other) ? difference(other) : adding(Self.order.difference(other))
    }

    private func difference(_ other: ScalarP384) -> ScalarP384 {
        var copy = self
        copy.subtract(other)
        return copy
    }

    /// Double and add, from the highest bit.
    func multiplied(by other: ScalarP384) -> ScalarP384 {
        var product = Self.zero
        for place in (0..<Self.limbCount * 64).reversed() {
            product = product.adding(product)
            if limbs[place / 64] >> UInt64(place % 64) & 1 == 1 { product = product.adding(other) }
        }
        return product
    }

    /// Modulo the order, by the binary form of Euclid's algorithm (Handbook of Applied Cryptography, 14.61). Not of zero.
    var inverse: ScalarP384 {
        precondition(!isZero, "zero has no inverse")
        var (u, v, x, y) = (self, Self.order, Self.one, Self.zero)
        while u != Self.one, v != Self.one {
            Self.halveWhileEven(&u, &x)
            Self.halveWhileEven(&v, &y)
            if u.isAtLeast(v) {
                u.subtract(v)
                x = x.subtracting(y)
            } else {
                v.subtract(u)
                y = y.subtracting(x)
            }
        }
        return u == Self.one ? x : y
    }

    private static func halveWhileEven(_ value: inout ScalarP384, _ factor: inout ScalarP384) {
        while value.isEven {
            value.halve(top: false)
            let carry = factor.isEven ? false : factor.add(order)
            factor.halve(top: carry)
        }
    }
}
