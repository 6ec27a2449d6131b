import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales.ts";
import { countryName } from "@/lib/places/countries.ts";
import { formatDateTimeInZone } from "@/lib/time/format.ts";
import type { DeskRegistration } from "../queries/desk.ts";

type Words = {
  locale: Locale;
  /** Names of pools and of sessions by their ids. */
  pools: ReadonlyMap<string, string>;
  sessions: ReadonlyMap<string, string>;
};

/** The texts of a registration's columns, and of the answers that were read with it, in the reader's language. */
export async function tableCells({ locale, pools, sessions }: Words) {
  const t = await getTranslations({ locale, namespace: "registrationDesk" });
  const tRole = await getTranslations({ locale, namespace: "register.role" });
  const time = (instant: Date) => `${formatDateTimeInZone(locale, instant, "UTC", "medium")} UTC`;
  return (row: DeskRegistration): Record<string, string> => ({
    number: row.number,
    kind: t(`kind.${row.kind}`),
    country: row.countryCode === "" ? "" : countryName(row.countryCode, locale),
    role: row.role === "" ? "" : tRole(row.role as "student"),
    session: sessions.get(row.sessionId ?? "") ?? "",
    pool: pools.get(row.poolId) ?? "",
    checkedIn: row.checkedIn === 0 ? "" : t("inOf", { count: row.checkedIn, people: row.people }),
    note: row.note,
    registeredAt: time(row.createdAt),
    decidedAt: time(row.decidedAt),
    ...row.answers,
  });
}
