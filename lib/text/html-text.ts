import { type DefaultTreeAdapterMap, parseFragment } from "parse5";

type Node = DefaultTreeAdapterMap["node"];

const SILENT = new Set(["script", "style", "head", "template", "iframe", "object", "svg", "math"]);
const BLOCKS = new Set([
  "p",
  "div",
  "ul",
  "ol",
  "table",
  "tr",
  "section",
  "article",
  "blockquote",
  "h1",
  "h2",
  "h3",
  "h4",
]);

/**
 * The words of an HTML text as Markdown without its ornaments: paragraphs, list lines and links to the web stay, everything else goes.
 * A text without any tag comes back as it is.
 */
export function htmlText(html: string): string {
  if (!/<\/?[a-z][^>]*>/i.test(html)) return html;
  return wordsOf(parseFragment(html))
    .replace(/[ \t]*\n[ \t]*/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function wordsOf(node: Node): string {
  if (node.nodeName === "#text" && "value" in node) return node.value.replace(/\s+/g, " ");
  if (node.nodeName === "br") return "\n";
  if (!("childNodes" in node) || SILENT.has(node.nodeName)) return "";
  const inner = node.childNodes.map(wordsOf).join("");
  if (node.nodeName === "li") return `\n- ${inner.trim()}`;
  if (node.nodeName === "a") return linkOf(node, inner.trim());
  return BLOCKS.has(node.nodeName) ? `\n\n${inner}\n\n` : inner;
}

function linkOf(node: Node, words: string): string {
  const href = "attrs" in node ? (node.attrs.find(({ name }) => name === "href")?.value ?? "") : "";
  if (!/^https?:\/\/[^\s<>()]+$/i.test(href)) return words;
  return words === "" || words === href ? `<${href}>` : `[${words.replace(/[[\]]/g, "")}](${href})`;
}
