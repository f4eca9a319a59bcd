// The files of the search index: where they are and what they say. Each is fetched once, when a
// query first needs it. The format is described beside the code that writes it.

import { placeOf, precedes } from "./search-words.js";

const format = 1;
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
    this.weakWords = new Set(manifest.weak.split(" "));
    this.lawNames = manifest.laws.map(([name, number]) => ({ words: name.split(" "), number }));
    this.moved = new Map(Object.entries(manifest.moved));
    this.inside = new Map(Object.entries(manifest.files ?? {}));
    this.tables = {};
    for (const name of ["terms", "forward", "backward"]) {
      const table = manifest[name];
      this.tables[name] = {
        keys: table.filter((_, index) => index % 2 === 0),
        hashes: table.filter((_, index) => index % 2 === 1),
      };
    }
    this.texts = manifest.texts;
    this.facetPath = manifest.facets;
    this.firstPages = sums(numbers(manifest.texts.pages));
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

  /** The path of the file of a table where a key belongs. */
  #pathOf(key, name) {
    const { keys, hashes } = this.tables[name];
    let low = 0, high = keys.length;
    if (!high) return null;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (precedes(key, keys[middle])) high = middle; else low = middle;
    }
    return `search/${name}-${low}.${hashes[low]}.json`;
  }

  /** The shard of terms where a key belongs. */
  terms(key) {
    const path = this.#pathOf(key, "terms");
    return path ? this.#file(path, termShard) : emptyShard;
  }

  /** The places of a class that its shard has no room for. */
  furtherPostings(hash) {
    return this.#file(`search/more.${hash}.json`, postings);
  }

  /** The words of the site that begin about as a word does, and those that end so. */
  async wordsNear(word) {
    const paths = [
      this.#pathOf(word, "forward"), this.#pathOf([...word].reverse().join(""), "backward"),
    ];
    const lists = paths.filter(Boolean).map((path) => this.#file(path, (text) => text.split(" ")));
    return (await Promise.all(lists)).flat();
  }

  /** What results can be narrowed by. */
  facets() {
    return this.facetPath ? this.#file(this.facetPath, facets) : [];
  }

  /** What is shown of a page. */
  async text(page) {
    let low = 0, high = this.firstPages.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (page < this.firstPages[middle]) high = middle; else low = middle;
    }
    const hash = this.texts.hashes[Math.floor(low / this.texts.run)];
    const pages = await this.#file(`search/texts-${low}.${hash}.json`, (rows) => rows);
    const [path, title, type, summary, sections] = pages[page - this.firstPages[low]];
    return { path, title, type, summary, sections };
  }
}

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
  const phrases = new Map(file.phrases.map(([key, pages, otherNames]) =>
    [key, { pages: sums(pages).slice(1), otherNames }]));
  return { words, classes, phrases, place: (word) => placeOf(word, words) };
}

/** Words that count as one, how telling they are, and where they stand. */
function wordClass(name, [weight, ...row]) {
  const further = typeof row[0] === "string" ? row.shift() : null;
  return { name, words: [name], weight, further, places: postings(row) };
}

/** Units with impacts, from rows of a negated impact, a unit, and distances to further units. */
function postings(row) {
  const places = [];
  let impact = 0, unit = 0;
  for (const number of row) {
    if (number < 0) {
      impact = -number;
      unit = 0;
    } else {
      unit += number;
      places.push([unit, impact]);
    }
  }
  return places;
}
