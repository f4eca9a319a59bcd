// The way to the search engine, which is fetched when the first question is near.

import { words, phrase } from "./search-texts.js";

/** The way from this page to the site's root, and from there to the index. */
const { root, searchIndex } = document.body.dataset;

/** The engine while and after it is made ready. */
let engine = null;

/**
 * Makes the engine ready, so that the first answer comes sooner; again when it failed before.
 *
 * @returns {Promise<Object>} The engine.
 */
export function prepare() {
  engine ??= import("./search-engine.js")
    .then(({ openEngine }) => openEngine(searchIndex.slice(root.length), load))
    .catch((error) => {
      engine = null;
      throw error;
    });
  return engine;
}

/** The parsed JSON of a path below the site's root. */
async function load(path) {
  const response = await fetch(root + path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

/** A line of questions of which only the last one asked is answered. */
export class Questions {
  #asked = 0;

  /**
   * Asks the engine.
   *
   * @param {string} query - What is looked for.
   * @param {Object} options - What the engine takes: how many pages at most, whether the last word
   *   is still being typed, what to narrow by.
   * @returns {Promise<Object | null>} The answer; `null` when something else was asked meanwhile.
   * @throws {Error} When the index cannot be read and nothing else was asked meanwhile.
   */
  ask(query, options) {
    this.#asked += 1;
    return this.wait(prepare().then((engine) => engine.search(query, options)));
  }

  /** What is promised about the question asked last; `null` when another is asked meanwhile. */
  async wait(promise) {
    const number = this.#asked;
    try {
      const value = await promise;
      return number === this.#asked ? value : null;
    } catch (error) {
      if (number === this.#asked) throw error;
      return null;
    }
  }

  /** Leaves what has been asked unanswered. */
  drop() {
    this.#asked += 1;
  }
}

/** The address of a result, seen from this page. */
export function address({ path, anchor }) {
  return root + path.slice(1) + (anchor ? `#${anchor}` : "");
}

/** What kind of page a result is, and the section it leads to. */
export function whereabouts({ type, heading }) {
  const section = heading && phrase(words.in_section, { title: heading });
  return [type, section].filter(Boolean).join(" · ");
}
