/// Random numbers that a printed seed brings back.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state >> 32) ^ (state &* 0x9E37_79B9_7F4A_7C15)
  }
}
