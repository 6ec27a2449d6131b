"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { FileField } from "@/components/ui/file-field.tsx";
import { type Option, SelectField } from "@/components/ui/select-field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import { type FieldReader, formReader } from "@/features/listings/components/editor/field-reader.ts";
import { type OfferedUnits, UnitField } from "@/features/listings/components/editor/unit-field.tsx";
import { KIND_NAMES } from "@/features/listings/rules/kinds.ts";
import { ROUTES } from "@/features/listings/rules/routes.ts";
import type { FormState } from "@/lib/forms/form-state.ts";
import { openImportAction } from "../actions/open-import.ts";
import type { DeskPlace } from "../actions/place.ts";
import { isAddressRefusal } from "../rules/address-refusals.ts";

type ImportFormProps = {
  place: DeskPlace;
  initial: FormState;
  lists: readonly string[];
  countries: readonly Option[];
  languages: readonly Option[];
  zones: readonly Option[];
} & OfferedUnits;

/** A file, what its rows are, which list it is, and what holds for rows that do not say it. */
export function ImportForm({ place, initial, lists, countries, languages, zones, ...offered }: ImportFormProps) {
  const t = useTranslations("imports.form");
  const tError = useTranslations("errors");
  const tAddress = useTranslations("imports.address");
  const tKind = useTranslations("listings.kind");
  const notices = {
    "too-large": { text: t("tooLarge") },
    "not-text": { text: t("notText") },
    empty: { text: t("empty") },
    "no-heading": { text: t("noHeading") },
    "no-rows": { text: t("noRows") },
    "too-many-rows": { text: t("tooManyRows") },
    unreadable: { text: t("unreadable") },
    "other-kind": { text: t("otherKind") },
    "other-unit": { text: t("otherUnit") },
    suspended: { text: t("suspended") },
    "too-many": { text: t("tooMany") },
  };
  return (
    <ActionForm action={openImportAction.bind(null, place)} initial={initial} className="grid max-w-3xl gap-6">
      {(state) => {
        const fields = formReader(state, (code) =>
          isAddressRefusal(code) ? tAddress(code) : tError(code as "required"),
        );
        const { defaultValue: _none, ...file } = fields.one("file");
        return (
          <>
            <FormNotice state={state} notices={notices} />
            <div className="field-pairs">
              <Wide>
                <FileField {...file} label={t("file")} description={t("fileHelp")} accept=".csv,.tsv,.txt,.ics,.json" />
              </Wide>
              <Wide>
                <TextField
                  {...fields.one("address")}
                  type="url"
                  label={t("address")}
                  description={t("addressHelp")}
                  dir="ltr"
                  autoComplete="off"
                />
              </Wide>
              <SelectField
                {...fields.one("kind")}
                label={t("kind")}
                required
                options={KIND_NAMES.map((kind) => ({ value: kind, label: tKind(kind) }))}
              />
              <TextField
                {...fields.one("list")}
                label={t("list")}
                description={t("listHelp")}
                required
                maxLength={120}
                list="known-lists"
                dir="auto"
                autoComplete="off"
              />
            </div>
            <Defaults fields={fields} countries={countries} languages={languages} zones={zones} offered={offered} />
            <datalist id="known-lists">
              {lists.map((name) => (
                <option key={name} value={name} />
              ))}
            </datalist>
            <div>
              <SubmitButton pendingLabel={t("reading")}>{t("read")}</SubmitButton>
              <p className="mt-2 text-sm text-ink-soft">{t("readHint")}</p>
            </div>
          </>
        );
      }}
    </ActionForm>
  );
}

type DefaultsProps = Pick<ImportFormProps, "countries" | "languages" | "zones"> & {
  fields: FieldReader;
  offered: OfferedUnits;
};

function Defaults({ fields, countries, languages, zones, offered }: DefaultsProps) {
  const t = useTranslations("imports.form");
  const tEditor = useTranslations("editor");
  const tRoute = useTranslations("listings.route");
  return (
    <fieldset className="field-pairs border-t border-rule pt-5">
      <legend className="sr-only">{t("defaults")}</legend>
      <Wide>
        <p aria-hidden="true" className="font-semibold">
          {t("defaults")}
        </p>
        <p className="max-w-measure text-sm text-ink-soft">{t("defaultsHelp")}</p>
      </Wide>
      <UnitField fields={fields} {...offered} />
      <SelectField
        {...fields.one("sourceLanguage")}
        label={tEditor("field.sourceLanguage")}
        required
        options={languages}
      />
      <SelectField
        {...fields.one("route")}
        label={tEditor("field.route")}
        required
        placeholder={tEditor("choose")}
        options={ROUTES.map((route) => ({ value: route, label: tRoute(route) }))}
      />
      <SelectField {...fields.one("countryCode")} label={tEditor("field.countryCode")} required options={countries} />
      <TextField {...fields.one("city")} label={tEditor("field.city")} maxLength={120} dir="auto" />
      <TextField
        {...fields.one("timeZone")}
        label={tEditor("field.timeZone")}
        description={tEditor("help.timeZone")}
        required
        list="time-zones"
        dir="ltr"
        autoComplete="off"
      />
      <datalist id="time-zones">
        {zones.map(({ value, label }) => (
          <option key={value} value={value} label={label} />
        ))}
      </datalist>
    </fieldset>
  );
}

function Wide({ children }: { children: ReactNode }) {
  return <div className="grid gap-1 sm:col-span-2">{children}</div>;
}
