import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/forms/button-form.tsx";
import { Renewed } from "@/components/forms/renewed.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { AttachmentPanel } from "@/features/attachments/components/attachment-panel.tsx";
import { FormPanel } from "@/features/forms/components/form-panel.tsx";
import { listFormStates } from "@/features/forms/queries/desk-form.ts";
import { CalledOffNotice } from "@/features/imports/components/called-off.tsx";
import { getCalledOffSince } from "@/features/imports/queries/called-off.ts";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { discardKeptFormAction } from "@/features/listings/actions/edit.ts";
import { editorOptions } from "@/features/listings/components/desk/editor-options.ts";
import { ListingPanel } from "@/features/listings/components/desk/listing-panel.tsx";
import { PageNotice } from "@/features/listings/components/desk/page-notice.tsx";
import { SourceText } from "@/features/listings/components/desk/translation-beside.tsx";
import { ListingEditor } from "@/features/listings/components/editor/listing-editor.tsx";
import { mayWriteFor } from "@/features/listings/policy.ts";
import { getDeskListing, getListingForm, listSuggestions } from "@/features/listings/queries/desk-listing.ts";
import { getListingHints } from "@/features/listings/queries/hints.ts";
import { staleState } from "@/features/listings/rules/editor-state.ts";
import { isPublicStatus } from "@/features/listings/rules/status.ts";
import { PartnershipPanel } from "@/features/partnerships/components/partnership-panel.tsx";
import { getListingPartnerships } from "@/features/partnerships/queries/of-listing.ts";
import { listUnitOptions } from "@/features/units/queries/desk-units.ts";
import { requireMember } from "@/lib/auth/current.ts";
import { limitIn } from "@/lib/auth/viewer.ts";
import type { FormState } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { direction } from "@/lib/i18n/locales.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import { languageName } from "@/lib/places/languages.ts";
import { zoneOfCountry } from "@/lib/time/country-zone.ts";
import { formatDateTimeInZone } from "@/lib/time/format.ts";

type Props = {
  params: Promise<{ locale: string; institution: string; id: string }>;
  searchParams: Promise<{ notice?: string | string[]; at?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "editor.list" });
  return { title: t("listing") };
}

/** What the editor opens with: what this person typed and did not save, else what is saved. */
function openingState(form: Awaited<ReturnType<typeof getListingForm>>): FormState {
  const { saved, kept, revision } = form;
  if (!kept) return { values: { ...saved, revision: String(revision) }, errors: {} };
  if (kept.baseRevision !== revision) return staleState(kept.fields, saved, revision);
  return { values: { ...kept.fields, revision: String(revision) }, errors: {} };
}

export default async function EditListingPage({ params, searchParams }: Props) {
  const { locale: segment, institution: slug, id } = await params;
  const locale = readLocale(segment);
  const viewer = await requireMember(locale, `/${locale}/desk/${slug}/listings/${id}`);
  const query = await searchParams;
  const now = new Date();
  const { institution, listing, form, suggested, units, partnerships, hints, forms, calledOff } = await orNotFound(
    async () => {
      const institution = await getDeskInstitution(viewer, slug);
      const [listing, form, suggested, units, forms] = await Promise.all([
        getDeskListing(viewer, institution.id, id, now),
        getListingForm(viewer, institution.id, id),
        listSuggestions(viewer, institution.id),
        listUnitOptions(viewer, institution.id, locale),
        listFormStates(viewer, institution.id, id),
      ]);
      const { isHost, may } = listing;
      const [partnerships, hints, calledOff] = await Promise.all([
        isHost ? getListingPartnerships(viewer, institution.id, id, locale) : null,
        isHost && may.edit ? getListingHints(viewer, institution.id, id, { locale, now }) : null,
        may.cancel ? getCalledOffSince(viewer, institution.id, id, now) : null,
      ]);
      // Which of the host's units posts it is not a co-host's to say.
      const ownUnits = isHost ? units : [];
      return { institution, listing, form, suggested, units: ownUnits, partnerships, hints, forms, calledOff };
    },
  );
  const t = await getTranslations({ locale, namespace: "editor" });
  const place = { locale, slug, institutionId: institution.id };
  const { sourceLanguage } = listing;
  const isRestored = form.kept !== null && listing.may.edit;
  return (
    <div className="grid gap-6">
      <h1 className="as-around text-3xl" lang={sourceLanguage} dir={direction(sourceLanguage)}>
        {listing.source.title}
      </h1>
      <PageNotice locale={locale} code={query.notice} />
      <div className="grid items-start gap-10 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid gap-6">
          <CalledOffNotice place={place} listingId={id} since={calledOff} />
          {isRestored && form.kept ? (
            <div className="grid gap-3">
              <Notice>
                {t("notice.restored", { when: formatDateTimeInZone(locale, form.kept.keptAt, "UTC", "medium") })}
              </Notice>
              <ButtonForm
                action={discardKeptFormAction.bind(null, place, id)}
                label={t("notice.discard")}
                tone="quiet"
                size="small"
                notices={{}}
              />
            </div>
          ) : null}
          {listing.may.edit ? (
            <Renewed by={`${form.revision}-${query.at}`}>
              <ListingEditor
                place={place}
                listing={{
                  id,
                  kind: listing.kind,
                  sourceLanguage,
                  languageName: languageName(sourceLanguage, locale),
                  hasPicture: listing.picture !== null,
                  isPublic: isPublicStatus(listing.status),
                  isScheduled: listing.status === "scheduled",
                  mayPublish: listing.may.publish,
                  publishesAtOnce: listing.publishesAtOnce,
                }}
                initial={openingState(form)}
                options={editorOptions(locale, now, {
                  ...suggested,
                  units,
                  fieldCode: String(form.saved.fieldCode ?? ""),
                  isLimited: limitIn(viewer, institution.id).length > 0,
                })}
                zone={zoneOfCountry(listing.countryCode)}
              />
            </Renewed>
          ) : (
            <>
              <Notice>{mayWriteFor(viewer, institution.id) ? t("panel.locked") : t("panel.readOnly")}</Notice>
              <SourceText locale={locale} listing={listing} />
            </>
          )}
        </div>
        <ListingPanel locale={locale} place={place} listing={listing} hints={hints}>
          <AttachmentPanel locale={locale} place={place} listing={listing} />
          <FormPanel locale={locale} address={`/${locale}/desk/${slug}/listings/${id}`} forms={forms} />
          {partnerships ? (
            <PartnershipPanel
              locale={locale}
              address={`/${locale}/desk/${slug}/listings/${id}/partners`}
              partnerships={partnerships}
            />
          ) : null}
        </ListingPanel>
      </div>
    </div>
  );
}
