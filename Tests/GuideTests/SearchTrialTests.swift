import TemporaryFolders
import Testing

@Suite("guide check tries the searches of search-tests.yaml")
struct SearchTrialTests {
  private func check(_ searches: String, language: String = "sv") throws -> GuideRun {
    let folder = try smallSite()
    try folder.write("title: Guide\nlanguage: \(language)\n", to: "content/site.yaml")
    try folder.write(searches, to: "content/search-tests.yaml")
    let run = try GuideRun(["check"], in: folder)
    #expect(try folder.texts(in: ".").keys.allSatisfy { !$0.hasPrefix("Public") })
    return run
  }

  @Test("Searches that give what they must are counted")
  func passes() throws {
    let run = try check(
      """
      - query: oros anmälan
        page: /orosanmalan/
      - {query: genast, page: [/, "/orosanmalan/#nar"]}
      - {query: genast orosanmälan, page: /, within: 2}
      - {query: flyttbidrag till norrland, unsure: true}
      """)
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output == "Inga fel på 4 sidor; 4 sökningar prövade.\n")
    #expect(run.errors == "")
  }

  @Test("Without the file nothing is tried")
  func needsNone() throws {
    let run = try GuideRun(["check"], in: try smallSite())
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output == "Inga fel på 4 sidor.\n")
  }

  @Test("One that fails is shown in its place, with the scores of what came and what should have")
  func fails() throws {
    let run = try check("- query: genast orosanmälan\n  page: /\n")
    #expect(run.code == 1)
    #expect(run.output == "")
    #expect(run.errors == failure)
  }

  @Test("A site in English is told in English")
  func failsInEnglish() throws {
    let run = try check("- {query: orosanmälan, page: /, within: 1}\n", language: "en")
    #expect(run.code == 1)
    #expect(
      run.errors.contains(
        """
        content/search-tests.yaml:1:11: error: the search 'orosanmälan' did not give / first: \
        /orosanmalan/ came first, / in place 2 [search/test-failed]
        """), "\(run.errors)")
    #expect(run.errors.contains("orosanmälan (the word, page: title)"), "\(run.errors)")
    #expect(run.errors.contains("1 search tried, 1 failed."))
  }

  @Test(
    "Every way to fail says what came instead",
    arguments: [
      (
        "{query: genast, page: \"/orosanmalan/#nar\", within: 2}",
        "{query: orosanmälan, page: \"/orosanmalan/#nar\"}",
        "gav inte /orosanmalan/#nar först: sidan kom på plats 1 med en annan del, /orosanmalan/"
      ),
      (
        "{query: orosanmälan, page: /, within: 2}", "{query: genast, page: /, within: 2}",
        "gav inte / bland de 2 första: /orosanmalan/#nar kom först, den väntade sidan inte alls"
      ),
      (
        "{query: xyzzy, unsure: true}", "{query: xyzzy, page: /}",
        "gav inte / först: det gav inga träffar"
      ),
      (
        "{query: genast, page: /orosanmalan/}", "{query: genast, unsure: true}",
        "ska inte ge något säkert svar, men /orosanmalan/#nar räknas som det"
      ),
    ])
  func tellsOutcome(_ fine: String, _ failing: String, _ outcome: String) throws {
    let run = try check("- \(fine)\n- \(failing)\n")
    #expect(run.code == 1)
    #expect(run.errors.contains(": fel: sökningen '"), "\(run.errors)")
    #expect(run.errors.contains(outcome), "\(run.errors)")
    #expect(run.errors.contains("2 sökningar prövade, 1 föll."), "\(run.errors)")
  }

  @Test(
    "An address that search can never give is a mistake of its own",
    arguments: [
      ("/orosanmälan/", "search/unknown-page", "menade du '/orosanmalan/'?"),
      ("/orosanmalan", "search/unknown-page", "menade du '/orosanmalan/'?"),
      ("/del/orosanmalan/", "search/unknown-page", "menade du '/orosanmalan/'?"),
      ("/gammal/", "search/unknown-page", "menade du '/flyttad/'?"),
      ("/helt/annat/", "search/unknown-page", "till exempel /del/sida/"),
      ("/sok/", "search/unknown-page", "sidan '/sok/' är inte med i sökningen"),
      ("/utkast/", "search/unknown-page", "ingen sida har adressen '/utkast/'"),
      ("/orosanmalan/#nr", "search/unknown-anchor", "avsnitt som finns: #nar"),
    ])
  func knowsAddresses(_ address: String, _ rule: String, _ text: String) throws {
    let folder = try smallSite()
    try folder.write(
      "---\ntitle: Flyttad\naliases: [/gammal/]\n---\nText.\n", to: "content/flyttad.md")
    try folder.write("---\ntitle: Utkast\nstatus: draft\n---\nText.\n", to: "content/utkast.md")
    try folder.write(
      "- query: xyzzy\n  page: [/orosanmalan/, \"\(address)\"]\n", to: "content/search-tests.yaml")
    let run = try GuideRun(["check"], in: folder)
    #expect(run.code == 1)
    #expect(run.errors.contains("content/search-tests.yaml:2:25: fel: "), "\(run.errors)")
    #expect(run.errors.contains("[\(rule)]"), "\(run.errors)")
    #expect(run.errors.contains(text), "\(run.errors)")
  }

  @Test("A mistake in the file is shown at its place, and nothing is tried")
  func readsStrictly() throws {
    let run = try check("- query: genast\n  pages: /orosanmalan/\n")
    #expect(run.code == 1)
    #expect(
      run.errors.contains("content/search-tests.yaml:2:3: fel: okänd nyckel 'pages'"),
      "\(run.errors)")
    #expect(run.errors.contains("menade du 'page'?"))
    #expect(!run.errors.contains("prövade"))
  }

  @Test("guide build publishes whatever searches give, and not the file")
  func buildsAnyway() throws {
    let folder = try smallSite()
    try folder.write("- {query: genast, unsure: true}\n", to: "content/search-tests.yaml")
    let run = try GuideRun(["build"], in: folder)
    #expect(run.code == 0, "\(run.errors)")
    #expect(try !folder.texts(in: "Public").keys.contains { $0.contains("search-tests") })
  }
}

/// Changes with the weights of fields and whatever else scores are made of.
private let failure = """
  content/search-tests.yaml:1:10: fel: sökningen 'genast orosanmälan' gav inte / först: \
  /orosanmalan/#nar kom först, / på plats 2 [search/test-failed]
    1 | - query: genast orosanmälan
      |          ^^^^^^^^^^^^^^^^^^
      = ge sidan de ord som läsare skriver, eller ändra vad sökningen ska ge
        1. /orosanmalan/#nar 3686
           genast: genast (ordet, avsnitt: text) 448
           orosanmälan: orosanmälan (ordet, sidan: titel) 320
           3 × 768 + 768 = 3072, täckning → 3072, sidtyp 32/32 → 3072, närhet 1/2 → 3686
        2. / 553
           genast: finns inte
           orosanmälan: orosanmälan (ordet, avsnitt: text) 160
           3 × 160 + 160 = 640, täckning → 461, sidtyp 32/32 → 461, närhet 1/2 → 553
  1 fel.
  1 sökning prövade, 1 föll.

  """
