import "server-only";
import { titleIn } from "@/features/listings/rules/titles.ts";
import type { MailTemplate } from "./template.ts";

type Parameters = { listingId: string; stage: "ask" | "hidden" };

/**
 * To owners and editors: whether a listing that has stood unchanged for long still holds, or that lists leave it out because nobody
 * answered. Not sent when somebody has answered meanwhile, or it is public no more.
 */
export const listingStillTrueMail: MailTemplate<Parameters> = async (
  { listingId, stage },
  { translate, link, locale, database },
) => {
  const listing = await database.listing.findUnique({
    where: { id: listingId },
    select: {
      code: true,
      status: true,
      askedAt: true,
      sourceLanguage: true,
      translations: { select: { language: true, title: true, sourceHash: true } },
      institution: { select: { slug: true } },
    },
  });
  if (!listing?.askedAt || listing.status !== "published") return null;
  const { title } = titleIn(listing, locale);
  return {
    subject: translate(`mail.listingStillTrue.${stage}.subject`, { title }),
    paragraphs: [
      translate(`mail.listingStillTrue.${stage}.intro`, { title }),
      translate("mail.listingStillTrue.whatToDo"),
    ],
    action: {
      label: translate("mail.listingStillTrue.action"),
      href: link(`/desk/${listing.institution.slug}/listings/${listingId}`),
    },
  };
};
