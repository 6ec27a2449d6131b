const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;" };

/**
 * What is escaped, and what XML 1.0 cannot hold even so (2.2 Char) and is left out: controls but tab and line ends, U+FFFE and
 * U+FFFF. Halves of pairs are made whole before.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are meant.
const NOT_AS_IT_IS = /[&<>"\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g;

/** Text as it can stand in an element or in an attribute in double quotes, whatever anybody typed. */
export function xmlText(text: string): string {
  return text.toWellFormed().replace(NOT_AS_IT_IS, (character) => ESCAPES[character] ?? "");
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
