// How well pages answer a question. Whole numbers throughout, as in the program's own scorer.

import { isName } from "./search-question.js";

/** What a word is worth that stands once in a section of average length. */
const averageImpact = 12;
/** How much an archived page counts beside others, in 1/32. */
const archivedWeight = 8;

export class Scorer {
  /** The pages that answer at all, in the order of the site. */
  pages = [];

  #scores = [];
  #units = [];
  #rows;
  #question;
  #index;
  #fullWorth;

  /** Finds what every page is worth; archived pages only when asked for. */
  constructor(question, index, withArchived) {
    this.#question = question;
    this.#index = index;
    this.#fullWorth = Math.max(1, total(question.ideas, ({ weight }) => weight * averageImpact));
    const isTouched = new Uint8Array(index.pageCount);
    this.#rows = question.ideas.map((idea) => valuesOf(idea, index, isTouched));
    for (const page of question.namedPages.keys()) isTouched[page] = 1;
    const sums = new Int32Array(index.unitCount);
    for (let page = 0; page < index.pageCount; page += 1) {
      const weight = index.pageWeights[page] || (withArchived ? archivedWeight : 0);
      if (isTouched[page] && weight) this.#add(page, weight, sums);
    }
  }

  /** Finds a page's best section and score; `sums` has room for a sum a unit. */
  #add(page, pageWeight, sums) {
    const { ideas, namedPages, isJustName } = this.#question;
    const first = this.#index.firstUnits[page], end = this.#index.firstUnits[page + 1];
    let own = 0, most = 0, covered = 0;
    for (let place = 0; place < ideas.length; place += 1) {
      const row = this.#rows[place], ownWorth = row[first] >> 6;
      let largest = 0;
      for (let unit = first + 1; unit < end; unit += 1) {
        const worth = row[unit] >> 6;
        sums[unit] += worth;
        if (worth > largest) largest = worth;
      }
      own += ownWorth;
      most += ownWorth + largest;
      covered += Math.min(ownWorth + largest, ideas[place].weight * averageImpact);
    }
    let best = first;
    for (let unit = first + 1; unit < end; unit += 1) if (sums[unit] > sums[best]) best = unit;
    const full = this.#fullWorth, sureness = namedPages.get(page) ?? 0;
    let score = 3 * (own + sums[best]) + most;
    score = Math.floor(score * (3 * full + 2 * covered) / (5 * full)) + sureness * 5 * full;
    this.pages.push(page);
    this.#scores.push(Math.floor(score * pageWeight / 32));
    // Who asks for a page by name is led to its beginning.
    this.#units.push(sureness === isName && isJustName ? first : best);
  }

  /** The best pages of those kept, the best first, equal ones in the order of the site. */
  best(limit, isKept) {
    const scores = this.#scores, best = [];
    for (let place = 0; place < scores.length; place += 1) {
      if (best.length === limit && scores[place] <= scores[best[limit - 1]]) continue;
      if (!isKept(this.pages[place])) continue;
      let rank = best.length;
      while (rank && scores[best[rank - 1]] < scores[place]) rank -= 1;
      best.splice(rank, 0, place);
      if (best.length > limit) best.pop();
    }
    return best.map((place) => this.#candidate(place));
  }

  /** A page with its section, its score, how sure it is, and what is told of why it was found. */
  #candidate(place) {
    const { ideas, namedPages } = this.#question;
    const page = this.pages[place], unit = this.#units[place];
    const first = this.#index.firstUnits[page], end = this.#index.firstUnits[page + 1];
    const answer = (idea, at) => {
      const value = this.#rows[idea][at];
      return value >> 6 ? ideas[idea].alternatives[value & 63] : null;
    };
    const labels = new Set();
    let foundWeight = 0;
    ideas.forEach(({ weight }, idea) => {
      const shown = answer(idea, unit) ?? answer(idea, first);
      if (shown && shown.label !== null) labels.add(shown.label);
      let at = first;
      while (at < end && !answer(idea, at)?.isSure) at += 1;
      if (at < end) foundWeight += weight;
    });
    return {
      page, section: unit - first - 1, score: this.#scores[place], labels: [...labels],
      isSure: namedPages.has(page) || foundWeight * 2 * averageImpact >= this.#fullWorth,
    };
  }
}

/** What each unit is worth for an idea: 64 times the worth and the number of the alternative. */
function valuesOf(idea, { unitCount, pageOfUnit }, isTouched) {
  const row = new Int32Array(unitCount);
  const set = (unit, worth, number) => {
    if (unit >= unitCount || worth <= row[unit] >> 6) return;
    row[unit] = worth << 6 | number;
    isTouched[pageOfUnit[unit]] = 1;
  };
  idea.alternatives.slice(0, 63).forEach(({ terms, factor }, number) => {
    const weights = terms.map((term) => Math.min(term.weight, idea.weight));
    if (terms.length === 1) {
      const [{ places }] = terms, [weight] = weights;
      for (let at = 0; at < places.length; at += 2) {
        set(places[at], weight * places[at + 1] * factor >> 4, number);
      }
      return;
    }
    // Units that have all of the words, by their average.
    const sums = new Map();
    terms.forEach(({ places }, place) => {
      for (let at = 0; at < places.length; at += 2) {
        const sofar = sums.get(places[at]) ?? { sum: 0, count: 0 };
        if (sofar.count !== place) continue;
        sums.set(places[at], {
          sum: sofar.sum + weights[place] * places[at + 1], count: place + 1,
        });
      }
    });
    for (const [unit, { sum, count }] of sums) {
      if (count === terms.length) set(unit, Math.floor(sum / count) * factor >> 4, number);
    }
  });
  return row;
}

const total = (list, worth) => list.reduce((sum, element) => sum + worth(element), 0);
