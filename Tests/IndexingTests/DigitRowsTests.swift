import Testing

@testable import Indexing

@Suite struct DigitRowsTests {
  @Test func numbersBeyondACharacterTakeSeveral() {
    var bytes: [UInt8] = []
    appendDigits([0, 9, 10, 35, 36, 62, 63, 64, 126, 130], to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "09AZa-_0_1__0__4")
  }
}
