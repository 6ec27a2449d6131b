"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { type Option, SelectField } from "@/components/ui/select-field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import type { FormState } from "@/lib/forms/form-state.ts";
import type { ListingKind } from "@/prisma/generated/enums.ts";
import { createListingAction } from "../../actions/edit.ts";
import type { DeskPlace } from "../../actions/place.ts";
import { ROUTES } from "../../rules/routes.ts";
import { formReader } from "./field-reader.ts";
import { SimilarTitles } from "./similar-titles.tsx";
import { type OfferedUnits, UnitField } from "./unit-field.tsx";

type NewListingFormProps = {
  place: DeskPlace;
  kind: ListingKind;
  initial: FormState;
  countries: readonly Option[];
  languages: readonly Option[];
} & OfferedUnits;

/** What a listing begins with. */
export function NewListingForm({ place, kind, initial, countries, languages, ...offered }: NewListingFormProps) {
  const t = useTranslations("editor");
  const tError = useTranslations("errors");
  const tRoute = useTranslations("listings.route");
  return (
    <ActionForm
      action={createListingAction.bind(null, place, kind)}
      initial={initial}
      className="grid max-w-measure gap-5"
    >
      {(state) => {
        const fields = formReader(state, (code) => tError(code as "required"));
        return (
          <>
            <TextField {...fields.one("title")} label={t("field.title")} required maxLength={300} dir="auto" />
            <SimilarTitles place={place} id={null} />
            <SelectField
              {...fields.one("sourceLanguage")}
              label={t("field.sourceLanguage")}
              description={t("help.sourceLanguage")}
              required
              options={languages}
            />
            <UnitField fields={fields} {...offered} />
            <SelectField
              {...fields.one("route")}
              label={t("field.route")}
              required
              placeholder={t("choose")}
              options={ROUTES.map((route) => ({ value: route, label: tRoute(route) }))}
            />
            <SelectField {...fields.one("countryCode")} label={t("field.countryCode")} required options={countries} />
            <TextField {...fields.one("city")} label={t("field.city")} maxLength={120} dir="auto" />
            <div>
              <SubmitButton>{t("begin")}</SubmitButton>
            </div>
          </>
        );
      }}
    </ActionForm>
  );
}
