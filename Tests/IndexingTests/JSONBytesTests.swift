import Foundation
import Testing

@testable import Indexing

@Suite struct JSONBytesTests {
  @Test(arguments: [0, 7, 10, 99, 100, 65_536, -1, -26, 4_294_967_296])
  func numbersAreWrittenInDecimalDigits(_ number: Int) {
    var bytes: [UInt8] = []
    appendNumber(number, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == String(number))
  }

  @Test(arguments: ["", "å\"ä\\ö", "rad\nrad", "\u{1}\u{1F}", "</script>", "🙂\u{2028}"])
  func stringsComeBackAsTheyWere(_ text: String) throws {
    var bytes: [UInt8] = []
    appendString(text, to: &bytes)
    let decoded = try JSONDecoder().decode(String.self, from: Data(bytes))
    #expect(decoded == text)
  }

  @Test func numbersBeyondACharacterTakeSeveral() {
    var bytes: [UInt8] = []
    appendDigits([0, 9, 10, 35, 36, 62, 63, 64, 126, 130], to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "09AZa-_0_1__0__4")
  }
}
