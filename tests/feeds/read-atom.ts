import { SaxesParser } from "saxes";

export type XmlNode = { name: string; attributes: Record<string, string>; text: string; children: XmlNode[] };

/** Reads XML as a strict reader does: the first thing that is not well-formed throws. */
export function readXml(source: string): XmlNode {
  const root: XmlNode = { name: "", attributes: {}, text: "", children: [] };
  const open = [root];
  const parser = new SaxesParser({ xmlns: false });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const node = { name, attributes: attributes as Record<string, string>, text: "", children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on("text", (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.on("closetag", () => open.pop());
  parser.write(source).close();
  const [document] = root.children;
  if (!document) throw new Error("There is no element.");
  return document;
}

export const childrenOf = (node: XmlNode, name: string): XmlNode[] =>
  node.children.filter((child) => child.name === name);

export const textOf = (node: XmlNode, name: string): string => childrenOf(node, name)[0]?.text ?? "";

export const linkOf = (node: XmlNode, rel: string): string | undefined =>
  childrenOf(node, "link").find(({ attributes }) => attributes.rel === rel)?.attributes.href;

const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const TEXT_TYPES = ["text", "html"];

/** What RFC 4287 asks for and a document has not, one sentence each. */
export function atomFaults(feed: XmlNode): string[] {
  const faults: string[] = [];
  const must = (holds: boolean, fault: string) => {
    if (!holds) faults.push(fault);
  };
  const whole = (node: XmlNode, where: string) => {
    for (const name of ["id", "title", "updated"]) {
      must(childrenOf(node, name).length === 1, `${where} must have exactly one ${name} (4.1.1, 4.1.2)`);
    }
    must(URL.canParse(textOf(node, "id")), `${where}: an id is an IRI (4.2.6)`);
    must(DATE.test(textOf(node, "updated")), `${where}: updated is a date of RFC 3339 (3.3)`);
    for (const link of childrenOf(node, "link")) {
      must(URL.canParse(link.attributes.href ?? ""), `${where}: a link has an address (4.2.7)`);
    }
    for (const name of ["title", "summary", "content"]) {
      for (const text of childrenOf(node, name)) {
        must(TEXT_TYPES.includes(text.attributes.type ?? "text"), `${where}: ${name} is text or html (3.1.1)`);
        must(text.children.length === 0, `${where}: ${name} of such a type has no elements (3.1.1)`);
      }
    }
    for (const author of childrenOf(node, "author")) {
      must(childrenOf(author, "name").length === 1, `${where}: a person has exactly one name (3.2.1)`);
    }
    for (const category of childrenOf(node, "category")) {
      must(Boolean(category.attributes.term), `${where}: a category has a term (4.2.2)`);
    }
  };
  must(feed.name === "feed" && feed.attributes.xmlns === "http://www.w3.org/2005/Atom", "the root is an Atom feed");
  whole(feed, "feed");
  must(linkOf(feed, "self") !== undefined, "a feed should say where it is (4.1.1)");
  const entries = childrenOf(feed, "entry");
  must(
    entries.every((entry) => childrenOf(entry, "author").length > 0) || childrenOf(feed, "author").length > 0,
    "an author for every entry (4.1.1)",
  );
  for (const [index, entry] of entries.entries()) {
    whole(entry, `entry ${index + 1}`);
    must(
      linkOf(entry, "alternate") !== undefined || childrenOf(entry, "content").length > 0,
      "a link or content (4.1.2)",
    );
  }
  const ids = entries.map((entry) => textOf(entry, "id"));
  must(new Set(ids).size === ids.length, "no two entries bear one id (4.1.1)");
  return faults;
}
