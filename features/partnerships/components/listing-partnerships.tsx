import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/forms/button-form.tsx";
import { ReasonForm } from "@/components/forms/reason-form.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { Mark } from "@/components/ui/mark.tsx";
import type { DeskPlace } from "@/features/listings/actions/place.ts";
import { CityAndCountry } from "@/features/listings/components/public/city-and-country.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { DOT } from "@/lib/text/no-break.ts";
import { endPartnershipAction, grantEditingAction, withdrawPartnershipAction } from "../actions/host.ts";
import type { ListedPartnership, ListingPartnerships } from "../queries/of-listing.ts";
import { PartnershipDates, TouringPlace } from "./partnership-facts.tsx";

type Props = { locale: Locale; place: DeskPlace; listingId: string; partnerships: ListingPartnerships };

/** Who takes part in a listing, as its host keeps it: what each is, since when, and what can be done about it. */
export async function PartnershipsOfListing({ locale, place, listingId, partnerships }: Props) {
  const t = await getTranslations({ locale, namespace: "partnerships" });
  const { open, over, may } = partnerships;
  return (
    <div className="grid gap-8">
      {open.length === 0 ? <p className="max-w-measure text-ink-soft">{t("nobodyYet")}</p> : null}
      {open.length > 0 ? (
        <ul className="grid max-w-3xl border-t border-rule">
          {open.map((one) => (
            <li key={one.id} className="grid gap-3 border-b border-rule py-4">
              <Head locale={locale} partnership={one} />
              {may.end ? (
                <Steps locale={locale} place={place} listingId={listingId} partnership={one} mayGrant={may.invite} />
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {over.length > 0 ? (
        <section aria-labelledby="over" className="grid gap-3">
          <h2 id="over" className="text-xl">
            {t("over")}
          </h2>
          <ul className="grid max-w-3xl border-t border-rule">
            {over.map((one) => (
              <li key={one.id} className="grid gap-2 border-b border-rule py-3">
                <Head locale={locale} partnership={one} />
                {one.reason ? (
                  <p className="max-w-measure text-sm whitespace-pre-line" dir="auto">
                    {one.reason}
                  </p>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}

async function Head({ locale, partnership }: { locale: Locale; partnership: ListedPartnership }) {
  const t = await getTranslations({ locale, namespace: "partnerships" });
  const { partner, role, state, mayEdit, isSuspended } = partnership;
  return (
    <div className="grid gap-1">
      <div className="flex flex-wrap items-center gap-2">
        <a
          href={`/${locale}/institutions/${partner.slug}`}
          lang={partner.nameLanguage}
          className="font-medium underline underline-offset-4"
        >
          <bdi>{partner.name}</bdi>
        </a>
        <Mark tone="plain">{t(`role.${role}`)}</Mark>
        <Mark tone={state === "confirmed" ? "open" : "outline"}>{t(`state.${state}`)}</Mark>
        {mayEdit && (state === "invited" || state === "confirmed") ? <Mark>{t("edits")}</Mark> : null}
      </div>
      <p className="text-sm text-ink-soft">
        <CityAndCountry city={partner.city} countryCode={partner.countryCode} locale={locale} />
        {DOT}
        <PartnershipDates locale={locale} partnership={partnership} />
      </p>
      <TouringPlace locale={locale} partnership={partnership} countryCode={partner.countryCode} />
      {isSuspended ? <p className="text-sm">{t("partnerSuspended")}</p> : null}
    </div>
  );
}

type StepsProps = {
  locale: Locale;
  place: DeskPlace;
  listingId: string;
  partnership: ListedPartnership;
  mayGrant: boolean;
};

async function Steps({ locale, place, listingId, partnership, mayGrant }: StepsProps) {
  const t = await getTranslations({ locale, namespace: "partnerships" });
  const { id, state, role, mayEdit } = partnership;
  const notices = { settled: { text: t("refusedSettled") }, "not-co-host": { text: t("refusedSettled") } };
  return (
    <div className="flex flex-wrap items-start gap-3">
      {role === "co_host" && mayGrant ? (
        <ButtonForm
          action={grantEditingAction.bind(null, place, listingId, id, !mayEdit)}
          label={mayEdit ? t("revokeEditing") : t("grantEditing")}
          tone="secondary"
          size="small"
          notices={notices}
        />
      ) : null}
      {state === "invited" ? (
        <Disclosure label={t("withdraw")}>
          <p className="text-sm">{t("withdrawHint")}</p>
          <ButtonForm
            action={withdrawPartnershipAction.bind(null, place, listingId, id)}
            label={t("withdrawNow")}
            size="small"
            notices={notices}
          />
        </Disclosure>
      ) : (
        <Disclosure label={t("end")} tone="danger">
          <p className="text-sm">{t("endHint")}</p>
          <ReasonForm
            action={endPartnershipAction.bind(null, place, listingId, id)}
            name="reason"
            fieldLabel={t("endReason")}
            button={t("endNow")}
            tone="danger"
            notices={notices}
          />
        </Disclosure>
      )}
    </div>
  );
}
