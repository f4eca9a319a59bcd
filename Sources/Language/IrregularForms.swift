/// Forms that no rule leads back to their word: *skrev* of *skriva*, *böcker* of *bok*.
///
/// The verbs are those of the fourth conjugation and the irregular ones of the third, with the
/// adjectives and nouns of their own inflection, as Svenska Akademiens grammatik (1999, volume 2)
/// lists them. Forms that are more often another word are left out: *bar, led, bad, band, steg.*
package enum IrregularForms {
  /// The word that an irregular form belongs to, also in the genitive or the passive.
  ///
  /// - Parameter word: A word in small letters.
  /// - Returns: The word's first form, with what stands before it in compounds: *beskriva* for
  ///   *beskrev*. `nil` where the form is regular.
  package static func base(of word: [UInt8]) -> [UInt8]? {
    guard word.count >= 2, word.count <= 40 else { return nil }
    if let paradigm = paradigm(of: word[...]) { return word[..<paradigm.start] + paradigm.forms[0] }
    guard word.last == UInt8(ascii: "s"), word.count >= 3,
      let paradigm = paradigm(of: word.dropLast())
    else { return nil }
    return word[..<paradigm.start] + paradigm.forms[0]
  }

  /// All forms of the word that an irregular form belongs to; empty where the form is regular.
  package static func siblings(of word: [UInt8]) -> [[UInt8]] {
    guard word.count >= 2, word.count <= 40, let paradigm = paradigm(of: word[...]) else {
      return []
    }
    return paradigm.forms.map { word[..<paradigm.start] + $0 }
  }

  private static func paradigm(of word: ArraySlice<UInt8>) -> (start: Int, forms: [[UInt8]])? {
    if filter.contains(word), let number = numbers[Array(word)] { return (0, paradigms[number]) }
    for prefix in prefixes[Int(word.first ?? 0)]
    where word.count > prefix.count && word.starts(with: prefix) {
      let rest = word[prefix.count...]
      if filter.contains(rest), let number = verbNumbers[Array(rest)] {
        return (prefix.count, paradigms[number])
      }
    }
    return mutated(word)
  }

  /// *fram-tänder* and *fram-tand*: nouns that change their vowel, at the end of compounds.
  private static func mutated(_ word: ArraySlice<UInt8>) -> (start: Int, forms: [[UInt8]])? {
    guard let last = word.last, word.count >= 5 else { return nil }
    for form in mutations[Int(last)]
    where word.count >= form.text.count + 2 && word.suffix(form.text.count).elementsEqual(form.text)
    {
      return (word.count - form.text.count, paradigms[form.number])
    }
    return nil
  }

  private static let verbs = rows(
    """
    ge ger gav gett givit ges gavs given givet givna|gå går gick gått|få får fick fått
    se ser såg sett ses sågs sedd sedda|ta tar tog tagit tas togs tagen taget tagna
    stå står stod stått|slå slår slog slagit slås slogs slagen slaget slagna
    komma kommer kom kommit|skriva skriver skrev skrivit skrivs skrevs skriven skrivet skrivna
    bli blir blev blivit|dricka dricker drack druckit|finna finner fann funnit
    springa springer sprang sprungit|hinna hinner hann hunnit|vinna vinner vann vunnit
    svinna svinner svann svunnit|rinna rinner rann runnit|brinna brinner brann brunnit
    binda binder bundit bunden bundet bundna|sitta sitter suttit|ligga ligger legat
    sova sover sov sovit|äta äter ätit äts|falla faller föll fallit
    hålla håller höll hållit hålls hölls hållen hållet hållna
    låta låter lät låtit|gråta gråter grät gråtit|bära bär burit bärs buren buret burna
    skära skär skar skurit skärs|stjäla stjäl stal stulit stjäls stulen stulet stulna
    bjuda bjuder bjöd bjudit bjuds bjöds bjuden bjudet bjudna|ljuga ljuger ljög ljugit
    bryta bryter bröt brutit bryts bröts bruten brutet brutna|flyta flyter flöt flutit
    krypa kryper kröp krupit|rida rider ridit|lida lider lidit|vrida vrider vred vridit
    strida strider stred stridit|skrida skrider skred skridit|glida glider gled glidit
    gripa griper grep gripit grips greps gripen gripet gripna|bita biter bitit bits biten bitna
    slita sliter slet slitit sliten slitet slitna|stiga stiger stigit|tiga tiger teg tigit
    driva driver drev drivit drivs drevs driven drivet drivna|riva river rev rivit rivs
    vika viker vek vikit|svika sviker svek svikit|skrika skriker skrek skrikit
    dö dör dog dött|le ler log|be ber bett|veta vet visste vetat|njuta njuter njöt njutit
    skjuta skjuter sköt skjutit skjuts|dra drar drog dragit dras drogs dragen draget dragna
    svära svär svor svurit|sjunga sjunger sjöng sjungit|sjunka sjunker sjönk sjunkit
    sticka sticker stack stuckit|välja väljer valde valt väljs valdes vald valda
    vänja vänjer vande vant|säga säger sade sagt sägs sades sagd sagda
    lägga lägger lade lagt läggs lades lagd lagda|göra gör gjorde gjort görs gjord gjorda
    sälja säljer sålde sålt säljs såldes såld sålda|dölja döljer dolde dolt döljs dold dolda
    skilja skiljer skilde skilt skiljs skild skilda|glädja gläder gladde|sluta slöt slutit
    bo bor bodde bott|tro tror trodde trott tron|ske sker skedde skett|klä klär klädde klätt
    tvinga tvingar tvungen tvunget tvungna
    """)

  private static let words = rows(
    """
    stor stort stora större störst största|hög högt höga högre högst högsta
    låg lågt låga lägre lägst lägsta|lång långt långa längre längst längsta
    ung ungt unga yngre yngst yngsta|tung tungt tunga tyngre tyngst tyngsta
    grov grovt grova grövre grövst grövsta|gammal gammalt gamla|god gott goda
    bättre bäst bästa|mindre minst minsta|sämre sämst sämsta
    ny nytt nya nyare nyast nyaste|fri fritt fria friare friast friaste|blå blått blåa
    hård hårt hårda hårdare hårdast hårdaste|glad glatt glada gladare gladast gladaste
    klar klart klara|sen sent sena senare senast senaste|ren rent rena|varm varmt varma
    hel helt hela|tom tomt tomma|dum dumt dumma|sann sant sanna|döv dövt döva|stum stumt stumma
    lugn lugnt lugna|fin fint fina|ful fult fula|tunn tunt tunna|sund sunt sunda|rund runt runda
    mild milt milda|vild vilt vilda|värd värt värda|egen eget egna|öppen öppet öppna
    svag svagt svaga svagare svagast svagaste|sjuk sjukt sjuka sjukare sjukast sjukaste
    allmän allmänt allmänna
    blind blint blinda|vapen vapnet vapnen
    sko skon skor skorna|tå tån tår tårna|bo boet bon bona|bi biet bin bina
    knä knäet knät knän knäna|öga ögat ögon ögonen|öra örat öron öronen
    hjärta hjärtat hjärtan hjärtana|år året åren|faktum faktumet fakta
    oro oron|ro ron|lus lusen löss lössen
    mus musen möss mössen|mun munnen munnar munnarna|vän vännen vänner vännerna
    dröm drömmen drömmar drömmarna|rum rummet rummen|hem hemmet hemmen
    ström strömmen strömmar strömmarna|stam stammen stammar stammarna
    hand händer händerna hända hände hänt|brand bränder bränderna|rand ränder ränderna
    son söner sönerna|bror brodern bröder bröderna|mor mödrar mödrarna|fader fadern fäder fäderna
    dotter dottern döttrar döttrarna|bonde bonden bönder bönderna|strand stränder stränderna
    rot rötter rötterna|tång tänger tängerna|land länder länderna|nöt nötter nötterna
    """)

  /// Nouns that stand last in compounds too; words such as *person* end in none of these.
  private static let compounding = rows(
    """
    tand tänder tänderna|stad städer städerna|natt nätter nätterna|bok böcker böckerna
    fot fötter fötterna|ledamot ledamöter ledamöterna|bokstav bokstäver bokstäverna
    man mannen män männen
    """)

  private static let paradigms = verbs + words + compounding
  private static let filter = WordFilter(paradigms.flatMap { $0 })
  private static let verbNumbers = numbers(0..<verbs.count)
  private static let numbers = numbers(0..<paradigms.count)

  private static let mutations: [[(text: [UInt8], number: Int)]] = {
    var byLast = [[(text: [UInt8], number: Int)]](repeating: [], count: 256)
    for number in (verbs.count + words.count)..<paradigms.count {
      for form in paradigms[number] { byLast[Int(form.last ?? 0)].append((form, number)) }
    }
    return byLast
  }()

  /// What verbs begin with, by the first byte; the longest first.
  private static let prefixes: [[[UInt8]]] = {
    let list = """
      an anför av be bekant bi bibe bort del efter er fast fort fram från före för förbe förut
      genom hem i iakt igen igång in inne kart kun med miss mot möjlig ned neder ner om omhänder
      på rede redo samman skade still til till tillfreds tillgodo tillbaka tillrätta tillvara und
      under upp upprätt ur ut utom vid vidare vidmakt åsido åter över överens
      """
    var byFirst = [[[UInt8]]](repeating: [], count: 256)
    for prefix in Set(list.split(whereSeparator: \.isWhitespace).map { [UInt8]($0.utf8) }) {
      byFirst[Int(prefix[0])].append(prefix)
    }
    // No two of a length begin a word, so the order within a length is of no matter.
    return byFirst.map { prefixes in prefixes.sorted { $0.count > $1.count } }
  }()

  private static func rows(_ text: String) -> [[[UInt8]]] {
    text.split { $0 == "|" || $0 == "\n" }.map { row in
      row.split(separator: " ").map { [UInt8]($0.utf8) }
    }
  }

  private static func numbers(_ range: Range<Int>) -> [[UInt8]: Int] {
    var numbers: [[UInt8]: Int] = [:]
    for number in range {
      for form in paradigms[number] where numbers[form] == nil { numbers[form] = number }
    }
    return numbers
  }
}
