import { getTranslations } from "next-intl/server";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { mayEditProfile } from "../policy.ts";

export type NavigationLink = {
  href: string;
  label: string;
  /** How many wait behind it, in the reader's numerals. */
  count?: string;
};

type Desk = { id: string; slug: string };

/** The rooms of an institution's desk that are open to somebody who works there. */
export async function deskNavigation(viewer: Viewer, { id, slug }: Desk, locale: Locale): Promise<NavigationLink[]> {
  const t = await getTranslations({ locale, namespace: "institutions.desk" });
  const desk = `/${locale}/desk/${slug}`;
  const speaks = mayEditProfile(viewer, id);
  return [
    { href: desk, label: t("overview") },
    { href: `${desk}/listings`, label: t("listings") },
    { href: `${desk}/translations`, label: t("translations") },
    { href: `${desk}/partnerships`, label: t("partnerships") },
    { href: `${desk}/venues`, label: t("venues") },
    { href: `${desk}/people`, label: t("people") },
    { href: `${desk}/delegations`, label: t("delegations") },
    ...(speaks ? [{ href: `${desk}/mail-texts`, label: t("mailTexts") }] : []),
    { href: `${desk}/members`, label: t("members") },
    { href: `${desk}/units`, label: t("units") },
    ...(speaks ? [{ href: `${desk}/profile`, label: t("profile") }] : []),
    { href: `${desk}/verification`, label: t("verification") },
    { href: `${desk}/embed`, label: t("embed") },
    { href: `/${locale}/institutions/${slug}`, label: t("publicPage") },
  ];
}

/** The rooms of the portal office; `openReports` is how many reports wait to be settled. */
export async function officeNavigation(locale: Locale, openReports: number): Promise<NavigationLink[]> {
  const t = await getTranslations({ locale, namespace: "office.navigation" });
  const office = `/${locale}/office`;
  return [
    { href: office, label: t("queues") },
    { href: `${office}/applications`, label: t("applications") },
    { href: `${office}/institutions`, label: t("institutions") },
    { href: `${office}/look-alikes`, label: t("lookAlikes") },
    {
      href: `${office}/reports`,
      label: t("reports"),
      count: openReports > 0 ? new Intl.NumberFormat(locale).format(openReports) : undefined,
    },
    { href: `${office}/reasons`, label: t("reasons") },
    { href: `${office}/announcements`, label: t("announcements") },
    { href: `${office}/staff`, label: t("staff") },
    { href: `${office}/mail`, label: t("mail") },
    { href: `${office}/health`, label: t("health") },
    { href: `${office}/audit`, label: t("audit") },
  ];
}
