// What each target shares: libFuzzer's entry, which hands the bytes over as a value, and the word for a broken promise.

/// libFuzzer calls this for each input (https://llvm.org/docs/LibFuzzer.html); each target has its own `tryOne`.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    tryOne(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
}

/// Ends the run with `promise` where it is not kept: libFuzzer then keeps the input.
func hold(_ isKept: Bool, _ promise: @autoclosure () -> String) {
    if !isKept { fatalError("not kept: \(promise())") }
}

/// The first byte as a choice among `choices`, and the bytes behind it: so that the fuzzer reaches each setting.
func chosen<Choice>(_ choices: [Choice], by bytes: [UInt8]) -> (Choice, [UInt8]) {
    (choices[Int(bytes.first ?? 0) % choices.count], Array(bytes.dropFirst()))
}

/// What must be there, such as an address that is known to be one.
func known<Value>(_ value: Value?) -> Value {
    guard let value else { fatalError("a constant of the target is none") }
    return value
}
