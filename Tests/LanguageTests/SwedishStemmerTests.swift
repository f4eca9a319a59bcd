import Language
import SeededRandom
import Testing

@Suite struct SwedishStemmerTests {
  @Test("3,000 words over every rule have the stems of Snowball 3's reference implementation")
  func agreesWithReference() throws {
    let rows = try CaseFile.rows("stems.tsv")
    #expect(rows.count == 3000)
    let wrong = rows.filter { SwedishStemmer.stem($0[0]) != $0[1] }
    #expect(wrong == [])
  }

  @Test(
    "Inflected forms of one word meet",
    arguments: [
      ["skola", "skolor", "skolorna", "skolornas", "skolas"],
      ["orosanmälan", "orosanmälan"],
      ["elev", "eleven", "elever", "elevernas"],
      ["kommun", "kommuner", "kommunen", "kommunernas"],
    ])
  func inflectionsMeet(_ forms: [String]) {
    #expect(Set(forms.map { SwedishStemmer.stem($0) }).count == 1)
  }

  @Test("A byte form and a string form give the same", arguments: ["husets", "öst", "", "lillöst"])
  func formsAgree(_ word: String) {
    var bytes = [UInt8](word.utf8)
    SwedishStemmer.stem(&bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == SwedishStemmer.stem(word))
  }

  @Test("Any bytes at all are stemmed to a beginning of themselves", arguments: 1...40)
  func survivesRandomBytes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let alphabet: [UInt8] = [0x61, 0x65, 0x74, 0x73, 0x6E, 0x68, 0xC3, 0xB6, 0xA5, 0xFF, 0x80]
    for _ in 0..<500 {
      let count = Int.random(in: 0...12, using: &random)
      let word = (0..<count).map { _ in alphabet[Int.random(in: 0..<11, using: &random)] }
      var stem = word
      SwedishStemmer.stem(&stem)
      #expect(word.starts(with: stem), "seed \(seed), word \(word)")
    }
  }
}
