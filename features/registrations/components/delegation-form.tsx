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
import { type DelegationPlace, registerDelegationAction } from "../actions/delegation.ts";
import { MOST_DELEGATION_PEOPLE } from "../rules/places.ts";
import { DELEGATION_ROWS } from "../schema.ts";

/** The people of a delegation, row by row; empty rows do not count. More rows come from the server, without script too. */
export function DelegationForm({ place, formKey }: { place: DelegationPlace; formKey: string }) {
  const t = useTranslations("delegation");
  const tRegister = useTranslations("register.refused");
  const tError = useTranslations("errors");
  const changed = { text: t("refused") };
  const { locale, slug, code } = place;
  const notices = {
    "form-used": {
      text: tRegister("formUsed"),
      wayOn: { href: `/${locale}/desk/${slug}/delegations/new/${code}`, label: tRegister("openAnew") },
    },
    "not-open-yet": changed,
    closed: changed,
    ended: changed,
    external: changed,
    "no-registration": changed,
    "seat-taken": { text: t("seatTaken") },
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
            {Object.keys(state.errors).length > 0 ? (
              <FormError message={state.errors.people ? t("nobody") : t("incomplete")} />
            ) : null}
            <input type="hidden" name="formKey" value={typedValue(state, "formKey", formKey)} />
            <input type="hidden" name="rows" value={rows} />
            <ol className="grid gap-5">
              {Array.from({ length: rows }, (_, index) => index).map((index) => (
                <li key={index} className="grid gap-4 border-t border-rule pt-4 sm:grid-cols-2">
                  <TextField
                    name={`people.${index}.name`}
                    label={t("name", { number: index + 1 })}
                    autoComplete="off"
                    maxLength={200}
                    defaultValue={typedValue(state, `people.${index}.name`)}
                    error={errorOf(`people.${index}.name`)}
                  />
                  <TextField
                    name={`people.${index}.email`}
                    type="email"
                    dir="ltr"
                    label={t("email", { number: index + 1 })}
                    autoComplete="off"
                    maxLength={254}
                    defaultValue={typedValue(state, `people.${index}.email`)}
                    error={errorOf(`people.${index}.email`)}
                  />
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
