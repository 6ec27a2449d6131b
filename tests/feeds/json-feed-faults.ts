type Fields = Record<string, unknown>;

const isAddress = (value: unknown): boolean =>
  typeof value === "string" && /^https?:/.test(value) && URL.canParse(value);
const isDate = (value: unknown): boolean => typeof value === "string" && !Number.isNaN(Date.parse(value));

/** What JSON Feed 1.1 asks for and a document has not, one sentence each. */
export function jsonFeedFaults(source: string): string[] {
  const faults: string[] = [];
  const must = (holds: boolean, fault: string) => {
    if (!holds) faults.push(fault);
  };
  const feed = JSON.parse(source) as Fields;
  must(feed.version === "https://jsonfeed.org/version/1.1", "version is that of 1.1");
  must(typeof feed.title === "string" && feed.title !== "", "a feed has a title");
  for (const name of ["home_page_url", "feed_url", "icon"]) must(isAddress(feed[name]), `${name} is an address`);
  must(
    feed.next_url === undefined || (isAddress(feed.next_url) && feed.next_url !== feed.feed_url),
    "next_url leads on",
  );
  must(Array.isArray(feed.authors), "authors is a list; author is of version 1");
  must(Array.isArray(feed.items), "items is a list");
  const items = feed.items as Fields[];
  for (const item of items) {
    must(typeof item.id === "string" && item.id !== "", "an item has an id, and it is a string");
    must(isAddress(item.url), "an item's url is an address");
    must(typeof item.content_html === "string" || typeof item.content_text === "string", "an item has content");
    must(isDate(item.date_published) && isDate(item.date_modified), "dates are of RFC 3339");
    must(Array.isArray(item.tags) && item.tags.every((tag) => typeof tag === "string"), "tags are strings");
    must(Array.isArray(item.authors), "an item's authors is a list");
  }
  must(new Set(items.map(({ id }) => id)).size === items.length, "no two items bear one id");
  return faults;
}
