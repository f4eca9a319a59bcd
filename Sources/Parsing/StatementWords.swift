internal import Declarations
internal import Files

/// The words of an accessibility statement that no author wrote, as Markdown.
///
/// The anchors are addresses that others link to: they must not change.
struct StatementWords {
  /// The language they are in.
  let language: InterfaceLanguage

  /// Says who stands behind the site and what the statement is.
  func introduction(publisher: String?, site: String) -> String {
    let start = publisher.map {
      choose(
        "\($0) står bakom webbplatsen *\(site)*. ", "\($0) is behind the website *\(site)*. ")
    }
    return (start ?? "")
      + choose(
        """
        Vi vill att så många som möjligt ska kunna använda den. Här beskriver vi hur webbplatsen \
        uppfyller lagen (2018:1937) om tillgänglighet till digital offentlig service, vilka \
        brister vi känner till och hur du anmäler fler.
        """,
        """
        We want as many people as possible to be able to use it. Here we describe how the website \
        complies with the Swedish act (2018:1937) on accessibility to digital public services, \
        which shortcomings we know of and how you report others.
        """)
  }

  var conformanceHeading: String {
    choose(
      "## Hur tillgänglig är webbplatsen? {#grad}",
      "## How accessible is the website? {#conformance}")
  }

  /// Says how far the site meets the requirements.
  func conformance(_ conformance: AccessibilityStatement.Conformance) -> String {
    switch conformance {
    case .full:
      choose(
        "Webbplatsen är *helt förenlig* med lagens krav.",
        "The website is *fully compliant* with the act.")
    case .partial:
      choose(
        "Webbplatsen är *delvis förenlig* med lagens krav.",
        "The website is *partially compliant* with the act.")
    case .noncompliant:
      choose(
        "Webbplatsen är *inte förenlig* med lagens krav.",
        "The website is *not compliant* with the act.")
    }
  }

  var hasShortcomings: String {
    choose("Vi känner till brister.", "We know of shortcomings.")
  }

  var shortcomingsHeading: String {
    choose(
      "## Innehåll som inte är tillgängligt {#brister}",
      "## Content that is not accessible {#shortcomings}")
  }

  var noShortcomings: String {
    choose(
      "Vi känner inte till några brister. Det kan ändå finnas brister som vi inte har hittat.",
      "We know of no shortcomings. There may still be some that we have not found.")
  }

  var onlyBurdens: String {
    choose(
      "Vi känner bara till det som står under nästa rubrik.",
      "We know only of what is listed under the next heading.")
  }

  var maybeMore: String {
    choose(
      "Det kan finnas fler brister som vi inte känner till.",
      "There may be more shortcomings that we do not know of.")
  }

  var disproportionateHeading: String {
    choose(
      "## Oskäligt betungande anpassning {#oskaligt-betungande}",
      "## Disproportionate burden {#disproportionate-burden}")
  }

  var noDisproportionate: String {
    choose(
      """
      Vi åberopar inte undantaget i 12 § lagen om tillgänglighet till digital offentlig service \
      för något innehåll.
      """,
      "We do not claim disproportionate burden under Section 12 of the act for any content.")
  }

  var disproportionate: String {
    choose(
      """
      Vi åberopar undantaget i 12 § lagen om tillgänglighet till digital offentlig service för \
      det här innehållet:
      """,
      "We claim disproportionate burden under Section 12 of the act for this content:")
  }

  var exemptHeading: String {
    choose(
      "## Innehåll som inte omfattas av lagen {#undantag}",
      "## Content that the act does not cover {#exempt}")
  }

  var noExempt: String {
    choose(
      """
      Vi har inget innehåll som undantas enligt 9 § lagen om tillgänglighet till digital \
      offentlig service.
      """,
      "We have no content that is exempt under Section 9 of the act.")
  }

  var exempt: String {
    choose("Det här innehållet omfattas inte av lagen:", "The act does not cover this content:")
  }

  var methodHeading: String {
    choose(
      "## Hur har vi prövat webbplatsen? {#metod}", "## How have we assessed the website? {#method}"
    )
  }

  /// Says when the site was assessed.
  func assessed(on date: CalendarDate) -> String {
    choose(
      "Senaste bedömningen gjordes den \(date.text(in: language)).",
      "The latest assessment was made on \(date.text(in: language)).")
  }

  /// Says when the statement was brought up to date.
  func updated(on date: CalendarDate) -> String {
    choose(
      "Redogörelsen uppdaterades senast den \(date.text(in: language)).",
      "The statement was last updated on \(date.text(in: language)).")
  }

  var contactHeading: String {
    choose(
      "## Vad gör du om du inte kan använda webbplatsen? {#kontakt}",
      "## What can you do if you cannot use the website? {#contact}")
  }

  var contact: String {
    choose(
      """
      Hör av dig om något inte är tillgängligt, eller om du vill ha innehåll i en annan form.
      """,
      "Tell us if something is not accessible, or if you want content in another form.")
  }

  var answer: String {
    choose(
      """
      Vi svarar så snart vi kan. Säger vi nej till att göra något tillgängligt ska du kunna få \
      ett skriftligt beslut med skäl.
      """,
      """
      We answer as soon as we can. If we decline to make something accessible, you can get a \
      written decision with the reasons.
      """)
  }

  var supervisionHeading: String {
    choose("## Vem har tillsyn? {#tillsyn}", "## Who supervises? {#supervision}")
  }

  /// Says who supervises and where shortcomings can be reported to them.
  func supervision(name: String, url: String?) -> String {
    let start = choose(
      "\(name) har tillsyn över lagen.", "\(name) supervises compliance with the act.")
    guard let url else { return start }
    return start + " "
      + choose(
        "Du kan också anmäla brister på [tillsynsmyndighetens webbplats](<\(url)>).",
        "You can also report shortcomings on [the website of the supervisor](<\(url)>).")
  }

  private func choose(_ swedish: String, _ english: String) -> String {
    switch language {
    case .swedish: swedish
    case .english: english
    }
  }
}
