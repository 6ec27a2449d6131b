import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { formatDateTimeInZone, zoneName } from "@/lib/time/format.ts";
import type { RegisterPage } from "../queries/register-page.ts";

/** Why no registration is taken, which rule it is, and the way on. */
export async function TermsRefusal({ page, locale }: { page: RegisterPage; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "register" });
  const { listing, refusal, terms } = page;
  if (refusal === null) return null;
  const moment = (at: Date | null | undefined) =>
    at && terms
      ? { date: formatDateTimeInZone(locale, at, terms.timeZone), zone: zoneName(terms.timeZone, locale, at) }
      : { date: "", zone: "" };
  const text = {
    "no-registration": () => t("refused.noRegistration"),
    external: () => t("refused.external"),
    "listing-cancelled": () => t("refused.cancelled"),
    "listing-postponed": () => t("refused.postponed"),
    ended: () => t("refused.ended"),
    "not-open-yet": () => t("refused.notOpenYet", moment(terms?.opensAt)),
    closed: () => t("refused.closed", moment(terms?.closesAt)),
  }[refusal]();
  const isOff = refusal === "listing-cancelled" || refusal === "listing-postponed";
  return (
    <div className="grid justify-items-start gap-6">
      <Notice tone={isOff ? "seal" : "plain"} title={text}>
        {isOff ? listing.calledOffReason : null}
      </Notice>
      <div className="flex flex-wrap gap-3">
        {refusal === "external" && terms ? (
          <LinkButton href={terms.externalUrl} rel="noreferrer">
            {t("goExternal")}
          </LinkButton>
        ) : null}
        <LinkButton tone="secondary" href={`/${locale}/listings/${listing.code}`}>
          {t("backToListing")}
        </LinkButton>
        <LinkButton tone="quiet" href={`/${locale}/browse?open=1`}>
          {t("otherOpen")}
        </LinkButton>
      </div>
    </div>
  );
}

/** How many places are free and until when registration is open; that there are none stands above the form. */
export async function TermsFacts({ page, locale }: { page: RegisterPage; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "register" });
  const { terms } = page;
  if (!terms || page.refusal !== null) return null;
  const lines = [
    terms.free > 0 ? t("placesFree", { free: terms.free, capacity: terms.capacity }) : null,
    terms.mode === "approval" ? t("byApproval") : null,
    terms.closesAt
      ? t("closes", {
          date: formatDateTimeInZone(locale, terms.closesAt, terms.timeZone),
          zone: zoneName(terms.timeZone, locale, terms.closesAt),
        })
      : null,
  ];
  return (
    <ul className="grid gap-1.5 text-sm">{lines.map((line) => (line === null ? null : <li key={line}>{line}</li>))}</ul>
  );
}
