/** Shorter words have too many neighbours for a guess. */
const SHORTEST = 4;
const LONGEST = 32;
const LETTERS_ONLY = /^\p{L}[\p{L}\p{M}]*$/u;

/**
 * Hashes of a folded word and of it less one letter each. Two words that differ by one letter added, left out, changed or
 * swapped with its neighbour share one of them, which is looked up by an ordinary index in any script. (Trigrams, the
 * usual way, need an extension and see no Cyrillic or Arabic in a database of locale C.) Empty for what is no word or too
 * short to guess at.
 */
export function deletionHashes(word: string): number[] {
  const letters = [...word];
  if (letters.length < SHORTEST || letters.length > LONGEST || !LETTERS_ONLY.test(word)) return [];
  const forms = [
    word,
    ...letters.map((_, index) => [...letters.slice(0, index), ...letters.slice(index + 1)].join("")),
  ];
  return [...new Set(forms.map(hash))];
}

/**
 * Whether one slip makes the one word of the other: a letter too many, too few, another one, or two neighbours swapped
 * (Damerau and Levenshtein's distance of one).
 */
export function isOneSlipApart(one: string, other: string): boolean {
  const left = [...one];
  const right = [...other];
  if (one === other || Math.abs(left.length - right.length) > 1) return false;
  let start = 0;
  while (start < left.length && left[start] === right[start]) start++;
  let end = 0;
  const shared = Math.min(left.length, right.length) - start;
  while (end < shared && left[left.length - 1 - end] === right[right.length - 1 - end]) end++;
  const leftRest = left.slice(start, left.length - end);
  const rightRest = right.slice(start, right.length - end);
  if (leftRest.length <= 1 && rightRest.length <= 1) return true;
  return leftRest.length === 2 && rightRest.length === 2 && leftRest.toReversed().join("") === rightRest.join("");
}

/** FNV-1a, as PostgreSQL's `integer`. Two words may share one by chance; `isOneSlipApart` has the last word. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value | 0;
}
