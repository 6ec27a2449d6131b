import type { createTranslator } from "next-intl";
import type { Database } from "@/lib/db.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { Messages } from "@/lib/i18n/messages.ts";

export type MailTranslate = ReturnType<typeof createTranslator<Messages>>;

/** What a template is given beside its own parameters. */
export type MailContext = {
  /** The recipient's language. */
  locale: Locale;
  translate: MailTranslate;
  /** Makes an absolute address of a path below the language: `link("/account")`. */
  link: (path: string) => string;
  database: Database;
};

/** A mail before it is set: plain sentences in the recipient's language. */
export type MailContent = {
  subject: string;
  paragraphs: string[];
  /** What the institution itself says after the first sentence, which greets, and at the end: plain text of any number of lines. */
  opening?: string;
  closing?: string;
  /** A short code, set large. */
  code?: string;
  facts?: { label: string; value: string }[];
  /** What the mail is about, one line each with a line beneath it. */
  links?: { label: string; href: string; note: string }[];
  action?: { label: string; href: string };
  /** Where somebody gives their place back: a page that asks first. */
  withdraw?: { label: string; href: string };
  /** How to have no more of these. `oneClick` takes a POST without signing in (RFC 8058); `href` is a page that asks. */
  unsubscribe?: { label: string; href: string; oneClick: string };
  /** What somebody else wrote, line by line; set apart from what the portal says. */
  quoted?: string;
  /** Who gets an answer to this mail. Without it the portal's own mailbox does, which nobody reads. */
  replyTo?: { name: string; address: string };
  /** In place of the usual words at the foot. */
  footer?: string;
  /** iCalendar text to attach. */
  calendar?: string;
};

/**
 * Makes a mail when it is sent. Codes and personal links are derived here from ids among the parameters, because
 * parameters are stored. Answers nothing when there is no longer anything to say.
 */
export type MailTemplate<Parameters extends object> = (
  parameters: Parameters,
  context: MailContext,
) => Promise<MailContent | null>;
