// Answers queries from the search index. The program's own engine, which tests and the terminal
// use, is this file's twin: whole numbers throughout, so that both find the same scores.

import { narrow } from "./search-facets.js";
import { openIndex } from "./search-index.js";
import { readQuestion } from "./search-question.js";
import { Scorer } from "./search-scorer.js";
import { stem, wordsOf } from "./search-words.js";

/** How many pages are looked at closely: words near each other count, and texts are fetched. */
const closeCount = 10;
/** Words of an excerpt, and how many of them stand before the first match. */
const excerptCount = 32, leadCount = 6;

/**
 * Opens the index that a page names.
 *
 * @param path The manifest, below the site's root.
 * @param load Gives the parsed JSON of a path below the root.
 */
export async function openEngine(path, load) {
  const index = await openIndex(path, load);
  return {
    /**
     * The pages that answer a query, the best first. `filters` are values by the key of their
     * facet; archived pages answer only `withArchived`. The answer's `facets()` count what each
     * further filter would leave.
     */
    search: (query, options = {}) => search(query, index, {
      limit: 10, isUnfinished: false, filters: {}, withArchived: false, ...options,
    }),
  };
}

async function search(query, index, { limit, isUnfinished, filters, withArchived }) {
  const isNarrowed = Object.keys(filters).length > 0;
  const question = await readQuestion(query, index, isUnfinished, isNarrowed);
  const scorer = new Scorer(question, index, withArchived);
  const narrowed = async () => narrow(await index.facets(), scorer.pages, filters);
  const kept = isNarrowed && (await narrowed()).kept;
  const found = scorer.best(
    Math.max(closeCount, limit), (page) => !isNarrowed || kept.has(page));
  const matcher = new TextMatcher(question);
  const look = async (candidate, ideaCount) =>
    closeLook(candidate, await index.text(candidate.page), matcher, ideaCount, index);
  const close = await Promise.all(
    found.slice(0, closeCount).map((candidate) => look(candidate, question.ideas.length)));
  close.sort(byScore);
  const others = found.slice(closeCount).map((candidate) => look(candidate, 0));
  close.push(...await Promise.all(others));
  return {
    results: close.slice(0, limit),
    count: isNarrowed ? kept.size : scorer.pages.length,
    // Of frequent words only the best places are looked at.
    isCountLeast: question.ideas.some(({ alternatives }) =>
      alternatives.some(({ terms }) => terms.some(({ further }) => further))),
    isConfident: close[0]?.isSure ?? false,
    corrections: question.corrections,
    facets: async () => (await narrowed()).counts,
  };
}

const byScore = (left, right) => right.score - left.score || left.page - right.page;

function closeLook(candidate, text, matcher, ideaCount, index) {
  const { page, section: number, isSure, labels } = candidate;
  let { score } = candidate;
  const section = text.sections[number];
  const { anchor, heading, text: coded } = index.section(section);
  const body = index.plain(section ? coded : opening(text));
  const words = matcher.words(body);
  if (ideaCount > 1) {
    const near = density(words, 12);
    score = Math.floor(score * (5 * ideaCount + 2 * near) / (5 * ideaCount));
  }
  return {
    page, isSure, labels, score, anchor, heading,
    path: text.path, title: text.title, type: text.type, excerpt: excerpt(body, words),
    isArchived: !index.pageWeights[page],
  };
}

/** What is shown of a page as a whole: the summary, or where there is none the first text. */
function opening({ summary, sections }) {
  return summary || (sections.find(([, , body]) => body)?.[2] ?? "");
}

/** Recognises words of a text that answer a question. */
class TextMatcher {
  #ideasOfStem = new Map();
  #met = new Map();

  constructor(question) {
    question.ideas.forEach((idea, place) => {
      for (const { terms, factor } of idea.alternatives) {
        if (factor < 6) continue;
        for (const word of terms.flatMap((term) => term.words)) {
          const key = stem(word);
          this.#ideasOfStem.set(key, (this.#ideasOfStem.get(key) ?? new Set()).add(place));
        }
      }
    });
  }

  /** The words of a text with the ideas that each answers. */
  words(text) {
    return wordsOf(text).map(({ text: word, start, end }) => {
      if (!this.#met.has(word)) this.#met.set(word, this.#ideas(stem(word)));
      return { start, end, ideas: this.#met.get(word) };
    });
  }

  #ideas(key) {
    const own = this.#ideasOfStem.get(key);
    if (own || key.length < 8) return own ?? new Set();
    const ideas = new Set();
    for (const [head, headIdeas] of this.#ideasOfStem) {
      if (head.length >= 5 && key.endsWith(head)) headIdeas.forEach((idea) => ideas.add(idea));
    }
    return ideas;
  }
}

/** For each word that answers something, the words after it that do, and the ideas of them all. */
function* runs(words, length) {
  const marked = [...words.keys()].filter((place) => words[place].ideas.size);
  for (const [order, start] of marked.entries()) {
    const ideas = new Set();
    let count = 0;
    for (const place of marked.slice(order)) {
      if (place - start >= length) break;
      words[place].ideas.forEach((idea) => ideas.add(idea));
      count += 1;
    }
    yield { start, ideas: ideas.size, count };
  }
}

/** How many different ideas the densest run of `length` words answers. */
function density(words, length) {
  let best = 0;
  for (const { ideas } of runs(words, length)) best = Math.max(best, ideas);
  return best;
}

/** The run of words that answers the most, in pieces; an ellipsis where text was left out. */
function excerpt(text, words) {
  if (!words.length) return [];
  let best = { ideas: 0, count: 0, start: 0 };
  for (const run of runs(words, excerptCount - leadCount)) {
    if (run.ideas > best.ideas || run.ideas === best.ideas && run.count > best.count) best = run;
  }
  const latest = Math.max(0, words.length - excerptCount);
  const start = best.start < excerptCount - leadCount
    ? 0 : Math.min(Math.max(0, best.start - leadCount), latest);
  const end = Math.min(start + excerptCount, words.length);
  const to = end === words.length ? text.length : words[end - 1].end;
  const pieces = start ? [{ text: "… ", isMatch: false }] : [];
  const add = (from, until, isMatch) => {
    if (until > from) pieces.push({ text: text.slice(from, until).replace(/\n/g, " "), isMatch });
  };
  let position = start ? words[start].start : 0;
  for (const word of words.slice(start, end)) {
    if (!word.ideas.size) continue;
    add(position, word.start, false);
    add(word.start, word.end, true);
    position = word.end;
  }
  add(position, to, false);
  if (end < words.length) pieces.push({ text: " …", isMatch: false });
  return pieces;
}
