import "server-only";
import { titleIn } from "@/features/listings/rules/titles.ts";
import type { MailTemplate } from "./template.ts";

type Reviewed = {
  listingId: string;
  decision: "approved" | "changes-requested" | "refused" | "change-approved" | "change-refused";
};

const TEXTS = {
  approved: "approved",
  "changes-requested": "changesRequested",
  refused: "refused",
  "change-approved": "changeApproved",
  "change-refused": "changeRefused",
} as const satisfies Record<Reviewed["decision"], string>;

/** To owners and editors: what the office decided about their listing, and why. */
export const listingReviewedMail: MailTemplate<Reviewed> = async (
  { listingId, decision },
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
      sourceLanguage: true,
      translations: { select: { language: true, title: true, sourceHash: true } },
      institution: { select: { slug: true } },
    },
  });
  if (!listing) return null;
  const { title } = titleIn(listing, locale);
  const texts = TEXTS[decision];
  const isThrough = decision === "approved" || decision === "change-approved";
  const note = decision === "change-refused" ? (listing.revisions[0]?.decisionNote ?? "") : listing.reviewNote;
  const toRead = isThrough ? `/listings/${listing.code}` : `/desk/${listing.institution.slug}/listings/${listingId}`;
  return {
    subject: translate(`mail.listingReviewed.${texts}.subject`, { title }),
    paragraphs: [translate(`mail.listingReviewed.${texts}.intro`, { title })],
    facts: isThrough || note === "" ? [] : [{ label: translate("mail.listingReviewed.note"), value: note }],
    action: { label: translate(`mail.listingReviewed.${texts}.action`), href: link(toRead) },
  };
};
