import "server-only";
import { NotFound } from "@/lib/errors.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { translator } from "@/lib/i18n/translator.ts";
import type { TicketPaper, Words } from "@/lib/paper/paper.ts";
import { datesByPlace } from "../rules/dates-by-place.ts";
import { getTicketByToken } from "./by-token.ts";

/** The ticket of a link, to be printed. Throws NotFound as getTicketByToken, and for a ticket that lets nobody in. */
export async function getTicketPaperByToken(token: string, locale: Locale): Promise<TicketPaper> {
  const ticket = await getTicketByToken(token, locale);
  const { listing } = ticket;
  if (ticket.status !== "confirmed" || listing.calledOff === "cancelled") throw new NotFound();
  const t = await translator(locale, "ticket");
  const own = (text: string): Words => ({ text, lang: locale });
  const facts = datesByPlace(listing).flatMap(({ whens, where }) => [
    { label: own(t("paper.when")), value: own(whens.join("\n")) },
    ...(where === "" ? [] : [{ label: own(t("paper.where")), value: own(where) }]),
  ]);
  const run = listing.run
    ? [
        { label: own(t("paper.when")), value: own(listing.run.when) },
        { label: own(t("paper.where")), value: own(listing.run.where) },
      ]
    : [];
  return {
    kind: "ticket",
    locale,
    portal: (await translator(locale, "mail"))("portalName"),
    heading: own(t("title")),
    name: { text: ticket.name, lang: "" },
    title: { text: listing.title, lang: listing.language },
    facts: [
      {
        label: own(t("paper.organiser")),
        value: { text: listing.institution.name, lang: listing.institution.language },
      },
      ...facts,
      ...run,
    ],
    code: { qr: ticket.code, spelled: ticket.spelledCode },
    show: own(t("show")),
  };
}
