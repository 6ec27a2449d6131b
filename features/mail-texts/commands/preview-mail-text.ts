import "server-only";
import { mailContext } from "@/features/notifications/templates/context.ts";
import { ownWords, placeholderValues } from "@/features/notifications/templates/own-words.ts";
import { mayDecideRegistrations } from "@/features/registrations/policy.ts";
import { LISTING_OUTLINE, listingOutline, type OutlineRow } from "@/features/registrations/rules/listing-outline.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { LOCALES, type Locale } from "@/lib/i18n/locales.ts";
import type { RegistrationStatus } from "@/prisma/generated/enums.ts";
import { requireWriter } from "../queries.ts";
import type { PlaceholderValues } from "../rules/placeholders.ts";
import type { MailTextPreview } from "../rules/preview.ts";
import { isWritten, type Letter, type Words } from "../rules/words.ts";

/** Whose registration a letter is shown with, by how it stands. */
const STATUS = {
  confirmed: "confirmed",
  pending: "pending",
  waitlisted: "waitlisted",
  offered: "offered",
  declined: "declined",
  reminder: "confirmed",
  thanks: "confirmed",
} as const satisfies Record<Letter, RegistrationStatus>;

/**
 * A letter with these words in every language, with the newest registration of the institution that would get it, else with its newest
 * listing, else with made-up values. The person's name is shown to whoever may read registrations; personal links never are.
 *
 * Throws as requireWriter.
 */
export async function previewMailText(
  viewer: Viewer,
  institutionId: string,
  letter: Letter,
  words: readonly Words[],
): Promise<MailTextPreview[]> {
  requireWriter(viewer, institutionId);
  const row = await findRow(viewer, institutionId, letter);
  return Promise.all(
    LOCALES.map((locale) =>
      previewIn(
        locale,
        letter,
        words.find(({ language }) => language === locale),
        row,
      ),
    ),
  );
}

type Row = {
  name: string | null;
  people: number;
  sessionId: string | null;
  listing: OutlineRow | null;
  institution: string;
};

async function findRow(viewer: Viewer, institutionId: string, letter: Letter): Promise<Row> {
  const [registration, listing, institution] = await Promise.all([
    database().registration.findFirst({
      where: { listing: { institutionId }, status: STATUS[letter], kind: "individual" },
      orderBy: { id: "desc" },
      select: {
        contactName: true,
        people: true,
        sessionId: true,
        listing: { select: { unitId: true, ...LISTING_OUTLINE } },
      },
    }),
    database().listing.findFirst({
      where: { institutionId, kind: "lecture", status: "published" },
      orderBy: { id: "desc" },
      select: LISTING_OUTLINE,
    }),
    database().institution.findUniqueOrThrow({
      where: { id: institutionId },
      select: { slug: true, sourceLanguage: true, names: { select: { language: true, name: true } } },
    }),
  ]);
  const { names, sourceLanguage, slug } = institution;
  const name = names.find(({ language }) => language === sourceLanguage)?.name ?? slug;
  const none = { name: null, people: 1, sessionId: null, institution: name };
  if (!registration) return { ...none, listing };
  const mayRead = mayDecideRegistrations(viewer, { institutionId, unitId: registration.listing.unitId });
  const { contactName, people, sessionId } = registration;
  return { ...none, people, sessionId, listing: registration.listing, name: mayRead ? contactName : null };
}

async function previewIn(locale: Locale, letter: Letter, words: Words | undefined, row: Row): Promise<MailTextPreview> {
  const context = await mailContext(locale, database());
  const { translate, link: address } = context;
  const name = row.name ?? translate("mailTexts.sample.name");
  const link = address("/registrations/…");
  const values: PlaceholderValues = row.listing
    ? placeholderValues({ name, listing: listingOutline(row.listing, locale, row.sessionId) }, link, context)
    : {
        name,
        title: translate("mailTexts.sample.title"),
        when: translate("mailTexts.sample.when"),
        where: translate("mailTexts.sample.where"),
        institution: row.institution,
        link,
        contact: address("/contact/listings/…"),
      };
  const { title, institution } = values;
  const sentences = { name, title, institution, people: row.people };
  const own = words && isWritten(words) ? ownWords(words, values) : {};
  return {
    locale,
    isOwn: own.opening !== undefined || own.closing !== undefined,
    subject: translate(`mail.${LETTER_KEYS[letter]}.subject`, { title }),
    opening: own.opening ?? "",
    portal: translate(`mail.${LETTER_KEYS[letter]}.intro`, sentences),
    closing: own.closing ?? "",
  };
}

const LETTER_KEYS = {
  confirmed: "registrationConfirmed",
  pending: "registrationPending",
  waitlisted: "registrationWaitlisted",
  offered: "registrationOffered",
  declined: "registrationDeclined",
  reminder: "registrationReminder",
  thanks: "registrationThanks",
} as const satisfies Record<Letter, string>;
