import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/forms/button-form.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { formatDateInZone } from "@/lib/time/format.ts";
import { keepCalledOffAction } from "../actions/called-off.ts";
import type { DeskPlace } from "../actions/place.ts";
import type { CalledOff } from "../queries/called-off.ts";

type DutiesProps = { place: DeskPlace & { locale: Locale }; listings: readonly CalledOff[] };

/** What was imported, is public here, and has been called off by its source: for somebody to decide. */
export async function CalledOffDuties({ place: { locale, slug }, listings }: DutiesProps) {
  if (listings.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "imports.calledOff" });
  return (
    <section aria-labelledby="called-off" className="grid gap-3">
      <h2 id="called-off" className="text-xl">
        {t("duty")}
      </h2>
      <ul className="border-t border-rule">
        {listings.map(({ id, title, language }) => (
          <li key={id} className="border-b border-rule py-3">
            <a
              href={`/${locale}/desk/${slug}/listings/${id}`}
              className="font-semibold underline underline-offset-4 hover:text-accent"
            >
              <bdi lang={language}>{title}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

type NoticeProps = { place: DeskPlace & { locale: Locale }; listingId: string; since: Date | null };

/** Asks at a listing whether what its source says holds here, too. */
export async function CalledOffNotice({ place, listingId, since }: NoticeProps) {
  if (since === null) return null;
  const t = await getTranslations({ locale: place.locale, namespace: "imports.calledOff" });
  return (
    <Notice tone="alarm" title={t("title")}>
      <p>{t("asked", { date: formatDateInZone(place.locale, since, "UTC") })}</p>
      <ButtonForm
        action={keepCalledOffAction.bind(null, place, listingId)}
        label={t("keep")}
        size="small"
        tone="secondary"
        notices={{ "not-now": { text: t("decided") } }}
      />
    </Notice>
  );
}
