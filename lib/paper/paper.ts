import type { Locale } from "../i18n/locales.ts";

/** Words in their own language. An empty `lang`: a name, which says by its letters which way it runs. */
export type Words = { text: string; lang: string };

export type Fact = { label: Words; value: Words };

/** A code for scanners, and the same for people. */
export type Code = { qr: string; spelled: string };

type Sheet = { locale: Locale; portal: string };

export type TicketPaper = Sheet & {
  kind: "ticket";
  heading: Words;
  name: Words;
  title: Words;
  facts: Fact[];
  code: Code;
  show: Words;
};

export type BadgePaper = Sheet & {
  kind: "badges";
  title: Words;
  badges: { name: Words; institution: Words; role: Words; code: Code }[];
};

export type DoorListPaper = Sheet & {
  kind: "door-list";
  heading: Words;
  title: Words;
  facts: Fact[];
  columns: { name: Words; code: Words; inside: Words };
  people: { name: Words; institution: Words; spelled: string; isIn: boolean }[];
};

export type CertificatePaper = Sheet & {
  kind: "certificate";
  heading: Words;
  /** “This certifies that”, the name, “took part in”. */
  certifies: Words;
  name: Words;
  tookPart: Words;
  /** In the language of the person; in the listing's own, too, where that is another. */
  titles: Words[];
  facts: Fact[];
  issuer: Words;
  number: { label: Words; code: Code };
  verify: { label: Words; address: string };
};

/** One of a letter's two languages: the whole letter in it. */
export type LetterText = {
  heading: Words;
  addressee: Words;
  /** Who invites whom to what. */
  opening: Words;
  facts: Fact[];
  /** Who bears the costs, and what is asked of the authorities. */
  paragraphs: Words[];
  closing: Words;
};

export type LetterPaper = Sheet & {
  kind: "letter";
  /** The logo as SVG; names and lines in the order in which they stand. */
  letterhead: { logo: string | null; names: Words[]; lines: Words[] };
  /** Without a code while it is a draft. */
  number: { labels: Words[]; code: Code | null };
  issuedOn: { label: Words; value: Words }[];
  texts: [LetterText, LetterText];
  signature: { label: Words; name: Words; roles: Words[] };
  /** None of a draft: there is nothing to be verified. */
  verify: { labels: Words[]; address: string } | null;
  /** What stands across each page of a draft, in both languages; null once it is issued. */
  draft: [Words, Words] | null;
};

/** What can be printed, each by the file of its name: lib/paper/<kind>.typ. */
export type Paper = TicketPaper | BadgePaper | DoorListPaper | CertificatePaper | LetterPaper;
