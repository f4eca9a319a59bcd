import Files
import Linking
import Parsing

/// A step or a requirement says what is done, and not by whom: *Anmälan görs* – of whom?
///
/// Looks at sentences in `::: steps` and in callouts of the style `requirement`, in current
/// Swedish. The verbs are listed. Exempt is a sentence that says *av* someone, *du*, *ni* or *vi*,
/// and one with a clause of its own (*det som görs*), for there it tells the reader something else.
enum PassiveInstruction: Rule {
  static let name = "text/passive-instruction"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    let verbs = WordTable(verbs, in: inspection.words)
    let openers = WordTable(openers, in: inspection.words)
    return inspection.texts.filter { $0.passage.setting == .instruction }.flatMap { text in
      text.sentences.compactMap { sentence -> Diagnostic? in
        let words = text.words[sentence.words]
        guard let verb = words.first(where: { verbs.contains($0.number) }),
          !words.contains(where: { openers.contains($0.number) })
        else { return nil }
        let word = inspection.words.text(of: verb.number)
        return Diagnostic(
          .tip, name, at: text.location(of: verb),
          Message(
            swedish: "'\(word)' säger inte vem som ska göra det",
            english: "'\(word)' does not say who is to do it"),
          fix: Message(
            swedish: "skriv vem: 'rektorn …', eller 'du …' och verbet utan s",
            english: "write who: 'the head …' or 'you …', with the verb in the active"))
      }
    }
  }

  /// What makes the rest another clause, or names who does it.
  private static let openers: Set<String> = [
    "av", "som", "att", "om", "när", "där", "vad", "hur", "vilken", "vilket", "vilka", "innan",
    "medan", "tills", "eftersom", "vem", "därför", "du", "ni", "vi",
  ]

  /// What readers of an instruction do, in the passive.
  private static let verbs: Set<String> = [
    "anmäls", "anmälas", "görs", "göras", "skickas", "lämnas", "kontaktas", "dokumenteras",
    "upprättas", "bokas", "genomförs", "genomföras", "utförs", "utföras", "meddelas",
    "informeras", "inhämtas", "hämtas", "utses", "registreras", "rapporteras", "planeras",
    "kartläggs", "utreds", "utredas", "sammankallas", "initieras", "påbörjas", "journalförs",
    "antecknas", "förs", "skrivs", "ifylls", "tillfrågas", "ombeds", "överlämnas", "återkopplas",
    "säkerställs", "säkerställas", "beaktas", "tas", "hålls",
  ]
}
