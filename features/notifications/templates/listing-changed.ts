import "server-only";
import type { Schedule, ScheduleChange } from "@/features/listings/rules/schedule.ts";
import { datesInWords } from "@/features/registrations/rules/dates-in-words.ts";
import { type NewsParameters, readListingNews } from "./listing-news.ts";
import { listingFacts } from "./registration-letter.ts";
import type { MailTemplate } from "./template.ts";

type Parameters = NewsParameters & { before: Schedule; change: ScheduleChange };

/**
 * To somebody registered: the listing takes place at another time or place than they were told. What was planned before
 * stands beside what holds now, which is read when the mail is sent. Not sent when it was called off meanwhile.
 */
export const listingChangedMail: MailTemplate<Parameters> = async ({ before, change, ...parameters }, context) => {
  const { translate, link, locale } = context;
  const news = await readListingNews(parameters, context);
  if (!news || news.listing.calledOff || news.listing.status !== "published") return null;
  const { title } = news.listing;
  const what = change.dates ? (change.place ? "both" : "dates") : "place";
  return {
    subject: translate(`mail.listingChanged.subject.${what}`, { title }),
    paragraphs: [
      translate(`mail.listingChanged.intro.${what}`, { title }),
      translate("mail.listingChanged.cannotCome"),
    ],
    facts: [
      ...listingFacts(news, { translate, link }),
      ...datesInWords(before, locale).map((value) => ({ label: translate("mail.listingChanged.before"), value })),
    ],
    action: { label: translate("mail.listingChanged.action"), href: link(news.path) },
    calendar: news.calendar,
  };
};
