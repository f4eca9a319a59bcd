import Files

extension FieldDecoder {
  /// Reads site.yaml.
  mutating func settings(_ yaml: YAMLValue) -> SiteSettings {
    let owner = Message(swedish: "site.yaml", english: "site.yaml")
    let fields = Fields(record(yaml, fields: BuiltInFields.site, of: owner))
    var settings = SiteSettings()
    settings.title = fields.text("title") ?? ""
    settings.tagline = fields.text("tagline")
    settings.baseURL = baseURL(fields)
    settings.language = fields.text("language").flatMap(InterfaceLanguage.init) ?? .swedish
    settings.publisher = fields.record("publisher").flatMap(SiteSettings.Party.init)
    settings.publisherRange = fields.values["publisher"]?.range
    settings.contact = fields.record("contact").flatMap(SiteSettings.Party.init)
    settings.feedback = fields.text("feedback")
    settings.supervision = fields.record("supervision").flatMap(SiteSettings.Party.init)
    settings.newsletter = newsletter(fields)
    settings.security = security(fields)
    settings.review = fields.record("review").map(PageMetadata.Review.init) ?? settings.review
    settings.navigation = fields.locatedTexts("navigation")
    settings.entrances = fields.records("entrances").compactMap { record in
      guard let title = record.text("title"), let page = record.located("page") else { return nil }
      return Entrance(title: title, page: page)
    }
    settings.footer = fields.locatedTexts("footer")
    for language in InterfaceLanguage.allCases {
      settings.translations[language] = fields.record("translations")?.record(language.rawValue)
        .flatMap(SiteSettings.Translation.init)
    }
    settings.redirects = fields.records("redirects").compactMap { record in
      guard let from = record.located("from"), let to = record.located("to") else { return nil }
      return SiteSettings.Redirect(from: from, to: to)
    }
    settings.suppressions = fields.records("suppress").compactMap(Suppression.init)
    return settings
  }

  private mutating func baseURL(_ fields: Fields) -> String? {
    guard let written = fields.located("base_url") else { return nil }
    guard written.value.hasPrefix("http") else {
      report(
        "meta/wrong-kind", at: written.range,
        Message(
          swedish: "'base_url' ska vara en adress som börjar med https://",
          english: "'base_url' must be an address that begins with https://"),
        fix: FieldDeclaration.Kind.address.advice)
      return nil
    }
    return written.value.hasSuffix("/") ? written.value : written.value + "/"
  }

  /// Where to report weaknesses; web addresses must be safe themselves (RFC 9116, 2.5).
  private mutating func security(_ fields: Fields) -> SiteSettings.Security? {
    guard let record = fields.record("security") else { return nil }
    let policy = record.located("policy")
    let contacts = record.locatedTexts("contact")
    for address in contacts + [policy].compactMap(\.self)
    where address.value.hasPrefix("http://") {
      report(
        "meta/wrong-kind", at: address.range,
        Message(
          swedish: "en adress för säkerhet ska börja med https:// eller mailto:",
          english: "an address for security must begin with https:// or mailto:"),
        fix: FieldDeclaration.Kind.address.advice)
    }
    guard !contacts.isEmpty else { return nil }
    return SiteSettings.Security(contacts: contacts.map(\.value), policy: policy?.value)
  }

  private mutating func newsletter(_ fields: Fields) -> SiteSettings.Newsletter? {
    guard let record = fields.record("newsletter"), record.text("text") != nil,
      let start = fields.values["newsletter"]?.range.lowerBound
    else { return nil }
    let newsletter = SiteSettings.Newsletter(record)
    if newsletter == nil, record.values["url"] == nil, record.values["email"] == nil {
      report(
        "meta/missing-key", at: start..<start + 1,
        Message(
          swedish: "'newsletter' säger inte var man anmäler sig",
          english: "'newsletter' does not say where to sign up"),
        fix: Message(
          swedish: "lägg till 'email: …' eller 'url: …'", english: "add 'email: …' or 'url: …'"))
    }
    return newsletter
  }
}

extension SiteSettings.Party {
  init?(_ fields: Fields) {
    guard let name = fields.text("name") else { return nil }
    self.init(name: name, url: fields.text("url"), email: fields.text("email"))
  }
}

extension SiteSettings.Translation {
  init?(_ fields: Fields) {
    guard let title = fields.text("title") else { return nil }
    self.init(
      title: title, tagline: fields.text("tagline"),
      navigation: fields.locatedTexts("navigation"), footer: fields.locatedTexts("footer"))
  }
}

extension SiteSettings.Newsletter {
  init?(_ fields: Fields) {
    guard let text = fields.text("text") else { return nil }
    guard let address = fields.text("url") ?? fields.text("email").map({ "mailto:" + $0 }) else {
      return nil
    }
    self.init(text: text, address: address, privacy: fields.located("privacy"))
  }
}
