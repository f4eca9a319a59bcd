import Files
import Testing

@testable import Declarations

@Suite("site.yaml, types.yaml and registers mean what they say")
struct DeclaredFilesTests {
  @Test("A folder that declares nothing has one type and the callouts of Markdown")
  func declaresNothing() {
    let (declarations, diagnostics) = declare([])
    #expect(diagnostics.isEmpty)
    #expect(!declarations.isDeclared)
    #expect(declarations.types.keys.sorted() == ["page"])
    #expect(
      declarations.callouts.keys.sorted() == ["CAUTION", "IMPORTANT", "NOTE", "TIP", "WARNING"])
    #expect(declarations.callouts["NOTE"]?.label == "Observera")
    #expect(declarations.registers.isEmpty)
  }

  @Test("Every key of site.yaml has its place")
  func readsSettings() {
    let settings = declared([
      "site.yaml": """
      title: Guiden
      tagline: En mening.
      base_url: https://example.se/guide
      language: en
      publisher: {name: Utgivaren, url: "https://example.se"}
      contact: {name: Redaktionen, email: a@example.se}
      feedback: "mailto:a@example.se?subject={title}"
      supervision: {name: Digg, url: https://www.digg.se}
      newsletter: {text: Varje månad, email: b@example.se, privacy: personuppgifter.md}
      review: {interval: 2 years, owner: redaktionen}
      navigation: [a.md, b/index.md]
      entrances: [{title: Välj ämne, page: a.md}]
      footer: om.md
      security: {contact: "mailto:s@example.se", policy: https://example.se/s}
      """
    ]).settings
    #expect(settings.title == "Guiden")
    #expect(settings.tagline == "En mening.")
    #expect(settings.baseURL == "https://example.se/guide/")
    #expect(settings.language == .english)
    #expect(settings.publisher?.url == "https://example.se")
    #expect(settings.contact?.email == "a@example.se")
    #expect(settings.feedback == "mailto:a@example.se?subject={title}")
    #expect(settings.supervision?.name == "Digg")
    #expect(settings.newsletter?.address == "mailto:b@example.se")
    #expect(settings.newsletter?.privacy?.value == "personuppgifter.md")
    #expect(settings.review.interval == FieldValue.Duration(months: 24, days: 0))
    #expect(settings.review.owner == "redaktionen")
    #expect(settings.navigation.map(\.value) == ["a.md", "b/index.md"])
    #expect(settings.entrances.map(\.title) == ["Välj ämne"])
    #expect(settings.entrances.map(\.page.value) == ["a.md"])
    #expect(settings.footer.map(\.value) == ["om.md"])
    #expect(settings.security?.contacts == ["mailto:s@example.se"])
    #expect(settings.security?.policy == "https://example.se/s")
  }

  @Test("The words of built-in callouts follow the site's language")
  func translatesCallouts() {
    #expect(declared(["site.yaml": "language: en\n"]).callouts["NOTE"]?.label == "Note")
  }

  @Test("types.yaml gives types, callouts, fields and what registers are called")
  func readsTypes() throws {
    let declarations = declared([
      "types.yaml": """
      callouts:
        Lagkrav: {label: Lagkrav, style: requirement}
        NOTE: {label: Märk, style: tip}
      fields:
        actors: {kind: reference, register: actors, many: true, label: Aktörer}
        support: {kind: choice, values: {utbildning: Utbildning, natverk: Nätverk}}
        contacts: {kind: record, many: true, fields: {name: {kind: text, required: true}}}
      types:
        topic:
          name: Ämne
          plural: Ämnen
          template: topic
          search_weight: 0.8
          required: [summary, actors]
          optional: [support, contacts, actors]
      registers:
        actors: {name: Aktör, plural: Aktörer, search_weight: 0.2}
      """,
      "registers/actors.yaml": "bup: {name: BUP}\n",
    ])
    #expect(declarations.isDeclared)
    #expect(declarations.types.keys.sorted() == ["page", "topic"])
    #expect(declarations.callouts["LAGKRAV"]?.style == "requirement")
    #expect(declarations.callouts["NOTE"]?.label == "Märk")
    let topic = try #require(declarations.types["topic"])
    #expect([topic.name, topic.plural, topic.template] == ["Ämne", "Ämnen", "topic"])
    #expect(topic.searchWeight == 0.8)
    #expect(topic.requiredBuiltIns == ["summary"])
    #expect(topic.fields.map(\.name) == ["actors", "support", "contacts"])
    #expect(topic.fields.map(\.isRequired) == [true, false, false])
    #expect(topic.fields.map(\.isMany) == [true, false, true])
    #expect(topic.fields.map(\.label) == ["Aktörer", "support", "contacts"])
    guard case .choice(let choices) = topic.fields[1].kind else {
      Issue.record("support is no choice")
      return
    }
    #expect(choices.map(\.label) == ["Utbildning", "Nätverk"])
    let register = try #require(declarations.registers["actors"])
    #expect([register.name, register.plural] == ["Aktör", "Aktörer"])
    #expect(register.searchWeight == 0.2)
  }

  @Test("A field that types.yaml calls required is so in each type that has it")
  func keepsRequired() {
    let types = declared([
      "types.yaml":
        "fields: {a: {kind: text, required: true}}\ntypes: {t: {name: T, optional: a}}\n"
    ]).types
    #expect(types["t"]?.fields.map(\.isRequired) == [true])
  }

  @Test("Every built-in key of an entry has its place")
  func readsEntries() throws {
    let declarations = declared([
      "registers/concepts.yaml": """
      sip:
        name: samordnad individuell plan
        short_name: planen
        abbreviation: SIP
        plural: [planer]
        names: [planen]
        synonyms: samordnad plan
        former_names: [vårdplan]
        old_terms: [plan]
        definition: En plan.
        url: https://example.se
        page: /samverkan/sip.md
        see_also: [plan]
        source: s3
        note: Obs
        number: 7
        publisher: SKR
        year: 2017
      plan: {name: plan, summary: Kort.}
      """,
      "registers/sources.yaml": "s3: {name: Källan}\n",
    ])
    let entry = try #require(declarations.registers["concepts"]?["sip"])
    #expect(entry.name == "samordnad individuell plan")
    #expect([entry.shortName, entry.abbreviation] == ["planen", "SIP"])
    #expect(entry.synonyms == ["planer", "planen", "samordnad plan"])
    #expect(entry.formerNames == ["vårdplan", "plan"])
    #expect([entry.definition, entry.url] == ["En plan.", "https://example.se"])
    #expect(entry.page?.value == "/samverkan/sip.md")
    #expect(entry.seeAlso == ["plan"])
    #expect(entry.law == nil)
    #expect(entry.values["source"].map { shown($0.value) } == "sources s3")
    #expect(Fields(entry.values).text("year") == "2017")
    #expect(declarations.registers["concepts"]?["plan"]?.definition == "Kort.")
    #expect(declarations.registers["concepts"]?.entries.map(\.key) == ["sip", "plan"])
  }

  @Test("A law knows what was true before it changed")
  func readsOldFacts() throws {
    let facts = declared([
      "registers/laws.yaml": """
      "1985:125":
        name: Tandvårdslag (1985:125)
        old_facts:
          - {words: [23 år, fyllt 23], near: tandvård, now: 19 år}
      """
    ]).registers["laws"]?["1985:125"]?.law?.oldFacts
    let fact = try #require(facts?.first)
    #expect(fact.words == ["23 år", "fyllt 23"])
    #expect(fact.near == ["tandvård"])
    #expect(fact.now == "19 år")
  }

  @Test("A law knows when it holds, what took its place and what is coming")
  func readsLaws() throws {
    let laws = declared([
      "registers/laws.yaml": """
      "2001:453":
        name: Socialtjänstlag (2001:453)
        in_force_from: 2002-01-01
        in_force_to: 2025-06-30
        replaced_by: "2025:400"
        moved: {"14:1": "19:1", "5": "6"}
      "2025:400":
        name: Socialtjänstlag (2025:400)
        checked: 2026-01-05
        coming:
          - {date: 2027-01-01, text: Senare, status: proposed}
          - {date: 2026-07-01, text: Först, status: decided}
      """
    ]).registers["laws"]
    let old = try #require(laws?["2001:453"]?.law)
    #expect(old.inForceFrom == CalendarDate("2002-01-01"))
    #expect(old.inForceTo == CalendarDate("2025-06-30"))
    #expect(old.replacedBy == "2025:400")
    #expect(old.moved == ["14:1": "19:1", "5": "6"])
    let new = try #require(laws?["2025:400"]?.law)
    #expect(new.checked == CalendarDate("2026-01-05"))
    #expect(new.coming.map(\.text) == ["Först", "Senare"])
    #expect(new.coming.map(\.isDecided) == [true, false])
  }

  @Test("A declared field of a register goes before a built-in one of its name")
  func prefersDeclaredFields() {
    let declarations = declared([
      "types.yaml":
        "registers: {actors: {name: Aktör, fields: {year: {kind: number, label: År}}}}\n",
      "registers/actors.yaml": "bup: {name: BUP, year: 1945}\n",
    ])
    let year = declarations.registers["actors"]?["bup"]?.values["year"]
    #expect(year.map { shown($0.value) } == "1945.0")
  }

  @Test("Strings nest and are known by their dotted key")
  func readsStrings() {
    let file = MarkedFile("sök:\n  träff: {en: En träff}\nnamn: x\nfel: ‹[a]›\n")
    let (words, diagnostics) = readStrings(file.file)
    #expect(words.mapValues(\.value) == ["sök.träff.en": "En träff", "namn": "x"])
    #expect(words["namn"]?.range == 32..<36)
    #expect(diagnostics.map(\.location.range) == file.marks)
  }

  private func declared(_ texts: [String: String]) -> Declarations {
    let (declarations, diagnostics) = declare(MarkedSite(texts).sources)
    #expect(diagnostics.isEmpty, "\(diagnostics)")
    return declarations
  }
}
