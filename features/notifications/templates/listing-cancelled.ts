import "server-only";
import { pickTranslation } from "@/features/listings/rules/translations.ts";
import type { MailTemplate } from "./template.ts";

/** To somebody registered: the listing was called off, and why. Sent also when it has been archived since. */
export const listingCancelledMail: MailTemplate<{ listingId: string }> = async (
  { listingId },
  { translate, link, locale, database },
) => {
  const listing = await database.listing.findUnique({
    where: { id: listingId },
    select: {
      code: true,
      cancelledAt: true,
      cancellationReason: true,
      sourceLanguage: true,
      translations: { select: { language: true, title: true, sourceHash: true } },
    },
  });
  if (!listing?.cancelledAt) return null;
  const title = pickTranslation(listing.translations, listing.sourceLanguage, locale)?.text.title ?? listing.code;
  return {
    subject: translate("mail.listingCancelled.subject", { title }),
    paragraphs: [translate("mail.listingCancelled.intro", { title }), translate("mail.listingCancelled.nothingToDo")],
    facts: [{ label: translate("mail.listingCancelled.reason"), value: listing.cancellationReason }],
    action: { label: translate("mail.listingCancelled.action"), href: link(`/listings/${listing.code}`) },
  };
};
