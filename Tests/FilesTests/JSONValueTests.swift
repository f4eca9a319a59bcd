import Foundation
import Testing

@testable import Files

@Suite struct JSONValueTests {
  private let value = JSONValue.members([
    "b": "<å>", "none": nil, "a": .list([.number(-1), .decimal(0.5), .decimal(.infinity)]),
    "c": .object([("x", .flag(true)), ("y", .texts([]))]),
  ])

  @Test func keysKeepTheirOrderAndAbsentOnesAreLeftOut() {
    var bytes: [UInt8] = []
    value.append(to: &bytes)
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == #"{"b":"<å>","a":[-1,0.5,null],"c":{"x":true,"y":[]}}"#)
  }

  @Test func nothingEndsAScriptElement() {
    var bytes: [UInt8] = []
    JSONValue.object([("<", .list(["</script>"]))]).append(to: &bytes, isInHTML: true)
    #expect(!bytes.contains(UInt8(ascii: "<")))
  }

  @Test func aFileHasALineForEachObjectOfAList() throws {
    let file = JSONValue.members([
      "version": .number(1), "empty": .list([]),
      "pages": .list([.members(["a": "1"]), .members(["a": "2"])]),
    ]).file
    #expect(
      String(decoding: file, as: UTF8.self) == """
        {
        "version": 1,
        "empty": [],
        "pages": [
        {"a":"1"},
        {"a":"2"}
        ]
        }

        """)
    #expect(try JSONSerialization.jsonObject(with: Data(file)) is [String: Any])
  }
}
