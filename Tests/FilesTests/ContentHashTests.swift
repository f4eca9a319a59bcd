import Testing

@testable import Files

@Suite struct ContentHashTests {
  @Test func equalBytesHaveOneName() {
    #expect(contentHash(Array("skola".utf8)) == contentHash(Array("skola".utf8)))
  }

  @Test func aNameIsTwelveCharactersForFileNames() {
    for count in 0..<40 {
      let name = contentHash([UInt8](repeating: 7, count: count))
      #expect(name.utf8.count == 12)
      #expect(name.allSatisfy { ("0"..."9").contains($0) || ("a"..."v").contains($0) })
    }
  }

  @Test func everyEditOfOneBitGivesAnotherName() {
    let bytes = Array("Skolan och socialtjänsten".utf8)
    var names: Set<String> = [contentHash(bytes)]
    for index in bytes.indices {
      for bit in 0..<8 {
        var edited = bytes
        edited[index] ^= 1 << UInt8(bit)
        names.insert(contentHash(edited))
      }
    }
    #expect(names.count == bytes.count * 8 + 1)
  }

  @Test func zerosAtTheEndCount() {
    let names = (0..<64).map { contentHash([UInt8](repeating: 0, count: $0)) }
    #expect(Set(names).count == names.count)
  }
}
