"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { typedValue } from "@/components/forms/typed-value.ts";
import { CheckboxField } from "@/components/ui/checkbox-field.tsx";
import { FormError } from "@/components/ui/form-error.tsx";
import { type Option, SelectField } from "@/components/ui/select-field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextArea } from "@/components/ui/text-area.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import { AnswerFields } from "@/features/forms/components/answer-fields.tsx";
import type { AskedForm } from "@/features/forms/rules/asked-form.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { registerPeopleAction } from "../actions/register.ts";
import type { SessionChoice } from "../queries/register-page.ts";
import { MOST_INDIVIDUAL_PEOPLE } from "../rules/places.ts";
import type { Asked } from "../rules/pools.ts";
import { PlacesFields } from "./places-fields.tsx";

type RegisterFormProps = {
  locale: Locale;
  code: string;
  organiser: string;
  /** The country or region where the organiser sits, by name. */
  organiserPlace: string;
  /** Whoever registers now joins the waitlist. */
  isFull: boolean;
  /** Made for this page view; a second click or a replay sends the same. */
  formKey: string;
  /** What the fields start with, of somebody who is signed in. */
  name: string;
  email: string;
  /** What the listing asks besides; null: nothing. */
  questions: AskedForm | null;
  asked: Asked;
  sessions: readonly SessionChoice[];
  countries: readonly Option[];
  /** An invitation code that came with the address. */
  invitation: string;
};

const COMPANIONS = Array.from({ length: MOST_INDIVIDUAL_PEOPLE - 1 }, (_, index) => `companions.${index}`);

const LEAST = COMPANIONS.map((_, index) => index + 1);

/** One person, up to four companions, a note. Whole without script: companions stand in a `<details>`. */
export function RegisterForm({
  locale,
  code,
  organiser,
  organiserPlace,
  isFull,
  formKey,
  name,
  email,
  questions,
  ...places
}: RegisterFormProps) {
  const t = useTranslations("register");
  const tError = useTranslations("errors");
  const tForms = useTranslations("forms.own");
  const notices = {
    "form-used": {
      text: t("refused.formUsed"),
      wayOn: { href: `/${locale}/register/${code}`, label: t("refused.openAnew") },
    },
    "form-changed": { text: tForms("formChanged") },
    "too-many": { text: t("refused.tooMany") },
    "not-open-yet": { text: t("refused.changed") },
    closed: { text: t("refused.changed") },
    ended: { text: t("refused.changed") },
    external: { text: t("refused.changed") },
    "no-registration": { text: t("refused.changed") },
    "unknown-code": { text: t("refused.unknownCode") },
    "not-eligible": { text: t("refused.notEligible") },
    "choose-session": { text: t("refused.chooseSession") },
    "sessions-clash": { text: t("refused.sessionsClash") },
    "country-needed": { text: t("incomplete") },
    "role-needed": { text: t("incomplete") },
    "abroad-needed": { text: t("incomplete") },
    "listing-cancelled": { text: t("refused.changed") },
    "listing-postponed": { text: t("refused.changed") },
  };
  const asksEach = questions?.fields.some(({ per }) => per === "person") === true;
  return (
    <ActionForm action={registerPeopleAction} className="grid gap-7">
      {(state) => {
        const errorOf = (field: string) => state.errors[field] && tError(state.errors[field] as "required");
        const withCompanions = COMPANIONS.some((field) => typedValue(state, field) !== "" || state.errors[field]);
        const ticked = typedValue(state, "consent") === "on";
        return (
          <>
            <FormNotice state={state} notices={notices} />
            {Object.keys(state.errors).length > 0 && state.notice === undefined ? (
              <FormError message={t("incomplete")} />
            ) : null}
            <input type="hidden" name="locale" value={locale} />
            <input type="hidden" name="code" value={code} />
            <input type="hidden" name="formKey" value={typedValue(state, "formKey", formKey)} />
            <TextField
              name="name"
              label={t("name")}
              autoComplete="name"
              required
              maxLength={200}
              defaultValue={typedValue(state, "name", name)}
              error={errorOf("name")}
            />
            <TextField
              name="email"
              type="email"
              dir="ltr"
              label={t("email")}
              description={t("emailHelp")}
              autoComplete="email"
              required
              maxLength={254}
              defaultValue={typedValue(state, "email", email)}
              error={errorOf("email")}
            />
            <PlacesFields state={state} errorOf={errorOf} {...places} />
            {questions ? (
              <>
                <input type="hidden" name="formVersion" value={questions.versionId} />
                <AnswerFields form={questions} slot="all" state={state} />
                <AnswerFields form={questions} slot="0" state={state} />
              </>
            ) : null}
            <details open={withCompanions} className="group rounded-sm border border-rule">
              <summary className="flex min-h-11 items-center justify-between gap-3 px-4 py-2 font-semibold">
                {t("companions")}
                <span aria-hidden="true" className="text-xl leading-none text-ink-soft group-open:rotate-45">
                  +
                </span>
              </summary>
              <div className="grid gap-5 border-t border-rule p-4">
                <p className="max-w-measure text-sm text-ink-soft">{t("companionsHelp")}</p>
                <div className={asksEach ? "grid gap-8" : "grid gap-5 sm:grid-cols-2"}>
                  {COMPANIONS.map((field, index) => (
                    <div key={field} className="grid content-start gap-5">
                      <TextField
                        name={field}
                        label={t("companion", { number: index + 1 })}
                        autoComplete="off"
                        maxLength={200}
                        defaultValue={typedValue(state, field)}
                        error={errorOf(field)}
                      />
                      {asksEach ? (
                        <fieldset className="grid gap-5 border-s-2 border-rule ps-4">
                          <legend className="sr-only">{t("companion", { number: index + 1 })}</legend>
                          <AnswerFields form={questions} slot={`${index + 1}`} state={state} />
                        </fieldset>
                      ) : null}
                    </div>
                  ))}
                </div>
                <SelectField
                  name="leastPeople"
                  label={t("leastPeople")}
                  placeholder={t("leastAll")}
                  options={LEAST.map((people) => ({ value: String(people), label: t("leastSome", { people }) }))}
                  defaultValue={typedValue(state, "leastPeople")}
                  error={errorOf("leastPeople")}
                />
              </div>
            </details>
            <TextArea
              name="note"
              label={t("note")}
              description={t("noteHelp")}
              rows={3}
              maxLength={2000}
              defaultValue={typedValue(state, "note")}
              error={errorOf("note")}
            />
            <CheckboxField
              key={String(ticked)}
              name="consent"
              label={t("consent", { organiser })}
              required
              defaultChecked={ticked}
              error={errorOf("consent")}
            />
            {(["abroad", "news"] as const).map((purpose) => (
              <CheckboxField
                key={`${purpose} ${typedValue(state, purpose)}`}
                name={purpose}
                label={t(purpose, { organiser, place: organiserPlace })}
                description={purpose === "abroad" ? t("abroadHelp") : undefined}
                defaultChecked={typedValue(state, purpose) === "on"}
                error={errorOf(purpose)}
              />
            ))}
            <p className="text-sm text-ink-soft">
              <a href={`/${locale}/privacy`}>{t("privacy")}</a>
            </p>
            <div>
              <SubmitButton size="large" pendingLabel={t("sending")}>
                {isFull ? t("titleWaitlist") : t("send")}
              </SubmitButton>
            </div>
          </>
        );
      }}
    </ActionForm>
  );
}
