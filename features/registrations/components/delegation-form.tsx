"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { typedValue } from "@/components/forms/typed-value.ts";
import { Button } from "@/components/ui/button.tsx";
import { FormError } from "@/components/ui/form-error.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextArea } from "@/components/ui/text-area.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import { AnswerFields } from "@/features/forms/components/answer-fields.tsx";
import type { AskedForm } from "@/features/forms/rules/asked-form.ts";
import { type DelegationPlace, registerDelegationAction } from "../actions/delegation.ts";
import type { SessionChoice } from "../queries/register-page.ts";
import { MOST_DELEGATION_PEOPLE } from "../rules/places.ts";
import type { Asked } from "../rules/pools.ts";
import { DELEGATION_ROWS } from "../schema.ts";
import { PersonFields } from "./person-fields.tsx";
import { PlacesFields } from "./places-fields.tsx";

type Props = {
  place: DelegationPlace;
  /** Made for this page view; a second click or a replay sends the same. */
  formKey: string;
  asked: Asked;
  sessions: readonly SessionChoice[];
  /** The organiser's questions to the delegation as a whole; null: none. */
  questions: AskedForm | null;
};

/**
 * How many people come, and who they are as far as that is known; empty rows do not count. More rows come from the
 * server, without script too.
 */
export function DelegationForm({ place, formKey, asked, sessions, questions }: Props) {
  const t = useTranslations("delegation");
  const tRegister = useTranslations("register.refused");
  const tForms = useTranslations("forms.own");
  const tError = useTranslations("errors");
  const changed = { text: t("refused") };
  const { locale, slug, code } = place;
  const here = `/${locale}/desk/${slug}/delegations/new/${code}`;
  const notices = {
    "form-used": { text: tRegister("formUsed"), wayOn: { href: here, label: tRegister("openAnew") } },
    "form-changed": { text: tForms("formChanged") },
    "not-open-yet": changed,
    closed: changed,
    ended: changed,
    external: changed,
    "no-registration": changed,
    "seat-taken": { text: t("seatTaken") },
    "choose-session": { text: tRegister("chooseSession") },
    "sessions-clash": { text: tRegister("sessionsClash") },
    "role-needed": { text: t("incomplete") },
    "not-eligible": { text: tRegister("notEligible") },
    "listing-cancelled": changed,
    "listing-postponed": changed,
  };
  return (
    <ActionForm action={registerDelegationAction.bind(null, place)} className="grid max-w-3xl gap-7">
      {(state) => {
        const errorOf = (field: string) => state.errors[field] && tError(state.errors[field] as "required");
        const rows = Math.min(MOST_DELEGATION_PEOPLE, Number(typedValue(state, "rows")) || DELEGATION_ROWS);
        return (
          <>
            <FormNotice state={state} notices={notices} />
            {Object.keys(state.errors).length > 0 && state.notice === undefined ? (
              <FormError message={state.errors.people ? t("nobody") : t("incomplete")} />
            ) : null}
            <input type="hidden" name="formKey" value={typedValue(state, "formKey", formKey)} />
            <input type="hidden" name="rows" value={rows} />
            <div className="field-pairs">
              <TextField
                name="places"
                type="number"
                inputMode="numeric"
                min={1}
                max={MOST_DELEGATION_PEOPLE}
                label={t("places")}
                description={t("placesHelp")}
                defaultValue={typedValue(state, "places")}
                error={state.errors.places === "tooSmall" ? t("placesTooFew") : errorOf("places")}
              />
              <TextField
                name="leastPeople"
                type="number"
                inputMode="numeric"
                min={1}
                max={MOST_DELEGATION_PEOPLE}
                label={t("least")}
                description={t("leastHelp")}
                defaultValue={typedValue(state, "leastPeople")}
                error={errorOf("leastPeople")}
              />
            </div>
            <PlacesFields
              state={state}
              errorOf={errorOf}
              // Country or region is the institution's, and nobody invites a whole delegation by a code.
              asked={{ ...asked, country: false, code: false }}
              sessions={sessions}
              countries={[]}
              invitation=""
            />
            {questions ? (
              <fieldset className="grid gap-7 border-t border-rule pt-5">
                <legend className="float-start w-full font-title text-lg font-semibold">{t("forAll")}</legend>
                <p className="max-w-measure text-sm text-ink-soft">{t("forAllHelp")}</p>
                <input type="hidden" name="formVersion" value={questions.versionId} />
                <AnswerFields form={questions} slot="all" state={state} />
              </fieldset>
            ) : null}
            <ol className="grid gap-5">
              {Array.from({ length: rows }, (_, index) => index).map((index) => (
                <li key={index} className="grid gap-4 border-t border-rule pt-4 sm:grid-cols-2">
                  <PersonFields state={state} index={index} />
                </li>
              ))}
            </ol>
            {rows < MOST_DELEGATION_PEOPLE ? (
              <div>
                <Button name="intent" value="more-rows" tone="secondary" size="small">
                  {t("moreRows")}
                </Button>
              </div>
            ) : null}
            <TextArea
              name="note"
              label={t("note")}
              rows={3}
              maxLength={2000}
              defaultValue={typedValue(state, "note")}
              error={errorOf("note")}
            />
            <div>
              <SubmitButton pendingLabel={t("sending")}>{t("send")}</SubmitButton>
            </div>
          </>
        );
      }}
    </ActionForm>
  );
}
