import table from "opencc-js/dict/TSCharacters";

const HAN = /\p{Script=Han}/u;

let characters: Map<string, string> | undefined;

/**
 * Chinese text with every traditional character in its simplified form, character by character: for comparing, not for
 * reading. A conversion by phrases would depend on what stands around a word, and a query has other neighbours than the
 * text it looks for. The length does not change.
 */
export function simplified(text: string): string {
  if (!HAN.test(text)) return text;
  characters ??= readTable();
  let result = "";
  for (const character of text) result += characters.get(character) ?? character;
  return result;
}

function readTable(): Map<string, string> {
  return new Map(table.split("|").map((pair) => pair.split(" ") as [string, string]));
}
