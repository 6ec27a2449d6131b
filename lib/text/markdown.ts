import type { Element, ElementContent, Root } from "hast";
import { LRUCache } from "lru-cache";
import type { Html, Root as MarkdownRoot, Nodes, Parents, RootContent } from "mdast";
import rehypeSanitize, { type defaultSchema } from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkCjkFriendly from "remark-cjk-friendly";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { cutText } from "./cut.ts";

/** More is cut off before parsing; forms allow less. */
const LONGEST_SOURCE = 50_000;
/** Beyond this it is shown as it was typed. */
const MOST_LINES = 3000;
/** Quotes within lists within quotes: beyond this, markers at the start of a line are dropped. */
const DEEPEST_NESTING = 8;
const CONTAINER = "[ \\t]*(?:>|[-+*](?=\\s)|\\d{1,9}[.)](?=\\s))";
const NESTED_MARKERS = new RegExp(`^((?:${CONTAINER}){${DEEPEST_NESTING}})(?:${CONTAINER})+`, "gm");
/** Emphasis in one block of text; a marker at the start of a line is a list. */
const MOST_EMPHASIS = 600;
const EMPHASIS_INSIDE = /(?<=\S[ \t]*)[*_~]/g;
/** Rules and fences stand alone on their line, and may be long; other runs of one mark are emphasis or brackets. */
const LONG_RUN = /(?<=[^\n])([*_~`[\]])\1{7,}|([*_~`[\]])\2{7,}(?=[^\n]*[^*_~`\s])/g;
/** A tree deeper than any honest text makes; it is then shown as it was typed. */
const DEEPEST_TREE = 60;

const schema: typeof defaultSchema = {
  tagNames: [
    "a",
    "blockquote",
    "br",
    "code",
    "del",
    "em",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "strong",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
  ],
  attributes: { a: ["href", "rel"], ol: ["start"] },
  protocols: { href: ["http", "https", "mailto"] },
  strip: ["script", "style"],
};

const reader = unified().use(remarkParse).use(remarkGfm).use(remarkCjkFriendly);
const writer = unified()
  .use(remarkRehype, { handlers: { html: asTyped } })
  .use(() => tidyElements)
  .use(rehypeSanitize, schema)
  .use(rehypeStringify);

/**
 * What was made of a text, by the text itself. Parsing a listing's text costs more than all else in a feed, and the same
 * texts stand on pages, in feeds and in calendars, in six languages. Sizes are in characters.
 */
const MOST_KEPT = 8_000_000;
const rendered = new LRUCache<string, string>({ maxSize: MOST_KEPT, sizeCalculation: sizeOf });
const plain = new LRUCache<string, string>({ maxSize: MOST_KEPT, sizeCalculation: sizeOf });

function sizeOf(made: string, source: string): number {
  return made.length + source.length + 1;
}

function kept(cache: LRUCache<string, string>, source: string, make: (source: string) => string): string {
  const existing = cache.get(source);
  if (existing !== undefined) return existing;
  const made = make(source);
  cache.set(source, made);
  return made;
}

/**
 * Markdown as HTML that is safe to put into a page: headings begin at h3, links are marked as the writer's own, pictures
 * are left out (each would be a request to another host), raw HTML is shown as typed, so that nobody's `<words>` vanish.
 */
export function renderMarkdown(source: string): string {
  return kept(rendered, source, (text) => writer.stringify(writer.runSync(parse(text)) as Root));
}

/** Markdown as one line of plain text for descriptions, cut between words with an ellipsis after `maxLength` characters. */
export function plainText(source: string, maxLength: number): string {
  const whole = kept(plain, source, (text) => textOf(parse(text)).replace(/\s+/gu, " ").trim());
  return cutText(whole, maxLength);
}

function parse(source: string): MarkdownRoot {
  const whole = source.slice(0, LONGEST_SOURCE).toWellFormed();
  if (count(whole, /\n/g) > MOST_LINES) return literally(whole);
  const bounded = withoutDeepNesting(whole);
  const tree = reader.parse(bounded);
  return depthExceeds(tree, DEEPEST_TREE) ? literally(bounded) : inPlainTerms(tree);
}

/** Parsing time grows with the square of what is bounded here. */
function withoutDeepNesting(source: string): string {
  return source
    .split(/(\n[ \t]*\n)/)
    .map((block) => (count(block, EMPHASIS_INSIDE) > MOST_EMPHASIS ? block.replace(EMPHASIS_INSIDE, "\\$&") : block))
    .join("")
    .replace(NESTED_MARKERS, "$1")
    .replace(LONG_RUN, (run) => run.slice(0, 3));
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function depthExceeds(root: MarkdownRoot, limit: number): boolean {
  const open: { node: Nodes; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.depth > limit) return true;
    if ("children" in next.node)
      for (const child of next.node.children) open.push({ node: child, depth: next.depth + 1 });
  }
  return false;
}

function literally(source: string): MarkdownRoot {
  return { type: "root", children: [{ type: "paragraph", children: [{ type: "text", value: source }] }] };
}

/** Footnotes need ids and an English heading, and several texts stand on one page: a note stays where it was written. */
function inPlainTerms(tree: MarkdownRoot): MarkdownRoot {
  const replace = (children: RootContent[]): RootContent[] =>
    children.flatMap((child): RootContent[] => {
      if (child.type === "footnoteReference") return [{ type: "text", value: `[${child.label ?? child.identifier}]` }];
      if (child.type === "footnoteDefinition") return replace(child.children);
      if (child.type === "image" || child.type === "imageReference") return [];
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

/** Raw HTML as the text that it is; a block of it becomes a paragraph. */
function asTyped(_state: unknown, node: Html, parent: Parents | undefined): ElementContent {
  const text: ElementContent = { type: "text", value: node.value };
  const isBlock = parent?.type === "root" || parent?.type === "blockquote" || parent?.type === "listItem";
  return isBlock ? { type: "element", tagName: "p", properties: {}, children: [text] } : text;
}

const HEADINGS: Record<string, string> = { h1: "h3", h2: "h4", h3: "h5", h4: "h6", h5: "h6", h6: "h6" };

function tidyElements(root: Root): void {
  for (const child of root.children) if (child.type === "element") tidy(child);
}

function tidy(element: Element): void {
  element.tagName = HEADINGS[element.tagName] ?? element.tagName;
  if (element.tagName === "a") element.properties.rel = ["nofollow", "noopener", "ugc"];
  for (const child of element.children) if (isElement(child)) tidy(child);
  element.children = element.children.flatMap((child) =>
    isElement(child) && isLinkToNowhere(child) ? child.children : [child],
  );
}

function isElement(node: ElementContent): node is Element {
  return node.type === "element";
}

/** Only whole addresses lead out; a relative one would lead into our own pages under the writer's words. */
function isLinkToNowhere(element: Element): boolean {
  return element.tagName === "a" && !/^(?:https?:\/\/|mailto:)/i.test(String(element.properties.href ?? ""));
}
