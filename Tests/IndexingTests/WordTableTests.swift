import Testing

@testable import Indexing

@Suite struct WordTableTests {
  @Test func equalWordsHaveOneNumber() {
    var table = WordTable()
    #expect(table.number(of: [UInt8]("skola".utf8)) == 0)
    #expect(table.number(of: [UInt8]("skolan".utf8)) == 1)
    #expect(table.number(of: [UInt8]("skola".utf8)) == 0)
    #expect(table.count == 2)
  }

  @Test func wordsKeepTheirNumbersWhileTheTableGrows() {
    var table = WordTable(capacity: 1)
    let words = (0..<5_000).map { [UInt8]("ord\($0)".utf8) }
    for (number, word) in words.enumerated() { #expect(table.number(of: word) == number) }
    for (number, word) in words.enumerated() {
      #expect(table.find(word) == number)
      #expect(Array(table[number]) == word)
    }
    #expect(table.find([UInt8]("ord5000".utf8)) == nil)
  }

  @Test func aPartOfATextIsFound() {
    var table = WordTable()
    _ = table.number(of: [UInt8]("kurator".utf8))
    #expect(table.find([UInt8]("skolkurator".utf8), 4..<11) == 0)
    #expect(table.find([UInt8]("skolkurator".utf8), 3..<11) == nil)
  }
}
