import { getFormatter, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ButtonForm } from "@/components/forms/button-form.tsx";
import { LinkButton } from "@/components/ui/button.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { Facts } from "@/components/ui/facts.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { languageName } from "@/lib/places/languages.ts";
import { aside } from "@/lib/text/aside.ts";
import { zoneOfCountry } from "@/lib/time/country-zone.ts";
import { formatDateTimeInZone, zoneName } from "@/lib/time/format.ts";
import { copyListingAction } from "../../actions/begin-with.ts";
import { withdrawChangeAction } from "../../actions/history.ts";
import type { DeskPlace } from "../../actions/place.ts";
import type { DeskListing } from "../../queries/desk-listing.ts";
import type { ListingHints } from "../../queries/hints.ts";
import { calledOffReason, isPublicStatus, lifeOf } from "../../rules/status.ts";
import { HintsPanel } from "./hints-panel.tsx";
import { PanelPart } from "./panel-part.tsx";
import { PicturePanel } from "./picture-panel.tsx";
import { StatusMark } from "./status-mark.tsx";
import { StatusSteps } from "./status-steps.tsx";
import { StillTrue } from "./still-true.tsx";
import { TemplateForm } from "./template-form.tsx";
import { TranslationPanel } from "./translation-panel.tsx";

export type PanelProps = { locale: Locale; place: DeskPlace; listing: DeskListing };
type ListingPanelProps = PanelProps & { hints: ListingHints | null; children?: ReactNode };

/** Beside the editor: where the listing stands, what is missing, its languages and picture, and what can be done. */
export async function ListingPanel({ locale, place, listing, hints, children }: ListingPanelProps) {
  const t = await getTranslations({ locale, namespace: "editor.panel" });
  const address = `/${locale}/desk/${place.slug}/listings/${listing.id}`;
  const speechless = listing.translations.filter(({ lacksAlt }) => lacksAlt).map(({ language }) => language);
  const isPublic = listing.publishedAt !== null && isPublicStatus(listing.status);
  return (
    <aside className="grid content-start gap-8">
      <PanelPart title={t("standing")}>
        <Facts
          facts={[
            {
              term: t("status"),
              value: <StatusMark locale={locale} status={lifeOf(listing.status, listing.isOver)} />,
            },
            ...(listing.publishAt && listing.publishZone
              ? [
                  {
                    term: t("appears"),
                    value: `${formatDateTimeInZone(locale, listing.publishAt, listing.publishZone, "medium")}${aside(locale, zoneName(listing.publishZone, locale, listing.publishAt))}`,
                  },
                ]
              : []),
            { term: t("code"), value: <span className="tabular">{listing.code}</span> },
          ]}
        />
        {listing.reviewNote !== "" && ["changes_requested", "refused"].includes(listing.status) ? (
          <Notice tone="alarm" title={t("reviewNote")}>
            <p className="whitespace-pre-line" dir="auto">
              {listing.reviewNote}
            </p>
          </Notice>
        ) : null}
        {calledOffReason(listing) !== "" ? (
          <Notice tone="seal" title={t("cancellationReason")}>
            <p className="whitespace-pre-line" dir="auto">
              {calledOffReason(listing)}
            </p>
            {listing.status === "postponed" ? <p>{t("postponedHelp")}</p> : null}
          </Notice>
        ) : null}
        <StillTrue locale={locale} place={place} listing={listing} />
        {listing.changeSentAt ? (
          <Notice title={t("changeWaits")}>
            <p>{t("changeWaitsHelp", { date: formatDateTimeInZone(locale, listing.changeSentAt, "UTC", "medium") })}</p>
            {listing.may.edit ? (
              <ButtonForm
                action={withdrawChangeAction.bind(null, place, listing.id)}
                label={t("withdrawChange")}
                tone="secondary"
                size="small"
                notices={{ "not-now": { text: t("changeGone") } }}
              />
            ) : null}
          </Notice>
        ) : null}
        {listing.isHost ? null : <Notice>{t("asCoHost")}</Notice>}
        {listing.isSuspended ? <Notice tone="alarm">{t("suspended")}</Notice> : null}
        {!listing.publishesAtOnce && !listing.isSuspended ? (
          <Notice>{isPublic ? t("publicReview") : t("unverified")}</Notice>
        ) : null}
        <div className="flex flex-wrap gap-2">
          <LinkButton href={`${address}/preview`} tone="secondary" size="small">
            {t("preview")}
          </LinkButton>
          {listing.isHost ? (
            <LinkButton href={`${address}/history`} tone="secondary" size="small">
              {t("history")}
            </LinkButton>
          ) : null}
          {isPublic ? (
            <LinkButton href={`/${locale}/listings/${listing.code}`} tone="secondary" size="small">
              {t("see")}
            </LinkButton>
          ) : null}
          {isPublic && listing.isHost ? (
            <LinkButton href={`${address}/registrations`} tone="secondary" size="small">
              {t("registrations")}
            </LinkButton>
          ) : null}
        </div>
      </PanelPart>
      {listing.may.edit && (!isPublic || listing.missing.length > 0 || speechless.length > 0) ? (
        <Checklist locale={locale} missing={listing.missing} speechless={speechless} />
      ) : null}
      {hints ? <HintsPanel locale={locale} slug={place.slug} hints={hints} /> : null}
      <TranslationPanel locale={locale} place={place} listing={listing} />
      <PicturePanel locale={locale} place={place} listing={listing} />
      {children}
      {listing.isHost && listing.may.copy ? (
        <PanelPart title={t("again")}>
          <div className="grid justify-items-start gap-3">
            <ButtonForm
              action={copyListingAction.bind(null, place, listing.id)}
              label={t("copy")}
              tone="secondary"
              size="small"
              notices={{}}
            />
            <Disclosure label={t("template")}>
              <p className="text-sm text-ink-soft">{t("templateIntro")}</p>
              <TemplateForm place={place} listingId={listing.id} />
            </Disclosure>
          </div>
        </PanelPart>
      ) : null}
      <StatusSteps
        place={place}
        listingId={listing.id}
        revision={listing.revision}
        zone={zoneOfCountry(listing.countryCode)}
        isScheduled={listing.status === "scheduled"}
        may={listing.may}
      />
    </aside>
  );
}

type ChecklistProps = {
  locale: Locale;
  missing: DeskListing["missing"];
  /** Languages whose translation does not say what the picture shows. They keep nothing from being published. */
  speechless: readonly string[];
};

async function Checklist({ locale, missing, speechless }: ChecklistProps) {
  const t = await getTranslations({ locale, namespace: "editor.checklist" });
  const format = await getFormatter({ locale });
  return (
    <PanelPart title={t("title")}>
      {missing.length === 0 ? (
        <p className="text-sm text-ink-soft">{t("done")}</p>
      ) : (
        <ul className="list-disc ps-5 text-sm">
          {missing.map((one) => (
            <li key={one}>{t(`missing.${one}`)}</li>
          ))}
        </ul>
      )}
      {speechless.length > 0 ? (
        <p className="text-sm">
          {t("speechless", { languages: format.list(speechless.map((language) => languageName(language, locale))) })}
        </p>
      ) : null}
    </PanelPart>
  );
}
