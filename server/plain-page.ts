import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse, serialize } from "parse5";

type Node = DefaultTreeAdapterMap["node"];
type Element = DefaultTreeAdapterMap["element"];

/**
 * A public page as it is sent: what the framework needs to run in the browser (its scripts, their preloads, its
 * payload) is left out, because nothing on the page needs it. Scripts marked as ours and structured data stay.
 * Nonces go too: the same page is the same bytes for every reader.
 */
export function plainPage(html: string): string {
  const document = parse(html);
  prune(document);
  return serialize(document);
}

function prune(node: Node): void {
  if ("childNodes" in node) {
    for (const child of [...node.childNodes]) {
      if (isFrameworks(child)) defaultTreeAdapter.detachNode(child);
      else prune(child);
    }
  }
  if ("attrs" in node) node.attrs = node.attrs.filter(({ name }) => name !== "nonce");
}

function isFrameworks(node: Node): boolean {
  if (node.nodeName === "#comment") return true;
  if (!("tagName" in node)) return false;
  if (node.tagName === "script") return !isOurs(node);
  if (node.tagName !== "link") return false;
  return /^(modulepreload|preload)$/.test(attribute(node, "rel")) && /^(script|)$/.test(attribute(node, "as"));
}

const isOurs = (script: Element): boolean =>
  script.attrs.some(({ name }) => name === "data-own") || attribute(script, "type") === "application/ld+json";

const attribute = (element: Element, name: string): string =>
  element.attrs.find((candidate) => candidate.name === name)?.value ?? "";
