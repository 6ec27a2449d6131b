"use client";

import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { DeskPlace } from "@/features/institutions/rules/desk-path.ts";
import { viewAnswerAction } from "../actions/desk-answers.ts";

type SealedProps = { place: DeskPlace & { listingId: string; answerId: string }; label: string };

/** A sensitive answer behind a mask: it comes when it is asked for, and that is written down. */
export function SealedAnswer({ place, label }: SealedProps) {
  const t = useTranslations("forms.told");
  const locale = useLocale();
  return (
    <ActionForm action={viewAnswerAction.bind(null, place)} className="flex flex-wrap items-center gap-3">
      {(state) =>
        state.notice === "opened" ? (
          <p data-form-notice tabIndex={-1} className="whitespace-pre-line outline-none">
            <bdi>
              {new Intl.ListFormat(locale, { type: "conjunction", style: "narrow" }).format(
                [state.values.words ?? []].flat(),
              )}
            </bdi>
          </p>
        ) : (
          <>
            <span className="text-ink-soft">
              <span aria-hidden="true">•••••</span>
              <span className="sr-only">{t("sealed")}</span>
            </span>
            <SubmitButton tone="secondary" size="small" aria-label={t("openOne", { label })}>
              {t("open")}
            </SubmitButton>
          </>
        )
      }
    </ActionForm>
  );
}
