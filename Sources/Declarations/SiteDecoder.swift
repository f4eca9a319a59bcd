import Files

extension FieldDecoder {
  /// Reads site.yaml.
  mutating func settings(_ yaml: YAMLValue) -> SiteSettings {
    let owner = Message(swedish: "site.yaml", english: "site.yaml")
    let fields = Fields(record(yaml, fields: BuiltInFields.site, of: owner))
    var settings = SiteSettings()
    settings.title = fields.text("title") ?? ""
    settings.tagline = fields.text("tagline")
    settings.baseURL = fields.text("base_url").map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    settings.language = fields.text("language").flatMap(InterfaceLanguage.init) ?? .swedish
    settings.publisher = fields.record("publisher").flatMap(SiteSettings.Party.init)
    settings.contact = fields.record("contact").flatMap(SiteSettings.Party.init)
    settings.feedback = fields.text("feedback")
    settings.supervision = fields.record("supervision").flatMap(SiteSettings.Party.init)
    settings.newsletter = fields.record("newsletter").flatMap(SiteSettings.Newsletter.init)
    settings.review = fields.record("review").map(PageMetadata.Review.init) ?? settings.review
    settings.navigation = fields.locatedTexts("navigation")
    settings.entrances = fields.records("entrances").compactMap { record in
      guard let title = record.text("title"), let page = record.located("page") else { return nil }
      return Entrance(title: title, page: page)
    }
    settings.footer = fields.locatedTexts("footer")
    return settings
  }
}

extension SiteSettings.Party {
  init?(_ fields: Fields) {
    guard let name = fields.text("name") else { return nil }
    self.init(name: name, url: fields.text("url"), email: fields.text("email"))
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
