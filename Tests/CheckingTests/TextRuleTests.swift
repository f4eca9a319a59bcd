import Files
import Testing

@testable import Checking

/// So many words, the last with a full stop.
private func words(_ count: Int) -> String {
  "Ord" + String(repeating: " ord", count: count - 1) + "."
}

@Suite("text/long-sentence")
struct LongSentenceTests {
  @Test("Each long sentence is pointed at from its first word to its full stop, in any block")
  func points() throws {
    let site = try MarkedSite([
      "a.md": """
      ---
      title: A
      summary: Kort. ‹\(words(26))›
      ---
      Kort *text*. ‹\(words(26))› Kort.

      > [!NOTE]
      > - Kort. ‹Ett *två* [tre](b.md) `fyra`
      >   \(words(22))›

      | Kolumn |
      | --- |
      | ‹\(words(41))› |

      ::: details Mer
      Se not.[^1] ‹\(words(30))›
      :::

      [^1]: ‹\(words(27))›
      """,
      "b.md": "---\ntitle: B\n---\n",
      "registers/actors.yaml": "a:\n  name: A\n  definition: >-\n    Kort. ‹\(words(26))›\n",
    ])
    #expect(site.places(LongSentence.self) == site.marks)
    #expect(site.found(LongSentence.self).allSatisfy { $0.severity == .warning })
  }

  @Test(
    "Sentences of 25 words, quotations and code are let be, and pages not current or not Swedish",
    arguments: [
      ("status: current", words(25) + " " + words(25)), ("status: current", "> " + words(50)),
      ("status: current", "```\n\(words(50))\n```"), ("status: archived", words(50)),
      ("language: en", words(50)),
    ])
  func exempt(_ frontMatter: String, _ text: String) throws {
    let site = try MarkedSite(["a.md": "---\ntitle: A\n\(frontMatter)\n---\n\(text)\n"])
    #expect(site.places(LongSentence.self) == [])
  }
}

@Suite("text/dotted-abbreviation and text/stiff-word")
struct WordRuleTests {
  @Test("Abbreviations with points are pointed at, with the words they stand for")
  func abbreviations() throws {
    let site = try MarkedSite([
      "a.md":
        "---\ntitle: A\n---\n## Hem ‹m.m.›\n\nSkola, ‹t.ex.› en **‹Dvs.›**\nså ‹bl. a.› är det.\n"
    ])
    #expect(site.places(DottedAbbreviation.self) == site.marks)
    #expect(site.found(DottedAbbreviation.self).first?.fix?.swedish == "skriv 'med mera'")
  }

  @Test("Stiff words are pointed at, with plain ones")
  func stiffWords() throws {
    let site = try MarkedSite([
      "a.md":
        "---\ntitle: A\nsummary: Du ‹erhåller› stöd.\n---\n- ‹Erfordras› det *‹beakta›* mer"
        + " ‹i syfte att› nå det.\n"
    ])
    #expect(site.places(StiffWord.self) == site.marks)
    #expect(site.found(StiffWord.self).first?.fix?.swedish == "skriv 'får'")
  }

  @Test(
    "Quotations, addresses, numbers and longer words are let be",
    arguments: [
      "> Erhålla t.ex. stöd.", "Se <https://example.se/t.ex.html>.", "2 kap. 25 §", "Vev. Allt",
      "Ett jämlikt samhälle i syfte och mål, i ett syfte att tro på.",
    ])
  func exempt(_ text: String) throws {
    let site = try MarkedSite(["a.md": "---\ntitle: A\n---\n\(text)\n"])
    #expect(site.places(DottedAbbreviation.self) == [])
    #expect(site.places(StiffWord.self) == [])
  }
}

@Suite("text/old-term")
struct OldTermTests {
  private let register = [
    "registers/actors.yaml": "r: {name: region, old_terms: [landsting]}\n"
  ]

  @Test("An old term is pointed at in text, headings and summaries, in every form of the word")
  func points() throws {
    let site = try MarkedSite(
      register.merging([
        "a.md": """
        ---
        title: A
        summary: Om ‹landsting›.
        ---
        ## ‹Landstinget›

        | Vem |
        | --- |
        | ett ‹landsting› |
        """
      ]) { $1 })
    #expect(site.places(OldTerm.self) == site.marks)
    #expect(site.found(OldTerm.self).first?.fix?.swedish == "skriv 'region'")
  }

  @Test(
    "A text that tells that the term is old is let be, and one about another time",
    arguments: [
      ("order: 1", "Regioner hette förut landsting."), ("order: 1", "Landsting fanns 2018."),
      ("order: 1", "> Ett landsting."), ("period: {from: 2017, to: 2019}", "Ett landsting."),
    ])
  func exempt(_ frontMatter: String, _ text: String) throws {
    let site = try MarkedSite(
      register.merging(["a.md": "---\ntitle: A\n\(frontMatter)\n---\n\(text)\n"]) { $1 })
    #expect(site.places(OldTerm.self) == [])
  }
}

@Suite("text/long-paragraph")
struct LongParagraphTests {
  @Test("A paragraph of 91 words or of seven sentences is pointed at by its first sentence")
  func points() throws {
    let site = try MarkedSite([
      "a.md": "---\ntitle: A\n---\n‹\(words(20))› \(words(20)) \(words(20)) \(words(31))\n\n"
        + "- ‹Ett och två.› "
        + String(repeating: "Ett och två. ", count: 6) + "\n"
    ])
    #expect(site.places(LongParagraph.self) == site.marks)
  }

  @Test("Ninety words in six sentences are let be, and so is a quotation")
  func exempt() throws {
    let text = String(repeating: words(15) + " ", count: 6)
    let site = try MarkedSite(["a.md": "---\ntitle: A\n---\n\(text)\n\n> \(text)\(text)\n"])
    #expect(site.places(LongParagraph.self) == [])
  }
}

@Suite("text/split-compound")
struct SplitCompoundTests {
  private let register = [
    "registers/concepts.yaml":
      "o: {name: orosanmälan, plural: orosanmälningar}\ne: {name: elevhälsa}\n"
  ]

  @Test("A word of the registers written as two is pointed at, in its forms")
  func points() throws {
    let site = try MarkedSite(
      register.merging([
        "a.md":
          "---\ntitle: En ‹oros anmälan›\n---\n## Om ‹Elev hälsans›\n\n- Två ‹oros anmälningar›.\n"
      ]) { $1 })
    #expect(site.places(SplitCompound.self) == site.marks)
    #expect(
      site.found(SplitCompound.self).last?.fix?.swedish == "skriv ihop det: 'orosanmälningar'")
  }

  @Test(
    "Words of their own are let be",
    arguments: ["elev, hälsa", "elev- hälsa", "elevhälsa", "elevens hälsa", "> elev hälsa"])
  func exempt(_ text: String) throws {
    let site = try MarkedSite(register.merging(["a.md": "---\ntitle: A\n---\n\(text)\n"]) { $1 })
    #expect(site.places(SplitCompound.self) == [])
  }
}

@Suite("text/missing-space, text/sensory-cue and text/hard-to-read")
struct WrittenFormTests {
  @Test("A full stop that joins two sentences is pointed at; addresses and places in laws are not")
  func missingSpace() throws {
    let site = try MarkedSite([
      "a.md": """
      ---
      title: A
      summary: Ett slut‹.›Nästa.
      ---
      - Det är *så‹.›Även* nu. Se [Sida.Del](a.md), 19 kap. 1 §, K.Svensson och v1.Om.

      | a |
      | --- |
      | Slut‹.›Ännu |
      """
    ])
    #expect(site.places(MissingSpace.self) == site.marks)
  }

  @Test("Colour and place are pointed at when they point something out")
  func cues() throws {
    let site = try MarkedSite([
      "a.md":
        "---\ntitle: A\n---\nSe den ‹röda rutan› och ‹menyn till\nhöger›.\n\n"
        + "Det röda huset till höger.\n"
    ])
    #expect(site.places(SensoryCue.self) == site.marks)
  }

  @Test("A page of long words in long sentences is a tip at its title, a plain or short one is not")
  func hard() throws {
    let hard = String(
      repeating: "Ansvarsfördelningen mellan huvudmännen regleras särskilt. ", count: 30)
    let site = try MarkedSite([
      "a.md": "---\ntitle: ‹A›\n---\n\(hard)\n",
      "b.md":
        "---\ntitle: B\n---\n\(String(repeating: "Du ska ringa oss om du är sjuk. ", count: 30))\n",
      "c.md": "---\ntitle: C\n---\n\(hard.prefix(300)).\n",
      "d.md": "---\ntitle: D\nlanguage: en\n---\n\(hard)\n",
    ])
    #expect(site.places(HardToRead.self) == site.marks)
    #expect(site.found(HardToRead.self).allSatisfy { $0.severity == .tip })
  }
}
