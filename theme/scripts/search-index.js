// The files of the search index: where they are and what they say. Each is fetched once, when a
// query first needs it. The format is described beside the code that writes it.

import { placeOf, precedes, withoutDots, wordsOf } from "./search-words.js";

const format = 2;
const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

/** Opens an index; `load` gives the parsed file of a path below the site's root. */
export async function openIndex(path, load) {
  const manifest = await load(path);
  if (manifest.format !== format) throw new Error(`search format ${manifest.format}`);
  return new SearchIndex(manifest, load);
}

class SearchIndex {
  #files = new Map();
  #load;

  constructor(manifest, load) {
    this.#load = load;
    this.firstUnits = sums(numbers(manifest.units));
    this.pageWeights = numbers(manifest.weights);
    this.pageCount = this.pageWeights.length;
    this.unitCount = this.firstUnits[this.pageCount];
    this.pageOfUnit = new Int32Array(this.unitCount);
    for (let page = 0; page < this.pageCount; page += 1) {
      this.pageOfUnit.fill(page, this.firstUnits[page], this.firstUnits[page + 1]);
    }
    this.weakWords = new Set(manifest.weak.split(" "));
    this.lawNames = manifest.laws.map(([name, number]) => ({ words: name.split(" "), number }));
    this.moved = new Map(Object.entries(manifest.moved));
    this.inside = new Map(Object.entries(manifest.files ?? {}));
    this.tables = manifest;
    this.facetPath = manifest.facets;
    this.firstPages = sums(numbers(manifest.texts.pages));
    this.frequentWords = manifest.texts.words.split(" ");
  }

  /** The decoded file of a path; fetched and decoded once, again after a failure. */
  #file(path, decode) {
    let file = this.#files.get(path);
    if (!file) {
      const inside = this.inside.get(path);
      file = Promise.resolve(inside === undefined ? this.#load(path) : inside).then(decode);
      file.catch(() => this.#files.delete(path));
      this.#files.set(path, file);
    }
    return file;
  }

  /** The path of a file that is found by its number; neighbours share a hash. */
  #pathOf(number, name) {
    const { run, hashes } = this.tables[name];
    return `search/${name}-${number}.${hashes[Math.floor(number / run)]}.json`;
  }

  /** The path of the file of a table where a key belongs. */
  #pathOfKey(key, name) {
    const { keys } = this.tables[name];
    let low = 0, high = keys.length;
    if (!high) return null;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (precedes(key, keys[middle])) high = middle; else low = middle;
    }
    return this.#pathOf(low, name);
  }

  /** The shard of terms where a key belongs. */
  terms(key) {
    const path = this.#pathOfKey(key, "terms");
    return path ? this.#file(path, termShard) : emptyShard;
  }

  /** The places of a class that its shard has no room for. */
  furtherPostings(hash) {
    return this.#file(`search/more.${hash}.json`, postings);
  }

  /** The words of the site that begin about as a word does, and those that end so. */
  async wordsNear(word) {
    const paths = [
      this.#pathOfKey(word, "forward"),
      this.#pathOfKey([...word].reverse().join(""), "backward"),
    ];
    const lists = paths.filter(Boolean).map((path) => this.#file(path, (text) => text.split(" ")));
    return (await Promise.all(lists)).flat();
  }

  /** What results can be narrowed by. */
  facets() {
    return this.facetPath ? this.#file(this.facetPath, facets) : [];
  }

  /** What is shown of a page; `plain` and `section` read its texts. */
  async text(page) {
    let low = 0, high = this.firstPages.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (page < this.firstPages[middle]) high = middle; else low = middle;
    }
    const pages = await this.#file(this.#pathOf(low, "texts"), (rows) => rows);
    const [path, title, type, summary, sections] = pages[page - this.firstPages[low]];
    return { path, title, type, summary, sections };
  }

  /** The anchor, heading and text of a section; of no section nothing. */
  section([anchor, heading, text] = ["", "", ""]) {
    const plain = this.plain(heading);
    return { anchor: anchor === 1 ? anchorOf(plain) : anchor, heading: plain, text };
  }

  /** A text where the letters that stand for common words are those words again. */
  plain(text) {
    return text.replace(coded, (_, letter, capital, code, tight) => {
      if (letter) return letter;
      const word = this.frequentWords[code.charCodeAt(0) - 0x100];
      const rest = word.slice(1) + (tight ? "" : " ");
      return (capital ? word[0].toUpperCase() : word[0]) + rest;
    });
  }
}

/** A letter that means itself, or one that stands for a word with how it is written. */
const coded = /\x7f(.)|(\^?)([\u0100-\u07ff])( ?)/gs;

/** The anchor that the words of a heading give: "Vem anmäler?" is "vem-anmaler". */
const anchorOf = (heading) =>
  wordsOf(heading).map(({ text }) => withoutDots(text)).join("-");

/** Decodes the facets: for each what it is called, its values, and which of them a page has. */
function facets(file) {
  return file.map(([key, label, values, sets, pages]) => {
    const setOfPage = numbers(pages);
    return { key, label, values, setOf: (page) => sets[setOfPage[page]] };
  });
}

/** Numbers written one character each; the last character means 63 and what follows. */
function numbers(text) {
  const list = [];
  let carried = 0;
  for (const character of text) {
    const value = digits.indexOf(character);
    carried += value;
    if (value === 63) continue;
    list.push(carried);
    carried = 0;
  }
  return list;
}

function sums(list) {
  const result = [0];
  for (const number of list) result.push(result[result.length - 1] + number);
  return result;
}

/** Rising numbers out of the distances between them. */
const rising = (distances) => sums(distances).slice(1);

const emptyShard = { words: [], classes: [], phrases: new Map(), place: () => 0 };

/** Decodes words, their classes with places, and names as wholes. */
function termShard(file) {
  const words = file.words ? file.words.split(" ") : [];
  const entries = [];
  const classes = file.classes.map((reference, index) => {
    if (typeof reference === "string") return reference;
    if (reference) {
      entries[entries.length - reference].words.push(words[index]);
    } else {
      entries.push(wordClass(words[index], file.postings[entries.length]));
    }
    return entries[entries.length - Math.max(1, reference)];
  });
  const phrases = new Map();
  for (const [key, pages, otherNames, keywordPages] of file.phrases) {
    phrases.set(key, { pages: rising(pages), otherNames, keywordPages: rising(keywordPages) });
  }
  return { words, classes, phrases, place: (word) => placeOf(word, words) };
}

/** Words that count as one, how telling they are, and where they stand. */
function wordClass(name, [weight, ...row]) {
  const further = typeof row[0] === "string" ? row.shift() : null;
  return { name, words: [name], weight, further, places: postings(row) };
}

/**
 * Units each followed by its impact, from rows of a negated impact, a unit, and the distance to
 * each further unit.
 */
function postings(row) {
  const places = [];
  let impact = 0, unit = 0;
  for (const number of row) {
    if (number < 0) {
      impact = -number;
      unit = 0;
    } else {
      unit += number;
      places.push(unit, impact);
    }
  }
  return places;
}
