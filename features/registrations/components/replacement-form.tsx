"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { typedValue } from "@/components/forms/typed-value.ts";
import { LinkButton } from "@/components/ui/button.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextArea } from "@/components/ui/text-area.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import { type DelegationAddress, replacePersonAction } from "../actions/delegation-people.ts";
import { peopleNotices } from "./people-notices.ts";

type Props = {
  address: DelegationAddress;
  attendeeId: string;
  /** Whether that person has no place any more: it is drawn only for who came too late. */
  onlyRefused: boolean;
};

/** Who comes in place of a person, and why. */
export function ReplacementForm({ address, attendeeId, onlyRefused }: Props) {
  const t = useTranslations("delegation");
  const tError = useTranslations("errors");
  const { locale, slug, id } = address;
  return (
    <ActionForm
      action={replacePersonAction.bind(null, address, attendeeId)}
      onlyRefused={onlyRefused}
      className="grid max-w-3xl gap-5"
    >
      {(state) => {
        const errorOf = (field: string) => {
          const code = state.errors[field];
          return code && (code === "seat-taken" ? t("rowTaken") : tError(code as "required"));
        };
        return (
          <>
            <FormNotice state={state} notices={peopleNotices(t, address)} />
            <div className="field-pairs">
              <TextField
                name="name"
                label={t("newName")}
                autoComplete="off"
                required
                maxLength={200}
                defaultValue={typedValue(state, "name")}
                error={errorOf("name")}
              />
              <TextField
                name="email"
                type="email"
                dir="ltr"
                label={t("newEmail")}
                autoComplete="off"
                maxLength={254}
                defaultValue={typedValue(state, "email")}
                error={errorOf("email")}
              />
            </div>
            <TextArea
              name="reason"
              label={t("replaceReason")}
              description={t("replaceReasonHelp")}
              rows={2}
              required
              maxLength={1000}
              defaultValue={typedValue(state, "reason")}
              error={errorOf("reason")}
            />
            {onlyRefused ? (
              <p className="text-sm text-ink-soft">{t("typedStands")}</p>
            ) : (
              <div className="flex flex-wrap gap-3">
                <SubmitButton pendingLabel={t("saving")}>{t("replaceNow")}</SubmitButton>
                <LinkButton tone="quiet" href={`/${locale}/desk/${slug}/delegations/${id}`}>
                  {t("replaceNot")}
                </LinkButton>
              </div>
            )}
          </>
        );
      }}
    </ActionForm>
  );
}
