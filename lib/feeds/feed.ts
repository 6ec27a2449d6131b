/** A person or an institution that answers for what is read. */
export type FeedAuthor = { name: string; url: string };

/** One entry of a feed, in its own language. */
export type FeedEntry = {
  /** The same for the same thing in the same language for ever (RFC 4151). */
  id: string;
  url: string;
  title: string;
  /** Plain text. */
  summary: string;
  /** Safe HTML with whole addresses. */
  html: string;
  /** BCP 47. */
  language: string;
  published: Date;
  updated: Date;
  author: FeedAuthor;
  categories: { term: string; label: string }[];
};

/** A page of a feed, newest change first. All addresses are whole. */
export type Feed = {
  id: string;
  title: string;
  /** BCP 47: of the title and of whatever is not an entry's own. */
  language: string;
  /** The page that shows the same. */
  homeUrl: string;
  /** The canonical address of this page of the feed. */
  selfUrl: string;
  firstUrl: string;
  /** Older entries, if there are any. */
  nextUrl: string | null;
  updated: Date;
  author: FeedAuthor;
  iconUrl: string;
  entries: FeedEntry[];
};
