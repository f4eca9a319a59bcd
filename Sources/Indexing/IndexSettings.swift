/// Where the files of an index will be read.
package enum IndexPlace: Sendable {
  /// On a web server, which finds the page of a folder; every file that is fetched takes its time.
  case server
  /// On a disk, where an address names the file of its page.
  case disk
}

/// The numbers that decide how much a word counts where it stands; chosen by measurement.
struct IndexSettings: Sendable {
  /// What one occurrence in the title is worth beside one in running text.
  var titleWeight = 4.0
  /// The same for the page's other names.
  var synonymWeight = 4.0
  /// The same for the page's keywords.
  var keywordWeight = 2.0
  /// The same for the summary.
  var summaryWeight = 1.5
  /// The same for a law that the page cites, wherever it does.
  var lawWeight = 1.0
  /// The same for a law that the section cites.
  var sectionLawWeight = 0.06
  /// The same for a section's heading.
  var headingWeight = 3.0
  /// How much of a word goes to the word that it ends with: *skolsköterska*, *sköterska*.
  var headShare = 0.5
  /// How soon more occurrences stop adding.
  var saturation = 1.2
  /// How much a long text loses beside a short one, 0 to 1.
  var lengthLoss = 0.75
  /// The same for titles, names, keywords, summaries and headings.
  var fieldLengthLoss = 0.4
  /// The same for the laws that a page cites.
  var lawLengthLoss = 0.1
  /// Steps of impact for one occurrence in a text of average length.
  var impactSteps = 12.0
  /// Bytes of a section's text that are kept for excerpts.
  var textBytes = 2_000
  /// Bytes of a shard of terms before compression.
  var termShardBytes = 3_500
  /// Bytes of a shard of texts before compression.
  var textShardBytes = 2_400
  /// Bytes of a list of words for mending before compression.
  var spellingShardBytes = 16_000
  /// Places of a term that lie in its shard; the others are fetched when they matter.
  var firstTierCount = 600
  /// Places of a term that are fetched when they matter; weaker ones are left out.
  var secondTierCount = 4_000
  /// Bytes of a whole index that is still one file.
  var singleFileBytes = 200_000
  /// What stands after the address of a page's folder.
  var pageFile = ""

  /// The measured settings.
  init(for place: IndexPlace = .server) {
    guard place == .disk else { return }
    singleFileBytes = 2_000_000
    pageFile = "index.html"
  }
}
