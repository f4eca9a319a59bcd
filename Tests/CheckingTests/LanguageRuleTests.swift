import Files
import Testing

@testable import Checking

/// A page with a text.
private func page(_ text: String, _ more: [String: String] = [:]) throws -> MarkedSite {
  try MarkedSite(more.merging(["a.md": "---\ntitle: A\n---\n\(text)\n"]) { old, _ in old })
}

@Suite("text/noun-phrase and text/passive-instruction")
struct VerbRuleTests {
  @Test("A verb hidden in a noun is pointed at, in any form, with the verb to write")
  func nounPhrases() throws {
    let site = try page(
      "Skolan ‹gör en bedömning› och *genomförde, utredningar*.\n\n- ‹Lämnar återkoppling› snart."
    )
    #expect(site.places(NounPhrase.self) == site.marks)
    #expect(site.found(NounPhrase.self).first?.fix?.swedish == "skriv om med 'bedöma'")
    #expect(site.found(NounPhrase.self).allSatisfy { $0.severity == .tip })
  }

  @Test(
    "Nouns with attributes, other verbs and other things are let be",
    arguments: [
      "Gör en samlad bedömning.", "Läs en bedömning.", "Gör en orosanmälan.", "Gör, en bedömning.",
      "> Gör en bedömning.",
    ])
  func ordinaryVerbs(_ text: String) throws {
    #expect(try page(text).places(NounPhrase.self) == [])
  }

  private let types = [
    "types.yaml": """
    callouts:
      LAGKRAV: {label: Lagkrav, style: requirement}
      EXEMPEL: {label: Exempel, style: example}
    """
  ]

  @Test("A step or a requirement in the passive is pointed at where nobody is said to do it")
  func passive() throws {
    let site = try page(
      """
      ::: steps
      1. Anmälan ‹görs› genast. Rektorn gör den.
      2. **Mötet.** Tid ska ‹bokas›.
      :::

      > [!LAGKRAV]
      > - Planen ska ‹dokumenteras›.
      """, types)
    #expect(site.places(PassiveInstruction.self) == site.marks)
    #expect(site.found(PassiveInstruction.self).allSatisfy { $0.severity == .tip })
  }

  @Test(
    "Text elsewhere, someone who does it, and other clauses are let be",
    arguments: [
      "Anmälan görs genast.", "> [!EXEMPEL]\n> Anmälan görs genast.",
      "> [!LAGKRAV]\n> Anmälan görs av rektorn.", "> [!LAGKRAV]\n> Läs det som skickas.",
      "> [!LAGKRAV]\n> Läs.\n\nAnmälan görs.", "::: steps\n1. Läs.\n:::\n\nAnmälan görs.",
    ])
  func active(_ text: String) throws {
    #expect(try page(text, types).places(PassiveInstruction.self) == [])
  }
}

@Suite("text/unexpanded-abbreviation")
struct UnexpandedAbbreviationTests {
  private let register = ["registers/concepts.yaml": "s: {name: plan, abbreviation: SIP}\n"]

  @Test("An abbreviation that nothing explains is pointed at once a page, in text first")
  func points() throws {
    let site = try MarkedSite([
      "a.md":
        "---\ntitle: EHT\nsummary: Om HÄLSA.\n---\n## Mer om ‹UM›\n\nFråga ‹EHT› eller EHT.\n",
      "b.md": "---\ntitle: B\n---\n| A |\n| --- |\n| ‹HVB›-hem |\n\nOm hälsa.\n",
    ])
    #expect(site.places(UnexpandedAbbreviation.self).sorted() == site.marks.sorted())
  }

  @Test(
    "What a register has, the page explains, everyone knows, or no abbreviation is, is let be",
    arguments: [
      "En SIP.", "Elevhälsoteam (EHT). EHT är bra.", "EHT (elevhälsoteam) är bra.",
      "EU och tv, TV.",
      "Se SOU 2020:1 och SFS 2010:800.", "Del IV.", "U2017/GV", "LÄS DETTA NU",
      "Skriv ÅÅÅÅMMDD-NNNN.", "> EHT", "X",
      "HVB står för hem för vård.", "Vården (förkortat HVB) hjälper.", "Läs SID, en sid.",
    ])
  func exempt(_ text: String) throws {
    #expect(try page(text, register).places(UnexpandedAbbreviation.self) == [])
  }
}

@Suite("text/misspelled-term and text/broken-word")
struct SpellingRuleTests {
  private let register = [
    "registers/concepts.yaml": """
    s: {name: socialtjänst, synonyms: [proposition, orosanmälan, förhandsbedömning, tvården]}
    e: {name: elevhälsa, plural: elevhälsor}
    u: {name: samverkan, synonyms: [utredning, placering, genomföra, misstanke, alternativa]}
    """
  ]

  @Test("A word one slip from a term is pointed at, in every form")
  func misspelled() throws {
    let site = try page(
      "En ‹socialtjensten›, en ‹elevhalsa›, en ‹orosanmalan›, en ‹forhandsbedömningen›.\n\n"
        + "- En ‹elevhällsan› och ‹utreddning› av ‹plaecring›.", register)
    #expect(site.places(MisspelledTerm.self) == site.marks)
    #expect(
      site.found(MisspelledTerm.self).first?.fix?.swedish
        == "menade du en form av 'socialtjänst'?")
  }

  @Test(
    "Other words, forms of terms, what the site often writes and addresses are let be",
    arguments: [
      "En utbredning och planering av prepositioner.", "Elevhälsans, socialtjänsterna.",
      "Elevhalsa, elevhalsa, elevhalsa.", "Se `samverkan/elevhalsa/index.md` på elevhalsa.se.",
      "> En elevhalsa.", "Tvärden och tvärdenas.", "Elevhälso- och sjukvård.",
      "Du misstänker en sak. Den misstänks.",
    ])
  func wellSpelled(_ text: String) throws {
    #expect(try page(text, register).places(MisspelledTerm.self) == [])
  }

  @Test("Words that broke when they were read in are pointed at, with what they were")
  func broken() throws {
    let site = try page(
      "Att ‹genomfo ra› och ‹sam- verkan›. ‹Hälsooch› sjukvård i hälso- och.\n\n"
        + "## ‹Ochsamverkan› nu\n\nDet ‹attsamverkan› ska samv erkan ej.", register)
    #expect(site.places(BrokenWord.self) == site.marks)
    let fixes = site.found(BrokenWord.self).map { $0.fix?.swedish ?? "" }
    #expect(fixes.contains("skriv 'hälso- och'"))
  }

  @Test("A word that a register has and the site often writes is known without its marks too")
  func brokenAndOften() throws {
    let site = try page("Förhandsbedömning. Förhandsbedömning och ‹fo rhandsbedömning›.", register)
    #expect(site.places(BrokenWord.self) == site.marks)
  }

  @Test(
    "Whole words and words that wait for their end are let be",
    arguments: [
      "Hälso- och sjukvård, hälso- eller tandvård.", "En sam verkan.", "Attityd och attack.",
      "Epok och kock.", "> genomfo ra", "Se kap 2 b nu.",
      "Välj alternativ a eller alternativ b.",
    ])
  func whole(_ text: String) throws {
    #expect(try page(text, register).places(BrokenWord.self) == [])
  }
}

@Suite("text/inconsistent-term, text/diagnosing-word and text/unmarked-english")
struct WordingRuleTests {
  private let register = [
    "registers/concepts.yaml":
      "s: {name: sekretess, synonyms: [tystnadsplikt, sekretessen, hemligt]}\n",
    "registers/actors.yaml": "h: {name: hemligt, old_terms: [rullstolsbunden]}\n",
  ]

  @Test("Two words for one thing are a tip where the other one first stands")
  func inconsistent() throws {
    let site = try page(
      "Sekretess gäller. Om ‹tystnadsplikten› vet vi.\n\n- Sekretessen och mer.\n- Tystnadsplikt.",
      register)
    #expect(site.places(InconsistentTerm.self) == site.marks)
    #expect(site.found(InconsistentTerm.self).allSatisfy { $0.severity == .tip })
  }

  @Test(
    "Words that a page puts side by side, or has once, and words for several things are let be",
    arguments: [
      "Sekretess eller tystnadsplikt. Sekretess. Tystnadsplikt.", "Sekretess. Tystnadsplikt.",
      "Sekretess, sekretess. Tystnadsplikt.", "Sekretess. Sekretess. Hemligt. Hemligt.",
    ])
  func consistent(_ text: String) throws {
    #expect(try page(text, register).places(InconsistentTerm.self) == [])
  }

  @Test("Words that make people their diagnosis or gender are tips, with others in their place")
  func diagnosing() throws {
    let site = try page(
      "Ett ‹adhd-barn› som ‹lider av› autism. Fråga ‹han/hon› om *‹bokstavsbarn›*.\n", register)
    #expect(site.places(DiagnosingWord.self) == site.marks)
    #expect(
      site.found(DiagnosingWord.self).map { $0.fix?.swedish ?? "" } == [
        "skriv 'barn med adhd'", "skriv 'har'", "skriv 'hen'", "skriv 'barn med npf'",
      ])
  }

  @Test(
    "Plain wording and old terms of the registers are let be",
    arguments: [
      "Barn med adhd.", "En rullstolsbunden elev.", "Han och hon.", "Utan att någon lider men.",
      "> adhd-barn", "adhd, barn",
    ])
  func plainWording(_ text: String) throws {
    #expect(try page(text, register).places(DiagnosingWord.self) == [])
  }

  @Test("A sentence in English without lang is pointed at; names and marked ones are not")
  func english() throws {
    let site = try page(
      """
      Så här. ‹The child has the right to be heard in the school.›

      <span lang="en">The child has the right to be heard in the school.</span>

      Så är det. <span lang="en">The child has the right to be heard in the school.</span>

      - United Nations Convention on the Rights of the Child, artikel 3 och 4
      - Convention on the Rights of the Child
      """)
    #expect(site.places(UnmarkedEnglish.self) == site.marks)
  }
}

@Suite("text/long-on-average and text/not-easy-to-read")
struct PageMeasureTests {
  @Test("A page of sentences over 18 words on average is a tip at its title")
  func average() throws {
    let long = "Det är så att vi ska gå hem nu och du kan få se på en ny bok i dag. "
    let site = try MarkedSite([
      "a.md": "---\ntitle: ‹A›\n---\n\(String(repeating: long, count: 8))\n",
      "b.md": "---\ntitle: B\n---\n\(String(repeating: long + "Så är det. ", count: 8))\n",
      "c.md": "---\ntitle: C\n---\n\(String(repeating: long, count: 3))\n",
    ])
    #expect(site.places(AverageSentence.self) == site.marks)
    #expect(site.found(AverageSentence.self).allSatisfy { $0.severity == .tip })
  }

  @Test("A page named as easy to read must be easy, as a whole and in every sentence")
  func easy() throws {
    let types = """
      fields: {easy_read: {kind: page}}
      types: {page: {name: Sida, plural: Sidor, optional: [easy_read]}}
      """
    let long = "Du kan gå hem nu och du kan få se på en bok."
    let hard = String(repeating: "Samverkan underlättar skolgången betydligt. ", count: 8)
    let site = try MarkedSite([
      "types.yaml": types,
      "a/a.md": "---\ntitle: A\neasy_read: ../easy.md\n---\nText.\n",
      "b.md": "---\ntitle: B\neasy_read: /hard.md\n---\n\(hard)\n",
      "easy.md": "---\ntitle: Easy\n---\nDu kan gå hem. ‹\(long)›\n",
      "hard.md": "---\ntitle: ‹Hard›\n---\n\(hard)\n",
      "other.md":
        "---\ntitle: Other\n---\n\(hard) \(long)\n",
    ])
    #expect(site.places(NotEasyToRead.self) == site.marks)
  }
}
