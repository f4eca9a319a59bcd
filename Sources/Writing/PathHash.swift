/// A 64-bit hash that grows byte by byte (FNV-1a), the same in every run.
struct PathHash {
  /// The hash of all bytes so far.
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  init() {}

  /// The hash of a text's UTF-8.
  init(_ text: String) {
    for byte in text.utf8 { add(byte) }
  }

  /// The hash of bytes.
  init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { add(byte) }
  }

  /// Adds a byte at the end.
  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
  }
}
