import { getTranslations } from "next-intl/server";
import { DateHero } from "@/components/ui/date-hero.tsx";
import { dateInZone, plainDateOf } from "@/lib/time/day.ts";
import { plainDateParts, relativeDays, zoneName } from "@/lib/time/format.ts";
import { Section } from "./section.tsx";
import { dayEnd, type ListingView } from "./view.ts";

/** Until when an offer or a demand stands, and what is left of that time. */
export async function OpportunityValidity({ view }: { view: ListingView }) {
  const { listing, locale, now, isOver } = view;
  const { opportunity } = listing;
  if (!opportunity) return null;
  const t = await getTranslations({ locale, namespace: "listing" });
  const { timeZone } = opportunity;
  const on = plainDateOf(opportunity.validUntil);
  const when = relativeDays(locale, dateInZone(now, timeZone), on);
  const zone = zoneName(timeZone, locale, dayEnd(opportunity.validUntil, timeZone));
  return (
    <Section id="validity" title={t("validity")}>
      <DateHero
        {...plainDateParts(locale, on)}
        dateTime={on}
        size="large"
        label={t(isOver ? "dateMeans.expired" : "dateMeans.valid")}
        time={t("deadlineTold", { when, zone })}
      />
    </Section>
  );
}
