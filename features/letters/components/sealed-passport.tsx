"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { typedValue } from "@/components/forms/typed-value.ts";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { type LetterDeskPlace, viewPassportAction } from "../actions/desk.ts";

/** Number and birth date behind their mask: they come when they are asked for, and that is written down. */
export function SealedPassport({ place, mask }: { place: LetterDeskPlace; mask: string }) {
  const t = useTranslations("letters.desk");
  return (
    <ActionForm action={viewPassportAction.bind(null, place)} className="grid justify-items-start gap-3">
      {(state) => {
        const isOpen = state.notice === "opened";
        return (
          <>
            <dl data-form-notice={isOpen || undefined} tabIndex={-1} className="grid gap-1 outline-none">
              <div className="flex flex-wrap gap-x-3">
                <dt className="text-ink-soft">{t("passportNumber")}</dt>
                <dd className="tabular">
                  <bdi dir="ltr">{isOpen ? typedValue(state, "passportNumber") : mask}</bdi>
                </dd>
              </div>
              <div className="flex flex-wrap gap-x-3">
                <dt className="text-ink-soft">{t("birthDate")}</dt>
                <dd className="tabular">{isOpen ? typedValue(state, "birthDate") : <span dir="ltr">••••</span>}</dd>
              </div>
            </dl>
            {isOpen ? null : (
              <SubmitButton tone="secondary" size="small">
                {t("show")}
              </SubmitButton>
            )}
          </>
        );
      }}
    </ActionForm>
  );
}
