import type { Locale } from "@/lib/i18n/locales.ts";

/** What somebody of one language would read. */
export type MailTextPreview = {
  locale: Locale;
  /** False: the institution says nothing in this language, so that the portal's words stand alone. */
  isOwn: boolean;
  subject: string;
  opening: string;
  /** The first of the portal's own sentences. */
  portal: string;
  closing: string;
};
