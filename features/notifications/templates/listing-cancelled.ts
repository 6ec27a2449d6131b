import "server-only";
import { type NewsParameters, readListingNews } from "./listing-news.ts";
import { organiserFacts } from "./registration-letter.ts";
import type { MailTemplate } from "./template.ts";

/** To somebody registered: the listing was called off, and why. Sent also when it has been archived since. */
export const listingCancelledMail: MailTemplate<NewsParameters> = async (parameters, context) => {
  const { translate, link } = context;
  const news = await readListingNews(parameters, context);
  if (news?.listing.calledOff !== "cancelled") return null;
  const { title, code, calledOffReason } = news.listing;
  return {
    subject: translate("mail.listingCancelled.subject", { title }),
    paragraphs: [translate("mail.listingCancelled.intro", { title }), translate("mail.listingCancelled.nothingToDo")],
    facts: [
      { label: translate("mail.listingCancelled.reason"), value: calledOffReason },
      ...organiserFacts(news.listing, { translate, link }),
    ],
    action: { label: translate("mail.listingCancelled.action"), href: link(`/listings/${code}`) },
    calendar: news.calendar,
  };
};
