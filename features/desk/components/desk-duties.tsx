import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { formatDateInZone } from "@/lib/time/format.ts";
import type { DeskDuties } from "../queries.ts";

type DeskDutiesProps = { locale: Locale; slug: string; duties: DeskDuties };

/** What an institution's people have to see to beside its listings; nothing when there is nothing. */
export async function DeskDutiesList({ locale, slug, duties }: DeskDutiesProps) {
  const { verification, invitations, vouches, staleTranslations } = duties;
  if (!verification && invitations === 0 && vouches === 0 && staleTranslations === 0) return null;
  const t = await getTranslations({ locale, namespace: "deskDuties" });
  const desk = `/${locale}/desk/${slug}`;
  const lines = [
    vouches > 0 ? { href: `${desk}/verification`, text: t("vouches", { count: vouches }) } : null,
    staleTranslations > 0
      ? { href: `${desk}/translations?state=stale`, text: t("staleTranslations", { count: staleTranslations }) }
      : null,
    invitations > 0 ? { href: `${desk}/members`, text: t("invitations", { count: invitations }) } : null,
  ].filter((line) => line !== null);
  return (
    <div className="grid gap-3">
      {verification ? (
        <Notice tone={verification.state === "never" ? "plain" : "seal"}>
          <a href={`${desk}/verification`} className="underline underline-offset-4">
            {verification.state === "ending"
              ? t("ending", {
                  count: verification.days,
                  date: formatDateInZone(locale, verification.endsAt, "UTC", "medium"),
                })
              : t(`verification.${verification.state}`)}
          </a>
        </Notice>
      ) : null}
      {lines.length > 0 ? (
        <ul className="border-t border-rule">
          {lines.map(({ href, text }) => (
            <li key={href} className="border-b border-rule py-3">
              <a href={href} className="font-semibold underline underline-offset-4 hover:text-accent">
                {text}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
