import type { Element, ElementContent, Root } from "hast";
import type { Nodes, Root as MarkdownRoot, RootContent } from "mdast";
import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkCjkFriendly from "remark-cjk-friendly";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";

/** More is cut off before parsing; forms allow less. */
const LONGEST_SOURCE = 60_000;
/** Quotes within lists within quotes: beyond this, markers at the start of a line are dropped. */
const DEEPEST_NESTING = 8;
/** A tree deeper than any honest text makes; it is then shown as it was typed. */
const DEEPEST_TREE = 60;

const schema: typeof defaultSchema = {
  tagNames: [
    "a", "blockquote", "br", "code", "del", "em", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "strong",
    "table", "tbody", "td", "th", "thead", "tr", "ul",
  ],
  attributes: { a: ["href", "rel"], ol: ["start"] },
  protocols: { href: ["http", "https", "mailto"] },
  strip: ["script", "style"],
};

const reader = unified().use(remarkParse).use(remarkGfm).use(remarkCjkFriendly);
const writer = unified()
  .use(remarkRehype)
  .use(() => tidyElements)
  .use(rehypeSanitize, schema)
  .use(rehypeStringify);

/**
 * Markdown as HTML that is safe to put into a page: headings begin at h3, links are marked as the writer's own, raw
 * HTML and pictures are left out (a picture would be a request to another host), nothing can run.
 */
export function renderMarkdown(source: string): string {
  const tree = parse(source);
  return writer.stringify(writer.runSync(tree) as Root);
}

/** Markdown as one line of plain text for descriptions, cut between words with an ellipsis after `maxLength` characters. */
export function plainText(source: string, maxLength: number): string {
  const text = textOf(parse(source)).replace(/\s+/gu, " ").trim();
  const characters = [...text];
  if (characters.length <= maxLength) return text;
  const cut = characters.slice(0, maxLength - 1).join("");
  const lastSpace = cut.lastIndexOf(" ");
  // Chinese has no spaces to cut at, and a cut far back would lose too much.
  const kept = lastSpace > cut.length * 0.7 ? cut.slice(0, lastSpace) : cut;
  return `${kept.replace(/[\s\p{P}]+$/u, "")}…`;
}

function parse(source: string): MarkdownRoot {
  const bounded = withoutDeepNesting(source.slice(0, LONGEST_SOURCE).toWellFormed());
  const tree = reader.parse(bounded);
  return depthExceeds(tree, DEEPEST_TREE) ? literally(bounded) : withoutFootnotes(tree);
}

/** Parsing time grows with the square of nested quotes, lists and emphasis, so they are bounded before it begins. */
function withoutDeepNesting(source: string): string {
  const marker = "[ \\t]*(?:>|[-+*](?=\\s)|\\d{1,9}[.)](?=\\s))";
  const nested = new RegExp(`^((?:${marker}){${DEEPEST_NESTING}})(?:${marker})+`);
  return source
    .split("\n")
    .map((line) => line.replace(nested, "$1").replace(/([*_~`[\]])\1{7,}/g, (run: string) => (/^\s*([*_~`])\1*\s*$/.test(line) ? run.slice(0, 80) : run.slice(0, 3))))
    .join("\n");
}

function depthExceeds(root: MarkdownRoot, limit: number): boolean {
  const open: { node: Nodes; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.depth > limit) return true;
    if ("children" in next.node) for (const child of next.node.children) open.push({ node: child, depth: next.depth + 1 });
  }
  return false;
}

function literally(source: string): MarkdownRoot {
  return { type: "root", children: [{ type: "paragraph", children: [{ type: "text", value: source }] }] };
}

/** Footnotes need ids and an English heading; several texts stand on one page, so a note stays where it was written. */
function withoutFootnotes(tree: MarkdownRoot): MarkdownRoot {
  const replace = (children: RootContent[]): RootContent[] =>
    children.flatMap((child): RootContent[] => {
      if (child.type === "footnoteReference") return [{ type: "text", value: `[${child.label ?? child.identifier}]` }];
      if (child.type === "footnoteDefinition") return replace(child.children);
      if ("children" in child) child.children = replace(child.children) as typeof child.children;
      return [child];
    });
  return { ...tree, children: replace(tree.children) };
}

function textOf(node: Nodes): string {
  if (node.type === "text" || node.type === "inlineCode" || node.type === "code") return node.value;
  if (node.type === "break") return " ";
  if (!("children" in node)) return "";
  const isInline = node.type === "paragraph" || node.type === "heading" || node.type === "link" || isEmphasis(node);
  return node.children.map(textOf).join(isInline ? "" : " ");
}

function isEmphasis(node: Nodes): boolean {
  return node.type === "emphasis" || node.type === "strong" || node.type === "delete";
}

const HEADINGS: Record<string, string> = { h1: "h3", h2: "h4", h3: "h5", h4: "h6", h5: "h6", h6: "h6" };

function tidyElements(root: Root): void {
  const visit = (element: Element) => {
    element.tagName = HEADINGS[element.tagName] ?? element.tagName;
    if (element.tagName === "a") markLink(element);
    element.children = element.children.filter((child) => !isElement(child) || child.tagName !== "img");
    element.children.filter(isElement).forEach(visit);
  };
  root.children.filter((child) => child.type === "element").forEach(visit);
}

function isElement(node: ElementContent): node is Element {
  return node.type === "element";
}

/** Only whole addresses: a relative one would lead into our own pages under the writer's words. */
function markLink(element: Element): void {
  const address = String(element.properties.href ?? "");
  const isWhole = /^(?:https?:\/\/|mailto:)/i.test(address);
  element.properties = { href: isWhole ? address : undefined, rel: isWhole ? "nofollow noopener ugc" : undefined };
}
