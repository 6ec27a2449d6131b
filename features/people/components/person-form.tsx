"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { typedValue } from "@/components/forms/typed-value.ts";
import { FormError } from "@/components/ui/form-error.tsx";
import { RadioGroupField } from "@/components/ui/radio-group-field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import type { DeskPlace } from "@/features/institutions/rules/desk-path.ts";
import type { FormState } from "@/lib/forms/form-state.ts";
import { direction, LOCALES } from "@/lib/i18n/locales.ts";
import { savePersonAction } from "../actions.ts";
import { NAME_ORDERS } from "../schema.ts";

/** Names that show the order, the same for every reader. */
const SAMPLES = { given_first: "Zarina Rahimova", family_first: "Liang Shuyi" } as const;

type PersonFormProps = {
  place: DeskPlace;
  /** Null for a new one. */
  id: string | null;
  values: FormState["values"];
  /** The parts of the name are a guess. */
  isGuessed?: boolean;
  institutions: readonly string[];
  /** The portal's languages as the reader calls them. */
  languageNames: Record<string, string>;
};

/** Everything that an institution says of a person but the photo. */
export function PersonForm({ place, id, values, isGuessed, institutions, languageNames }: PersonFormProps) {
  const t = useTranslations("people");
  const tEditor = useTranslations("editor");
  const tProfile = useTranslations("members.profile");
  const tError = useTranslations("errors");
  const notices = {
    "stale-revision": { text: t("refused.stale") },
    "already-there": { text: t("refused.alreadyThere") },
    "beyond-units": { text: t("refused.beyondUnits") },
  };
  return (
    <ActionForm
      action={savePersonAction.bind(null, place, id)}
      initial={{ values, errors: {} }}
      className="grid max-w-3xl gap-8"
    >
      {(state) => {
        const field = (name: string) => ({
          name,
          defaultValue: typedValue(state, name),
          error: state.errors[name] && tError(state.errors[name] as "required"),
        });
        return (
          <>
            <FormNotice state={state} notices={notices} />
            {Object.keys(state.errors).length > 0 ? <FormError message={tProfile("incomplete")} /> : null}
            <input type="hidden" name="revision" value={typedValue(state, "revision")} />
            <fieldset className="field-pairs">
              <legend className="mb-3 font-title text-xl font-semibold">{t("nameOf")}</legend>
              {isGuessed ? <p className="text-sm text-ink-soft sm:col-span-2">{t("guessed")}</p> : null}
              <TextField {...field("givenName")} label={t("givenName")} maxLength={99} dir="auto" autoComplete="off" />
              <TextField
                {...field("familyName")}
                label={t("familyName")}
                maxLength={99}
                dir="auto"
                autoComplete="off"
              />
              <div className="sm:col-span-2">
                <RadioGroupField
                  {...field("nameOrder")}
                  label={t("nameOrder")}
                  options={NAME_ORDERS.map((order) => ({
                    value: order,
                    label: t(`order.${order}`),
                    description: <bdi lang="en">{SAMPLES[order]}</bdi>,
                  }))}
                />
              </div>
              <TextField
                {...field("nativeName")}
                label={tEditor("field.nativeName")}
                description={t("nativeHint")}
                maxLength={200}
                dir="auto"
                autoComplete="off"
              />
              <TextField
                {...field("orcid")}
                label={tEditor("field.orcid")}
                description={tEditor("help.orcid")}
                dir="ltr"
                autoComplete="off"
              />
            </fieldset>
            <fieldset className="grid gap-5">
              <legend className="mb-3 font-title text-xl font-semibold">{t("belongs")}</legend>
              <TextField {...field("affiliation")} label={tEditor("field.affiliation")} maxLength={300} dir="auto" />
              <TextField
                {...field("institution")}
                label={t("institution")}
                description={t("institutionHint")}
                maxLength={300}
                list="portal-institutions"
                dir="auto"
                autoComplete="off"
              />
              <datalist id="portal-institutions">
                {institutions.map((name) => (
                  <option key={name} value={name} />
                ))}
              </datalist>
            </fieldset>
            <fieldset className="field-pairs">
              <legend className="mb-3 font-title text-xl font-semibold">{t("titleOf")}</legend>
              <p className="max-w-measure text-sm text-ink-soft sm:col-span-2">{t("titleHint")}</p>
              {LOCALES.map((language) => (
                <TextField
                  key={language}
                  {...field(`titles.${language}`)}
                  label={languageNames[language] ?? language}
                  maxLength={200}
                  lang={language}
                  dir={direction(language)}
                />
              ))}
            </fieldset>
            <div>
              <SubmitButton pendingLabel={t("saving")}>{id === null ? t("add") : t("save")}</SubmitButton>
            </div>
          </>
        );
      }}
    </ActionForm>
  );
}
