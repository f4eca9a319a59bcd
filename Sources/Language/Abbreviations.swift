/// Swedish abbreviations with a full stop that need not end a sentence, each without its last one.
enum Abbreviations {
  /// Those that something always follows.
  static let anywhere = list(
    """
    t.ex tex bl.a p.g.a pga s.k f.d f.n fr.o.m t.o.m o.d d.v.s dvs jfr ev resp ang ca kap prop skr
    dr prof dnr diarienr nr tel tfn inkl exkl uppl vol fil.dr med.dr leg i.st.f a.a a.st bitr f.ö
    m.a.o sid fig tab
    """)

  /// Those that end no sentence before a number, but may elsewhere.
  static let beforeNumbers = list(
    """
    m.m m.fl mfl mm osv o.s.v etc e.d o.dyl e.kr f.kr ff s st art avd bet bil kl max min mom p red
    jan feb mar apr aug sep sept okt nov dec mån tis ons tors fre lör sön omkr dir
    """)

  private static func list(_ text: String) -> Set<[UInt8]> {
    Set(text.split(whereSeparator: \.isWhitespace).map { [UInt8]($0.utf8) })
  }
}
