// Finds the words of a query in the index, also where the index has no such word.

import { distance, isInflected, root, stem, withoutDots } from "./search-words.js";

/** How many sixteenths a full answer is worth. */
export const whole = 16;

export class WordFinder {
  #index;

  constructor(index) {
    this.#index = index;
  }

  /** The class of exactly this word. */
  async exact(word) {
    const shard = await this.#index.terms(word);
    const place = shard.place(word);
    return shard.words[place] === word ? this.#entry(shard.classes[place]) : null;
  }

  /** The class of a word or of a word with the same stem. */
  async known(word) {
    return await this.exact(word) ?? this.#inflected(word, stem);
  }

  /** The class of a word, or of what may be another form of it when the site has no other. */
  async knownForm(word) {
    return await this.known(word) ?? this.#inflected(word, root);
  }

  async #inflected(word, reduced) {
    if (!isInflected(word)) return null;
    const own = reduced(word);
    const shard = await this.#index.terms(own);
    const plain = withoutDots(own);
    for (let place = shard.place(own); place < shard.words.length; place += 1) {
      const candidate = shard.words[place];
      if (!withoutDots(candidate).startsWith(plain)) break;
      if (reduced(candidate) === own) return this.#entry(shard.classes[place]);
    }
    return null;
  }

  /** Classes of words that begin as a word that is not finished, the most common first. */
  async continuations(word) {
    if (word.length < 2) return [];
    const shard = await this.#index.terms(word);
    const plain = withoutDots(word);
    const found = [];
    for (let place = shard.place(word); place < shard.words.length; place += 1) {
      const candidate = shard.words[place];
      if (!withoutDots(candidate).startsWith(plain)) break;
      if (candidate.startsWith(word)) add(await this.#entry(shard.classes[place]), found);
    }
    return firstFew(found, 6, (entry) => entry.weight);
  }

  /** Words near enough to be what a misspelled word was meant to be, with how far they are. */
  async corrections(word, limit) {
    let nearest = limit;
    let found = [];
    for (const candidate of await this.#index.wordsNear(word)) {
      const far = distance(word, candidate, nearest);
      if (far > nearest) continue;
      if (far < nearest) found = [];
      nearest = far;
      if (!found.includes(candidate)) found.push(candidate);
    }
    const entries = [];
    for (const candidate of found.slice(0, 12)) {
      const entry = await this.exact(candidate);
      if (entry?.places.length) add(entry, entries);
    }
    return firstFew(entries, 3, (entry) => entry.weight).map((entry) => ({ entry, far: nearest }));
  }

  /** Classes of compounds that end with a word or a definite form of it, the most common first. */
  async compounds(word) {
    const definite = !isInflected(word) ? [] : /[aeio]$/.test(word) ? ["n", "t"] : ["en", "et"];
    for (const ending of ["", ...definite]) {
      const found = await this.#compounds(word + ending);
      if (found.length) return found;
    }
    return [];
  }

  async #compounds(word) {
    if (word.length < 4) return [];
    const found = [];
    for (const candidate of await this.#index.wordsNear(word)) {
      if (candidate === word || !candidate.endsWith(word)) continue;
      const entry = await this.exact(candidate);
      if (entry) add(entry, found);
      if (found.length === 24) break;
    }
    return firstFew(found, 6, (entry) => entry.weight);
  }

  /** The parts of a compound that the index has no word for. */
  async parts(word) {
    for (let start = 3; start <= word.length - 4; start += 1) {
      const left = await this.#modifier(word.slice(0, start));
      const right = left && await this.known(word.slice(start));
      if (right?.places.length) return [left, right];
    }
    return null;
  }

  async #modifier(word) {
    return await this.known(word)
      ?? (word.endsWith("s") && word.length > 3 ? this.known(word.slice(0, -1)) : null);
  }

  /** Classes with the same beginning as a word, the closest first, with what they are worth. */
  async kin(word, own) {
    const base = stem(word);
    if (!isInflected(word) || base.length < 4) return [];
    const shard = await this.#index.terms(word);
    const start = shard.place(word);
    const best = new Map();
    const look = async (place) => {
      const candidate = shard.words[place];
      if (candidate === undefined) return false;
      const candidateStem = stem(candidate);
      const shared = sharedCount(base, candidateStem);
      if (shared < 4) return sharedCount(withoutDots(base), withoutDots(candidate)) >= 4;
      const entry = await this.#entry(shard.classes[place]);
      if (sharedCount(base, entry.name) < 3 || entry.name === own || !entry.places.length) {
        return true;
      }
      const factor = Math.floor(whole * shared / Math.max(base.length, candidateStem.length));
      if (factor > (best.get(entry.name)?.factor ?? -1)) best.set(entry.name, { entry, factor });
      return true;
    };
    for (let place = start - 1; start - place <= 64 && await look(place); place -= 1);
    for (let place = start; place - start < 64 && await look(place); place += 1);
    return firstFew([...best.values()], 8, (kin) => -kin.factor);
  }

  /** What a name means as a whole; `names` are the first words of the classes of its words. */
  async phrase(names) {
    const key = names.join(" ");
    return (await this.#index.terms(key)).phrases.get(key);
  }

  async #entry(reference) {
    if (typeof reference !== "string") return reference;
    const home = await this.#index.terms(reference);
    return home.classes[home.place(reference)];
  }
}

function add(entry, entries) {
  if (!entries.some((other) => other.name === entry.name)) entries.push(entry);
}

/** How many letters two words begin with alike. */
function sharedCount(left, right) {
  let count = 0;
  while (count < left.length && left[count] === right[count]) count += 1;
  return count;
}

/** The first few by a rank, equal ones in their order. */
function firstFew(elements, count, rank) {
  return [...elements].sort((left, right) => rank(left) - rank(right)).slice(0, count);
}
