// Words as the search index knows them: how they are cut out of a text, stemmed, ordered and
// compared. Does exactly what the program does when it builds the index.

// What a Latin letter beyond ASCII is read as, from U+00C0 and from U+1E00: 1 å, 2 ä, 3 ö,
// capitals two letters, - no letter.
const codes =
  "aaaa212ceeeeiiiidnoooo3-3uuuuyTSaaaa212ceeeeiiiidnoooo3-3uuuuyTy" +
  "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiIIjjkkklllllll" +
  "lllnnnnnnnnnooooooOOrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs" +
  "bbbb--occdddd-eeeffg---ikkl--nnooo--pp-----ttttuu-vyyzz---------" +
  "----ZZZLLLNNNaaiioouuuuuuuuuue22aa22ggggkkoooo--jZZZgg--nn112233" +
  "aaaaeeeeiiiioooorrrruuuusstt--hhnd--zzaaee33ooooooyylntj--acclts" +
  "z--bu-eejjqqrryy";
const extendedCodes =
  "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm" +
  "mmmmnnnnnnnnoo33oooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv" +
  "wwwwwwwwwwxxxxyyzzzzzzhtwyasssS-aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
  "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy------";
const letters = {
  1: "å", 2: "ä", 3: "ö", S: "ss", T: "th", O: "oe", I: "ij", Z: "dz", L: "lj", N: "nj",
};
const combined = { "a\u030A": "å", "a\u0308": "ä", "o\u0308": "ö" };

/** What a character is in a word: letters, "" for one that is passed over, null for an end. */
function read(character, word) {
  const code = character.charCodeAt(0);
  if (code < 0x80) {
    const small = code | 0x20;
    const isWord = (small > 0x60 && small < 0x7b) || (code > 0x2f && code < 0x3a);
    return isWord ? String.fromCharCode(small) : null;
  }
  const letter =
    code >= 0xc0 && code < 0x250 ? codes[code - 0xc0]
    : code >= 0x1e00 && code < 0x1f00 ? extendedCodes[code - 0x1e00]
    : "-";
  if (letter !== "-") return letters[letter] ?? letter;
  if (code >= 0x300 && code < 0x370) {
    const whole = combined[word.slice(-1) + character];
    return whole ? { whole } : word ? { whole: word.slice(-1) } : "";
  }
  const isInvisible = code === 0xad || (code >= 0x200b && code <= 0x200f) || code === 0x2060
    || code === 0xfeff;
  return isInvisible ? "" : null;
}

/** The words of a text with their places: runs of letters and digits, in small letters. */
export function wordsOf(text) {
  const words = [];
  let word = "", start = 0, end = 0;
  for (let index = 0; index <= text.length; index += 1) {
    const part = index < text.length ? read(text[index], word) : null;
    if (part === null) {
      if (word) words.push({ text: word, start, end });
      word = "";
    } else if (part.whole) {
      word = word.slice(0, -1) + part.whole;
      end = index + 1;
    } else if (part) {
      if (!word) start = index;
      word += part;
      end = index + 1;
    }
  }
  return words;
}

/** A word with a for å and ä, and o for ö. */
export const withoutDots = (word) => word.replace(/[åä]/g, "a").replace(/ö/g, "o");

/** Whether a word comes before another in the index: dots matter only between equals. */
export function precedes(left, right) {
  const plainLeft = withoutDots(left), plainRight = withoutDots(right);
  return plainLeft === plainRight ? left < right : plainLeft < plainRight;
}

/** Where the first word of a sorted list is that does not come before `word`. */
export function placeOf(word, list) {
  let low = 0, high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (precedes(list[middle], word)) low = middle + 1; else high = middle;
  }
  return low;
}

/** Whether a word can have endings: numbers have none. */
export const isInflected = (word) => !/[^a-z\u0080-\uffff]/.test(word);

const region = /^.*?[aeiouyåäö][^aeiouyåäö]/;
const mainSuffix = new RegExp("(?:"
  + "a|arna|erna|heterna|orna|ad|e|ade|ande|arne|are|aste|en|anden|aren|heten|ern|ar|er|heter|or|"
  + "s|as|arnas|ernas|ornas|es|ades|andes|ens|arens|hetens|erns|at|et|andet|het|ast)$");
const keepsEt =
  /(?:h|iet|uit|fab|cit|dit|alit|ilit|mit|nit|pit|rit|sit|tit|ivit|kvit|xit|kom|rak|pak|stak)$/;

/** Whether the rest of a word may stand without its -et. */
const mayLoseEt = (rest) => /.[aeiouyåäö][^aeiouyåäö]$/.test(rest) && !keepsEt.test(rest);

/**
 * A Swedish word without its inflection, by the first two steps of Snowball 3; of anything else the
 * thing itself.
 */
export function stem(word) {
  const begin = isInflected(word) && region.exec(word);
  if (!begin || word.length < 3) return word;
  const start = Math.max(3, begin[0].length);
  let stem = word;
  const ends = (pattern) => pattern.exec(stem.slice(start))?.[0] ?? "";
  const cut = (count) => { stem = stem.slice(0, stem.length - count); };
  const main = ends(mainSuffix);
  if (main === "s") {
    if (stem.endsWith("ets") && mayLoseEt(stem.slice(0, -3))) cut(3);
    else if (/[bcdfghjklmnoprtvy]s$/.test(stem)) cut(1);
  } else if (main !== "et" || mayLoseEt(stem.slice(0, -2))) {
    cut(main.length);
  }
  if (ends(/(?:dd|gd|nn|dt|gt|kt|tt)$/)) cut(1);
  return stem;
}

const endings = new RegExp("^(.{3,}?)(?:"
  + "ningarna|ningar|ningen|ning|arna|erna|orna|rna|ade|are|ast|ena|dde|tte|ar|er|or|en|et|an|on|"
  + "at|na|de|te|el|dd|tt|a|e|n|t|d|r)$");
const doubled = /^(.{2,}([a-z]))\2$/;

/** What is left of a word when everything that may be an ending is taken off. */
export const root = (word) => word.replace(/^(.{3,})s$/, "$1").replace(endings, "$1")
  .replace(doubled, "$1").replace(/^(.{2,}[^aeiouyåäö])[lrn]$/, "$1").replace(doubled, "$1");

/**
 * How far two words are from each other in half edits, or more than `limit`. Adding, dropping or
 * changing a letter and swapping neighbours is two; a or o for å, ä or ö, or the reverse, is one.
 */
export function distance(left, right, limit) {
  if (Math.abs(left.length - right.length) * 2 > limit) return limit + 1;
  const plainLeft = withoutDots(left), plainRight = withoutDots(right);
  let beforeLast = [], last = [], row = [];
  for (let j = 0; j <= right.length; j += 1) last.push(j * 2);
  for (let i = 0; i < left.length; i += 1) {
    row[0] = (i + 1) * 2;
    let least = row[0];
    for (let j = 0; j < right.length; j += 1) {
      const cost = left[i] === right[j] ? 0 : plainLeft[i] === plainRight[j] ? 1 : 2;
      let sum = Math.min(last[j + 1] + 2, row[j] + 2, last[j] + cost);
      if (i && j && left[i] === right[j - 1] && left[i - 1] === right[j]) {
        sum = Math.min(sum, beforeLast[j - 1] + 2);
      }
      row[j + 1] = sum;
      least = Math.min(least, sum);
    }
    if (least > limit) return limit + 1;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return Math.min(last[right.length], limit + 1);
}
