import "server-only";
import { mailContext } from "@/features/notifications/templates/context.ts";
import { mailingContent } from "@/features/notifications/templates/mailing.ts";
import { requireHosted } from "@/features/registrations/queries/hosted.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { LOCALES, nearestLocale } from "@/lib/i18n/locales.ts";
import { audienceRows } from "../queries/audience.ts";
import { type Audience, type MailingPreview, type MailingWords, wordsFor } from "../rules.ts";

/** A mailing as the first recipient of each language would read it. NotFound and Forbidden as requireHosted. */
export async function previewMailing(
  viewer: Viewer,
  institutionId: string,
  listingId: string,
  audience: Audience,
  words: MailingWords,
): Promise<MailingPreview[]> {
  await requireHosted(viewer, institutionId, listingId);
  const rows = await database().$queryRaw<{ id: string; locale: string; name: string }[]>`
    SELECT DISTINCT ON (a.locale) a.id, a.locale, r.contact_name AS name
    FROM ${audienceRows(viewer, listingId, audience)} a JOIN registration r ON r.id = a.id
    ORDER BY a.locale, a.queue_number`;
  const readers = LOCALES.flatMap((locale) => rows.find((row) => nearestLocale(row.locale) === locale) ?? []);
  const previews = await Promise.all(readers.map((reader) => previewFor(reader, words)));
  return previews.filter((preview) => preview !== null);
}

async function previewFor(
  { id, locale: own, name }: { id: string; locale: string; name: string },
  words: MailingWords,
): Promise<MailingPreview | null> {
  const locale = nearestLocale(own);
  const content = await mailingContent({ registrationId: id, words }, await mailContext(locale, database()));
  if (!content) return null;
  const language = wordsFor(words, locale)?.language ?? words.sourceLanguage;
  const { subject, paragraphs, quoted = "" } = content;
  return { locale, language, name, subject, intro: paragraphs.join("\n"), text: quoted };
}
