import "server-only";
import { type NewsParameters, readListingNews } from "./listing-news.ts";
import { organiserFacts } from "./registration-letter.ts";
import type { MailTemplate } from "./template.ts";

/** To somebody registered: the listing is put off without a new date, and why. Not sent when it is on again meanwhile. */
export const listingPostponedMail: MailTemplate<NewsParameters> = async (parameters, context) => {
  const { translate, link } = context;
  const news = await readListingNews(parameters, context);
  if (news?.listing.calledOff !== "postponed") return null;
  const { title, code, calledOffReason } = news.listing;
  return {
    subject: translate("mail.listingPostponed.subject", { title }),
    paragraphs: [translate("mail.listingPostponed.intro", { title }), translate("mail.listingPostponed.staysYours")],
    facts: [
      { label: translate("mail.listingCancelled.reason"), value: calledOffReason },
      ...organiserFacts(news.listing, { translate, link }),
    ],
    action: { label: translate("mail.listingCancelled.action"), href: link(`/listings/${code}`) },
    calendar: news.calendar,
  };
};
