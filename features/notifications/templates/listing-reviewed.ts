import "server-only";
import { titleIn } from "@/features/listings/rules/titles.ts";
import { languageName } from "@/lib/places/languages.ts";
import type { MailTemplate } from "./template.ts";

type Reviewed = {
  listingId: string;
  decision:
    | "approved"
    | "changes-requested"
    | "refused"
    | "change-approved"
    | "change-refused"
    | "translation-approved"
    | "translation-refused";
  /** Of a translation: its language (BCP 47). */
  language?: string;
};

const TEXTS = {
  approved: "approved",
  "changes-requested": "changesRequested",
  refused: "refused",
  "change-approved": "changeApproved",
  "change-refused": "changeRefused",
  "translation-approved": "translationApproved",
  "translation-refused": "translationRefused",
} as const satisfies Record<Reviewed["decision"], string>;

/** To owners and editors: what the office decided about their listing, and why. */
export const listingReviewedMail: MailTemplate<Reviewed> = async (
  { listingId, decision, language = "" },
  { translate, link, locale, database },
) => {
  const listing = await database.listing.findUnique({
    where: { id: listingId },
    select: {
      code: true,
      reviewNote: true,
      revisions: {
        where: { state: "refused" },
        orderBy: { decidedAt: "desc" },
        take: 1,
        select: { decisionNote: true },
      },
      translationRevisions: {
        where: { state: "refused", language },
        orderBy: { decidedAt: "desc" },
        take: 1,
        select: { decisionNote: true },
      },
      sourceLanguage: true,
      translations: { select: { language: true, title: true, sourceHash: true } },
      institution: { select: { slug: true } },
    },
  });
  if (!listing) return null;
  const { title } = titleIn(listing, locale);
  const texts = TEXTS[decision];
  const isThrough = decision.endsWith("approved");
  const note = noteOf(decision, listing);
  const desk = `/desk/${listing.institution.slug}/listings/${listingId}`;
  const toRead = isThrough
    ? `/listings/${listing.code}`
    : decision === "translation-refused"
      ? `${desk}/translations/${language}`
      : desk;
  const words = { title, language: languageName(language, locale) };
  return {
    subject: translate(`mail.listingReviewed.${texts}.subject`, words),
    paragraphs: [translate(`mail.listingReviewed.${texts}.intro`, words)],
    facts: isThrough || note === "" ? [] : [{ label: translate("mail.listingReviewed.note"), value: note }],
    action: { label: translate(`mail.listingReviewed.${texts}.action`), href: link(toRead) },
  };
};

type Noted = {
  reviewNote: string;
  revisions: readonly { decisionNote: string }[];
  translationRevisions: readonly { decisionNote: string }[];
};

/** What the office wrote with its decision. */
function noteOf(decision: Reviewed["decision"], { reviewNote, revisions, translationRevisions }: Noted): string {
  if (decision === "translation-refused") return translationRevisions[0]?.decisionNote ?? "";
  if (decision === "change-refused") return revisions[0]?.decisionNote ?? "";
  return reviewNote;
}
