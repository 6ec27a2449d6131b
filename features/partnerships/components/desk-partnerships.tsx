import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/forms/button-form.tsx";
import { ReasonForm } from "@/components/forms/reason-form.tsx";
import { LinkButton } from "@/components/ui/button.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { Mark } from "@/components/ui/mark.tsx";
import type { DeskPlace } from "@/features/institutions/actions/desk.ts";
import { CityAndCountry } from "@/features/listings/components/public/city-and-country.tsx";
import { direction } from "@/lib/i18n/locales.ts";
import { DOT } from "@/lib/text/no-break.ts";
import { confirmPartnershipAction, declinePartnershipAction, leavePartnershipAction } from "../actions/partner.ts";
import type { DeskPartnership } from "../queries/of-institution.ts";
import { PartnershipDates, TouringPlace } from "./partnership-facts.tsx";

type ListProps = {
  place: DeskPlace;
  partnerships: readonly DeskPartnership[];
  /** Gives the institution's word. */
  mayAnswer: boolean;
};

/** Listings of others in which an institution is asked to take part, does, or did. */
export function PartnershipsAtDesk({ place, partnerships, mayAnswer }: ListProps) {
  return (
    <ul className="grid max-w-3xl border-t border-rule">
      {partnerships.map((one) => (
        <li key={one.id} data-route={one.listing.route} className="grid gap-3 border-b border-rule py-4">
          <Head place={place} partnership={one} />
          {one.state === "invited" && mayAnswer ? <Answers place={place} id={one.id} /> : null}
          {one.state === "confirmed" ? <Lasting place={place} partnership={one} mayLeave={mayAnswer} /> : null}
        </li>
      ))}
    </ul>
  );
}

async function Head({ place: { locale }, partnership }: { place: DeskPlace; partnership: DeskPartnership }) {
  const t = await getTranslations({ locale, namespace: "partnerships" });
  const tKind = await getTranslations({ locale, namespace: "listings.kind" });
  const { listing, host, role, state, note, reason } = partnership;
  const text = { lang: listing.language, dir: direction(listing.language) };
  const title = <bdi {...text}>{listing.title}</bdi>;
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-2">
        {listing.isPublic ? (
          <a href={`/${locale}/listings/${listing.code}`} className="font-semibold underline underline-offset-4">
            {title}
          </a>
        ) : (
          <span className="font-semibold">{title}</span>
        )}
        <Mark tone="plain">{t(`role.${role}`)}</Mark>
        {state === "invited" ? null : <Mark>{t(`state.${state}`)}</Mark>}
      </div>
      <p className="text-sm text-ink-soft">
        {tKind(listing.kind)}
        {DOT}
        <span className="tabular whitespace-nowrap">{listing.code}</span>
        {DOT}
        <a href={`/${locale}/institutions/${host.slug}`} lang={host.nameLanguage} className="underline">
          <bdi>{host.name}</bdi>
        </a>
        {DOT}
        <CityAndCountry city={host.city} countryCode={host.countryCode} locale={locale} />
        {DOT}
        <PartnershipDates locale={locale} partnership={partnership} />
      </p>
      <TouringPlace locale={locale} partnership={partnership} countryCode={host.countryCode} />
      {listing.summary && state === "invited" ? (
        <p className="max-w-measure text-sm" {...text}>
          {listing.summary}
        </p>
      ) : null}
      {note && state === "invited" ? <Words title={t("theyWrite")} words={note} /> : null}
      {reason ? <Words title={t("reason")} words={reason} /> : null}
    </div>
  );
}

function Words({ title, words }: { title: string; words: string }) {
  return (
    <div className="max-w-measure border-s-2 border-rule ps-4 text-sm">
      <p className="text-ink-soft">{title}</p>
      <p className="whitespace-pre-line" dir="auto">
        {words}
      </p>
    </div>
  );
}

async function Answers({ place, id }: { place: DeskPlace; id: string }) {
  const t = await getTranslations({ locale: place.locale, namespace: "partnerships" });
  const notices = {
    settled: { text: t("refusedSettled") },
    suspended: { text: t("refusedSuspended") },
    over: { text: t("refusedOver") },
  };
  return (
    <div className="steps">
      <ButtonForm
        action={confirmPartnershipAction.bind(null, place, id)}
        label={t("confirm")}
        size="small"
        notices={notices}
      />
      <Disclosure label={t("decline")}>
        <ReasonForm
          action={declinePartnershipAction.bind(null, place, id)}
          name="reason"
          fieldLabel={t("declineReason")}
          button={t("declineNow")}
          notices={notices}
        />
      </Disclosure>
    </div>
  );
}

type LastingProps = { place: DeskPlace; partnership: DeskPartnership; mayLeave: boolean };

async function Lasting({ place, partnership, mayLeave }: LastingProps) {
  const { locale, slug } = place;
  const t = await getTranslations({ locale, namespace: "partnerships" });
  const { id, listing, editable } = partnership;
  if (!editable && !mayLeave) return null;
  return (
    <div className="steps">
      {editable ? (
        <LinkButton href={`/${locale}/desk/${slug}/listings/${listing.id}`} tone="secondary" size="small">
          {t("openEditor")}
        </LinkButton>
      ) : null}
      {mayLeave ? (
        <Disclosure label={t("leave")} tone="danger">
          <p className="text-sm">{t("leaveHint")}</p>
          <ReasonForm
            action={leavePartnershipAction.bind(null, place, id)}
            name="reason"
            fieldLabel={t("leaveReason")}
            button={t("leaveNow")}
            tone="danger"
            notices={{ settled: { text: t("refusedSettled") } }}
          />
        </Disclosure>
      ) : null}
    </div>
  );
}
