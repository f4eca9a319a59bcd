// A query as ideas: what is asked for, and everything in the index that answers it.

import { WordFinder, whole } from "./search-finder.js";
import { wordsOf } from "./search-words.js";

/** The most words of a query whose neighbours may be one word. */
const mostJoined = 5;

/** How sure it is that a page is what the whole query names. */
export const isName = 2, isOtherName = 1;

/**
 * Reads a query; `isUnfinished` when its last word is still being typed. When the results are to
 * be narrowed, also the weaker places of common words are fetched.
 */
export async function readQuestion(query, index, isUnfinished, isNarrowed) {
  const question = new Question(index);
  await question.read(query, isUnfinished, isNarrowed);
  return question;
}

class Question {
  /** The ideas in the order of the query: weight and alternatives. */
  ideas = [];
  /** Pages whose name is the whole query, with how sure that is. */
  namedPages = new Map();
  /** Whether the query says nothing but a name. */
  isJustName = false;
  /** Words that stand in for words that the site does not have. */
  corrections = [];

  #index;
  #finder;
  #words = [];

  constructor(index) {
    this.#index = index;
    this.#finder = new WordFinder(index);
  }

  async read(query, isUnfinished, isNarrowed) {
    this.#words = queryWords(query, this.#index.weakWords);
    this.#prefetch();
    const last = this.#words.at(-1), count = this.#words.length;
    await this.#takeLaw(query);
    await this.#takeWholes(query);
    if (this.#words.some((word) => !word.isWeak) || this.ideas.length) {
      this.#words = this.#words.filter((word) => !word.isWeak);
    }
    this.isJustName = this.#words.length === (this.ideas.length ? 0 : count);
    await this.#addWords(isUnfinished && last?.end === query.length ? last : null);
    this.ideas = this.ideas.slice(0, 12);
    if (this.ideas.length > 1 || isNarrowed) await this.#addFurther();
  }

  /** Starts fetching what the words will need, all at once. */
  #prefetch() {
    const strong = this.#words.filter((word) => !word.isWeak);
    strong.forEach(({ text }, place) => {
      this.#finder.known(text).catch(() => {});
      const next = strong[place + 1];
      if (next && strong.length <= mostJoined) this.#finder.known(text + next.text).catch(() => {});
    });
  }

  /** Takes a place in a law out of the words. */
  async #takeLaw(query) {
    const law = readLaw(query, this.#words, this.#index.lawNames);
    if (!law) return;
    const alternatives = [];
    for (const key of law.keys) {
      const entry = await this.#finder.exact(key);
      if (entry) alternatives.push(alternative([entry], whole));
    }
    for (const key of law.keys) {
      const target = this.#index.moved.get(key);
      const entry = target && await this.#finder.exact(target);
      if (!entry) continue;
      const factor = alternatives.some(({ label }) => label === null) ? whole / 2 : whole;
      alternatives.push(alternative([entry], factor, lawText(target)));
    }
    if (!alternatives.length) return;
    this.ideas.push({ weight: weightOf(alternatives), alternatives });
    this.#words = this.#words.filter((_, place) => !law.words.has(place));
  }

  /** Takes case numbers, statutes and telephone numbers out of the words. */
  async #takeWholes(query) {
    for (const number of wholeNumbers(query)) {
      const isInside = (word) => word.end > number.start && word.start < number.end;
      if (!this.#words.some(isInside)) continue;
      for (const key of number.keys) {
        const entry = await this.#finder.exact(key);
        if (!entry) continue;
        this.ideas.push({ weight: entry.weight, alternatives: [alternative([entry], whole)] });
        const phrase = await this.#finder.phrase([key]);
        if (phrase) this.#name(phrase.pages, isName);
        this.#words = this.#words.filter((word) => !isInside(word));
        break;
      }
    }
  }

  async #addWords(openWord) {
    const words = this.#words;
    const hasOnlyWords = !this.ideas.length;
    const found = await Promise.all(words.map((word) => this.#finder.knownForm(word.text)));
    const ideas = [];
    for (const [place, word] of words.entries()) {
      const entry = found[place];
      const alternatives = entry ? [alternative([entry], whole)] : [];
      if (word === openWord) {
        for (const longer of await this.#finder.continuations(word.text)) {
          alternatives.push(alternative([longer], 13));
        }
      }
      ideas.push({ weight: entry?.weight ?? 0, alternatives });
    }
    const joined = await this.#addJoined(ideas);
    const isMended = new Set();
    for (const [place, word] of words.entries()) {
      if (word.isWeak || ideas[place].alternatives.length) continue;
      found[place] = await this.#addFallbacks(word.text, ideas[place].alternatives);
      if (found[place]) isMended.add(place);
    }
    await this.#addNames(found, joined, ideas, hasOnlyWords);
    for (const [place, word] of words.entries()) {
      const { alternatives } = ideas[place];
      if (!isMended.has(place)) {
        for (const kin of await this.#finder.kin(word.text, found[place]?.name)) {
          const label = found[place] ? null : kin.entry.name;
          alternatives.push(alternative([kin.entry], kin.factor, label, false));
        }
      }
      ideas[place].weight ||= alternatives.length ? weightOf(alternatives) : this.#unknownWeight();
    }
    const isFirst = (entry, place) => !entry
      || found.findIndex((other) => other?.name === entry.name) === place;
    this.ideas.push(...ideas.filter((_, place) => isFirst(found[place], place)));
  }

  /**
   * Two words that are one: "oros anmälan", "social tjänsten"; by the place of the first. Not in a
   * question of many words: it says enough without, and each look costs a file.
   */
  async #addJoined(ideas) {
    const joined = new Map();
    if (this.#words.length > mostJoined) return joined;
    for (let place = 0; place + 1 < this.#words.length; place += 1) {
      for (const joint of ["", "s"]) {
        const entry = await this.#finder.known(
          this.#words[place].text + joint + this.#words[place + 1].text);
        if (!entry?.places.length) continue;
        ideas[place].alternatives.push(alternative([entry], 15, entry.name));
        ideas[place + 1].alternatives.push(alternative([entry], 15, entry.name));
        joined.set(place, entry);
        break;
      }
    }
    return joined;
  }

  /** What an unknown word may mean; gives the word that it was taken for. */
  async #addFallbacks(word, alternatives) {
    const correct = ({ entry, far }) => {
      if (!this.corrections.includes(entry.name)) this.corrections.push(entry.name);
      alternatives.push(alternative([entry], 16 - Math.floor(far * 3 / 2), entry.name));
    };
    const corrected = await this.#finder.corrections(word, word.length >= 4 ? 2 : 1);
    corrected.forEach(correct);
    const parts = await this.#finder.parts(word);
    if (parts) {
      alternatives.push(alternative(parts, 13));
      alternatives.push(alternative([parts[1]], 6, null, false));
    }
    for (const longer of await this.#finder.compounds(word)) {
      alternatives.push(alternative([longer], 12, longer.name));
    }
    if (word.length >= 3) {
      for (const longer of await this.#finder.continuations(word)) {
        alternatives.push(alternative([longer], 12, longer.name));
      }
    }
    if (!alternatives.length && word.length >= 7) {
      const farther = await this.#finder.corrections(word, word.length >= 9 ? 4 : 3);
      farther.forEach(correct);
      return farther[0]?.entry;
    }
    return corrected[0]?.entry;
  }

  /** Concepts and pages that are named by words in a row. */
  async #addNames(found, joined, ideas, isWholeQuery) {
    const names = this.#words.map((word, place) => found[place]?.name ?? word.text);
    for (let start = 0; start < names.length;) {
      let length = Math.min(6, names.length - start);
      for (; length > 0; length -= 1) {
        const oneWord = length === 2 && joined.get(start);
        const phrase = await this.#finder.phrase(names.slice(start, start + length))
          ?? (oneWord && await this.#finder.phrase([oneWord.name]));
        if (!phrase) continue;
        const isWhole = isWholeQuery && length === names.length;
        if (isWhole) {
          this.#name(phrase.pages, isName);
          this.#name(phrase.keywordPages, isOtherName);
        }
        await this.#addOtherNames(phrase, ideas.slice(start, start + length), isWhole);
        break;
      }
      start += Math.max(1, length);
    }
  }

  async #addOtherNames(phrase, ideas, isWhole) {
    for (const otherName of phrase.otherNames.slice(0, 6)) {
      const words = queryWords(otherName, this.#index.weakWords).filter((word) => !word.isWeak);
      const terms = await Promise.all(words.map((word) => this.#finder.known(word.text)));
      if (!terms.length || terms.includes(null)) continue;
      if (isWhole) {
        const other = await this.#finder.phrase(terms.map((term) => term.name));
        if (other) this.#name(other.pages, isOtherName);
      }
      if (terms.some((term) => !term.places.length)) continue;
      for (const idea of ideas) idea.alternatives.push(alternative(terms, 11, otherName));
    }
  }

  /**
   * Fetches more of long lists of places, of the two most telling words; worth it where other
   * words or filters tell which of them matter.
   */
  async #addFurther() {
    const long = this.ideas.filter((idea) => idea.alternatives[0]?.terms[0].further);
    long.sort((left, right) => right.weight - left.weight);
    for (const { alternatives } of long.slice(0, 2)) {
      const [term] = alternatives[0].terms;
      const further = await this.#index.furtherPostings(term.further);
      alternatives[0].terms = [{ ...term, places: term.places.concat(further) }];
    }
  }

  #name(pages, sureness) {
    for (const page of pages) {
      this.namedPages.set(page, Math.max(this.namedPages.get(page) ?? 0, sureness));
    }
  }

  /** The weight of a word that stands nowhere: sixteen times the bits of the number of units. */
  #unknownWeight() {
    return whole * (32 - Math.clz32(this.#index.unitCount));
  }
}

/** Classes that answer together, how well in sixteenths, and what a reader is told of it. */
function alternative(terms, factor, label = null, isSure = true) {
  return { terms, factor, label, isSure };
}

function weightOf(alternatives) {
  return Math.max(...alternatives.flatMap(({ terms }) => terms.map((term) => term.weight)));
}

function queryWords(query, weakWords) {
  return wordsOf(query).slice(0, 24).map(({ text, start, end }) => {
    const short = text.slice(0, 60);
    return { text: short, start, end, isWeak: weakWords.has(short) };
  });
}

/** Runs of a query with a digit and a mark inside that may be one word of the index. */
function wholeNumbers(query) {
  const runs = [];
  for (const { 0: run, index } of query.matchAll(/[^\x00-\x20]+/g)) {
    const inner = /[0-9A-Za-z\x80-\uffff](?:.*[0-9A-Za-z\x80-\uffff])?/s.exec(run);
    if (!inner || [...inner[0]].length > 40) continue;
    const start = index + inner.index;
    const key = inner[0].replace(/[A-Z]/g, (letter) => letter.toLowerCase());
    runs.push({ key, start, end: start + key.length });
  }
  const found = [];
  runs.forEach(({ key, start, end }, place) => {
    if (!/\d/.test(key) || !/[:/-]/.test(key)) return;
    const keys = place ? [`${runs[place - 1].key}/${key}`, key] : [key];
    const numbers = key.replace(/\D/g, "");
    if (numbers.length >= 5) keys.push(numbers);
    found.push({ keys, start, end });
  });
  return found.slice(0, 4);
}

const chapterWords = ["kap", "kapitel", "kapitlet"];
const sectionWords = ["paragraf", "paragrafen", "par"];
const isNumber = (word) => /^\d+$/.test(word);

/** The place in a law that a query names: the words that do, and its keys in the index. */
export function readLaw(query, words, lawNames) {
  const number = lawNumber(words, query);
  const name = longestName(words, lawNames) ?? number;
  if (!name) return null;
  // A law is often cited by name and number: "29 kap. 14 § skollagen (2010:800)".
  if (number) {
    name.words = new Set([...name.words, ...number.words]);
    name.numbers = number.numbers;
  }
  const used = new Set(), chapters = [], sections = [];
  words.forEach(({ text, end }, place) => {
    if (name.words.has(place)) return;
    if (chapterWords.includes(text) || sectionWords.includes(text)) used.add(place);
    if (!/^\d/.test(text) || text.length > 5 || used.has(place)) return;
    used.add(place);
    // "Paragraf 25 kapitel 2": the word before a number tells more than the one after it.
    const before = words[place - 1]?.text, next = words[place + 1];
    if (sectionWords.includes(before)) {
      sections.push(text);
    } else if (chapterWords.includes(before) && !chapters.length) {
      chapters.push(text);
    } else if (next && /^[a-z]$/.test(next.text) && isNumber(text)) {
      used.add(place + 1);
      sections.push(text + next.text);
    } else if (next && (chapterWords.includes(next.text) || query.slice(end, next.start) === ":")) {
      chapters.push(text);
    } else {
      sections.push(text);
    }
  });
  const places = placesOf(chapters, sections);
  if (!places.length) return null;
  return {
    words: new Set([...used, ...name.words]),
    keys: name.numbers.flatMap((number) => places.map((place) => `${number}/${place}`)),
  };
}

function placesOf(chapters, sections) {
  const [chapter, other] = chapters;
  if (!chapters.length && sections.length === 1) return sections;
  if (!chapters.length && sections.length === 2) return [sections.join(":")];
  if (chapters.length === 1) return sections.map((section) => `${chapter}:${section}`);
  if (chapters.length === 2 && !sections.length) {
    return [`${other}:${chapter}`, `${chapter}:${other}`];
  }
  return [];
}

/** The longest name of a law in a query, with every law that bears it. */
function longestName(words, lawNames) {
  let best = null;
  for (const name of lawNames) {
    const count = name.words.length;
    for (let start = 0; start + count <= words.length; start += 1) {
      if (!name.words.every((word, place) => words[start + place].text === word)) continue;
      if (best?.count === count && best.start === start) {
        best.numbers.push(name.number);
      } else if (count > (best?.count ?? 0)) {
        best = { start, count, numbers: [name.number] };
      }
    }
  }
  if (!best) return null;
  const places = Array.from({ length: best.count }, (_, place) => best.start + place);
  return { words: new Set(places), numbers: best.numbers };
}

/** A law's number in a query: 2010:800. */
function lawNumber(words, query) {
  for (let place = 0; place + 1 < words.length; place += 1) {
    const [year, serial] = [words[place], words[place + 1]];
    if (year.text.length === 4 && isNumber(year.text) && isNumber(serial.text)
      && query.slice(year.end, serial.start) === ":") {
      return { words: new Set([place, place + 1]), numbers: [`${year.text}:${serial.text}`] };
    }
  }
  return null;
}

/** A place in the index as a reader writes it: "19 kap. 1 § (2025:400)". */
function lawText(key) {
  const [law, place] = key.split("/");
  const [chapter, section] = place.split(":");
  return section ? `${chapter} kap. ${section} § (${law})` : `${place} § (${law})`;
}
