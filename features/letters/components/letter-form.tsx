"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { typedValue } from "@/components/forms/typed-value.ts";
import { DateField } from "@/components/ui/date-field.tsx";
import { FileField } from "@/components/ui/file-field.tsx";
import { FormError } from "@/components/ui/form-error.tsx";
import { type Option, SelectField } from "@/components/ui/select-field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import type { FormState } from "@/lib/forms/form-state.ts";
import { LOCALE_NAMES, LOCALES, type Locale } from "@/lib/i18n/locales.ts";
import { completeLetterAction } from "../actions/own.ts";
import { NAME_LENGTH } from "../rules/limits.ts";
import { SCAN_TYPES } from "../rules/scan.ts";

type LetterFormProps = {
  locale: Locale;
  token: string;
  revision: number;
  values: Record<string, string>;
  isKept: boolean;
  hasScan: boolean;
  countries: readonly Option[];
  /** The days of what the letter invites to, in words; empty where it has none. */
  when: string;
  days: number;
};

const LANGUAGES: readonly Option[] = LOCALES.map((locale) => ({
  value: locale,
  label: LOCALE_NAMES[locale],
  lang: locale,
}));

/** What the letter needs from the person. Whole without script. */
export function LetterForm({ locale, token, revision, values, ...rest }: LetterFormProps) {
  const t = useTranslations("letters.own");
  const here = `/${locale}/letters/${token}`;
  const notices = {
    "changed-meanwhile": { text: t("changedMeanwhile"), wayOn: { href: here, label: t("openAnew") } },
    "not-confirmed": { text: t("refused.not-confirmed") },
    over: { text: t("refused.over") },
    online: { text: t("refused.online") },
    "too-many": { text: t("refused.too-many") },
  };
  return (
    <ActionForm
      action={completeLetterAction.bind(null, { locale, token })}
      initial={{ values, errors: {} }}
      className="grid gap-8"
    >
      {(state) => (
        <>
          <FormNotice state={state} notices={notices} />
          {Object.keys(state.errors).length > 0 ? <FormError message={t("incomplete")} /> : null}
          <input type="hidden" name="revision" value={typedValue(state, "revision", String(revision))} />
          <Passport state={state} {...rest} />
          <Stay state={state} {...rest} />
          <div>
            <SubmitButton pendingLabel={t("sending")}>{rest.isKept ? t("sendAgain") : t("send")}</SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}

type PartProps = Omit<LetterFormProps, "locale" | "token" | "revision" | "values"> & { state: FormState };

/** What is given to a field: its value as typed and what is wrong with it. */
function useField(state: FormState) {
  const t = useTranslations("letters.own");
  const tError = useTranslations("errors");
  return <Name extends string>(name: Name) => ({
    name,
    label: t(`field.${name}` as "field.name"),
    defaultValue: typedValue(state, name),
    error: state.errors[name] && tError(state.errors[name] as "required"),
  });
}

function Passport({ state, isKept, hasScan, countries, days }: PartProps) {
  const t = useTranslations("letters.own");
  const field = useField(state);
  const { defaultValue: _none, ...scan } = field("scan");
  const kept = isKept ? t("help.kept") : undefined;
  return (
    <fieldset className="grid gap-6">
      <legend className="float-start w-full font-title text-lg font-semibold">{t("passport")}</legend>
      <p className="clear-both max-w-measure text-sm text-ink-soft">{t("help.sealed", { days })}</p>
      <TextField
        {...field("name")}
        description={t("help.name")}
        required
        dir="auto"
        maxLength={NAME_LENGTH}
        autoComplete="off"
      />
      <SelectField {...field("nationality")} required placeholder={t("choose")} options={countries} />
      <DateField {...field("birthDate")} description={kept} required={!isKept} />
      <TextField
        {...field("passportNumber")}
        description={kept}
        required={!isKept}
        dir="ltr"
        maxLength={30}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      <SelectField {...field("issuingCountry")} required placeholder={t("choose")} options={countries} />
      <DateField {...field("validFrom")} required />
      <DateField {...field("validUntil")} description={t("help.validUntil")} required />
      <FileField
        {...scan}
        description={hasScan ? `${t("help.scan")} ${t("help.keptScan")}` : t("help.scan")}
        required={!hasScan}
        accept={SCAN_TYPES}
      />
    </fieldset>
  );
}

function Stay({ state, when }: PartProps) {
  const t = useTranslations("letters.own");
  const field = useField(state);
  return (
    <fieldset className="grid gap-6">
      <legend className="float-start w-full font-title text-lg font-semibold">{t("stay")}</legend>
      <div className="clear-both">
        <TextField {...field("embassy")} description={t("help.embassy")} required dir="auto" maxLength={NAME_LENGTH} />
      </div>
      <DateField
        {...field("arrivesOn")}
        description={when === "" ? undefined : t("help.arrivesOn", { when })}
        required
      />
      <DateField {...field("departsOn")} required />
      <SelectField {...field("firstLanguage")} description={t("help.languages")} required options={LANGUAGES} />
      <SelectField {...field("secondLanguage")} required options={LANGUAGES} />
    </fieldset>
  );
}
