import Foundation
import Testing

@testable import Files

@Suite struct JSONBytesTests {
  @Test(arguments: [0, 7, 10, 99, 100, 65_536, -1, -26, 4_294_967_296])
  func numbersAreWrittenInDecimalDigits(_ number: Int) {
    var bytes: [UInt8] = []
    appendJSONNumber(number, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == String(number))
  }

  @Test(arguments: ["", "å\"ä\\ö", "rad\nrad", "\u{1}\u{1F}", "</script>", "🙂\u{2028}"])
  func stringsComeBackAsTheyWere(_ text: String) throws {
    var bytes: [UInt8] = []
    appendJSONString(text, to: &bytes)
    let decoded = try JSONDecoder().decode(String.self, from: Data(bytes))
    #expect(decoded == text)
  }

  @Test func lessThanIsAnEscapeInHTML() throws {
    var bytes: [UInt8] = []
    appendJSONString("</script><!--", to: &bytes, isInHTML: true)
    #expect(String(decoding: bytes, as: UTF8.self) == #""\u003c/script>\u003c!--""#)
    #expect(try JSONDecoder().decode(String.self, from: Data(bytes)) == "</script><!--")
  }
}
