import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales.ts";
import { cityName } from "@/lib/places/cities.ts";
import { DOT } from "@/lib/text/no-break.ts";
import { plainDateOf } from "@/lib/time/day.ts";
import { formatDate, formatDateInZone, formatDateRange } from "@/lib/time/format.ts";
import type { InvitedRole, PartnershipState } from "@/prisma/generated/enums.ts";

type Dated = { state: PartnershipState; invitedAt: Date; confirmedAt: Date | null; closedAt: Date | null };

/** When it came to the state it is in, or when the institution was invited. */
export async function PartnershipDates({ locale, partnership }: { locale: Locale; partnership: Dated }) {
  const t = await getTranslations({ locale, namespace: "partnerships" });
  const { state, invitedAt, confirmedAt, closedAt } = partnership;
  const told = (at: Date) => formatDateInZone(locale, at, "UTC", "medium");
  if (state === "confirmed" && confirmedAt) return t("confirmedOn", { date: told(confirmedAt) });
  if (closedAt) return t("closedOn", { date: told(closedAt) });
  return t("invitedOn", { date: told(invitedAt) });
}

type Touring = { role: InvitedRole; city: string; startsOn: Date | null; endsOn: Date | null };

/** Where and when it is shown at a touring venue, as far as that was said. */
export async function TouringPlace({
  locale,
  partnership,
  countryCode,
}: {
  locale: Locale;
  partnership: Touring;
  countryCode: string;
}) {
  const t = await getTranslations({ locale, namespace: "listing" });
  const { city, startsOn, endsOn } = partnership;
  const [from, to] = [startsOn, endsOn].map((day) => day && plainDateOf(day));
  const days = from
    ? to
      ? formatDateRange(locale, from, to)
      : t("fromDay", { date: formatDate(locale, from) })
    : to && t("untilDay", { date: formatDate(locale, to) });
  const parts = [city && cityName(countryCode, city, locale), days].filter(Boolean);
  return parts.length === 0 ? null : <p className="text-sm">{parts.join(DOT)}</p>;
}
