/** What XML 1.0 cannot hold, not even escaped (2.2 Char): controls but tab and line ends, halves of pairs, U+FFFE and U+FFFF. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are meant.
const NO_CHARACTER = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu;

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;" };

/** Text as it can stand in an element or in an attribute in double quotes, whatever anybody typed. */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(NO_CHARACTER, "")
    .replace(/[&<>"\r]/g, (character) => ESCAPES[character] ?? "");
}

type Attributes = Record<string, string | undefined>;

/** An element with its attributes; `content` is XML already. Without content it is empty. */
export function xmlElement(name: string, attributes: Attributes, content = ""): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([attribute, value]) => ` ${attribute}="${xmlText(value ?? "")}"`)
    .join("");
  return content === "" ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}
