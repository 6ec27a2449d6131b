/** Letters of several scripts that look like a Latin one. */
const LOOK_ALIKES: Record<string, string> = {
  "0": "o",
  "1": "l",
  "5": "s",
  i: "l",
  ı: "l",
  а: "a",
  в: "b",
  е: "e",
  ѕ: "s",
  і: "l",
  ј: "j",
  ӏ: "l",
  к: "k",
  ԁ: "d",
  ԍ: "g",
  м: "m",
  н: "h",
  һ: "h",
  о: "o",
  р: "p",
  ԛ: "q",
  с: "c",
  т: "t",
  у: "y",
  ѵ: "v",
  ԝ: "w",
  х: "x",
  г: "r",
  п: "n",
  ь: "b",
  α: "a",
  β: "b",
  γ: "y",
  ε: "e",
  η: "n",
  ι: "l",
  κ: "k",
  ν: "v",
  ο: "o",
  ρ: "p",
  σ: "o",
  τ: "t",
  υ: "u",
  χ: "x",
  ω: "w",
  ɑ: "a",
  ɡ: "g",
  ɩ: "l",
  ո: "n",
  ս: "u",
  օ: "o",
  հ: "h",
  ց: "g",
  ø: "o",
  ł: "l",
  đ: "d",
  ħ: "h",
  ŧ: "t",
};

/** What a text looks like at a glance: without dots, hyphens and accents, and with one letter for all that look the same. */
export function shapeOf(text: string): string {
  const plain = text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\p{M}.-]/gu, "");
  return Array.from(plain, (letter) => LOOK_ALIKES[letter] ?? letter)
    .join("")
    .replaceAll("rn", "m")
    .replaceAll("vv", "w");
}

/** One letter put in, left out or exchanged, or two neighbours swapped. */
export function isOneSlipAway(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const restOfOne = one.slice(start);
  const restOfOther = other.slice(start);
  return (
    restOfOne.slice(1) === restOfOther.slice(1) ||
    restOfOne.slice(1) === restOfOther ||
    restOfOne === restOfOther.slice(1) ||
    (restOfOne.slice(2) === restOfOther.slice(2) && restOfOne[0] === restOfOther[1] && restOfOne[1] === restOfOther[0])
  );
}
