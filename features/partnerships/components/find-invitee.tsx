import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button.tsx";
import { buttonStyle } from "@/components/ui/button-style.ts";
import { TextField } from "@/components/ui/text-field.tsx";
import { CityAndCountry } from "@/features/listings/components/public/city-and-country.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { Invitee } from "../queries/of-listing.ts";

type FindInviteeProps = { locale: Locale; address: string; q: string; invitees: readonly Invitee[] };

/** Looks for an institution on the portal by name; each one found leads to its invitation. A plain form whose answer stands in the address. */
export async function FindInvitee({ locale, address, q, invitees }: FindInviteeProps) {
  const t = await getTranslations({ locale, namespace: "partnerships" });
  return (
    <div className="grid gap-5">
      <form action={`${address}#invite`} className="grid max-w-xl items-end gap-3 sm:grid-cols-[1fr_auto]">
        <TextField name="q" type="search" label={t("find")} defaultValue={q} maxLength={120} dir="auto" required />
        <button type="submit" className={buttonStyle({ tone: "secondary" })}>
          {t("findNow")}
        </button>
      </form>
      {q !== "" && invitees.length === 0 ? (
        <p role="status" className="max-w-measure text-ink-soft">
          {t("foundNone")}
        </p>
      ) : null}
      {invitees.length > 0 ? (
        <ul className="grid max-w-3xl border-t border-rule">
          {invitees.map(({ slug, name, nameLanguage, city, countryCode }) => (
            <li key={slug} className="grid items-center gap-3 border-b border-rule py-3 sm:grid-cols-[1fr_auto]">
              <p>
                <bdi lang={nameLanguage}>{name}</bdi>
                <span className="block text-sm text-ink-soft">
                  <CityAndCountry city={city} countryCode={countryCode} locale={locale} />
                </span>
              </p>
              <LinkButton
                href={`${address}?${new URLSearchParams({ q, invite: slug })}#invite`}
                tone="secondary"
                size="small"
              >
                {t("choose")}
                <span className="sr-only"> {name}</span>
              </LinkButton>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
