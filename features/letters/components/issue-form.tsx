"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice, type FormNotices } from "@/components/forms/form-notice.tsx";
import { typedValue } from "@/components/forms/typed-value.ts";
import { LinkButton } from "@/components/ui/button.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { RadioGroupField } from "@/components/ui/radio-group-field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextArea } from "@/components/ui/text-area.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import { issueLetterAction, type LetterDeskPlace } from "../actions/desk.ts";
import { COSTS } from "../rules/costs.ts";
import { CONTACT_LENGTH, NAME_LENGTH } from "../rules/limits.ts";

export type IssueFormProps = {
  place: LetterDeskPlace;
  revision: number;
  notices: FormNotices;
  values: Record<string, string>;
  /** Names of the letter's two languages, in the reader's. */
  languages: readonly [string, string];
};

/** What the institution decides when it issues: who bears the costs, who signs, what stands on the letterhead. */
export function IssueForm({ place, revision, notices, values, languages }: IssueFormProps) {
  const t = useTranslations("letters.desk.issue");
  const tError = useTranslations("errors");
  const [first, second] = languages;
  return (
    <ActionForm
      action={issueLetterAction.bind(null, place)}
      initial={{ values, errors: {} }}
      className="grid max-w-measure gap-5 rounded-sm border border-rule bg-raised p-4"
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
            <h3 className="text-lg">{t("title")}</h3>
            <input type="hidden" name="revision" value={typedValue(state, "revision", String(revision))} />
            <RadioGroupField
              key={typedValue(state, "costs")}
              {...field("costs")}
              label={t("costs")}
              required
              options={COSTS.map((value) => ({ value, label: t(`costsOf.${value}`) }))}
            />
            <TextField {...field("signatoryName")} label={t("name")} required dir="auto" maxLength={NAME_LENGTH} />
            <TextField
              {...field("signatoryRole")}
              label={t("role", { language: first })}
              required
              dir="auto"
              maxLength={NAME_LENGTH}
            />
            <TextField
              {...field("signatoryRoleSecond")}
              label={t("role", { language: second })}
              description={t("roleHelp")}
              dir="auto"
              maxLength={NAME_LENGTH}
            />
            <TextArea
              {...field("contact")}
              label={t("contact")}
              description={t("contactHelp")}
              rows={3}
              dir="auto"
              maxLength={CONTACT_LENGTH}
            />
            {state.notice === "drafted" ? <DraftReady address={typedValue(state, "draft")} /> : null}
            <p className="text-sm text-ink-soft">{t("previewHelp")}</p>
            <div className="flex flex-wrap gap-3">
              <SubmitButton name="intent" value="preview" tone="secondary" pendingLabel={t("working")}>
                {t("preview")}
              </SubmitButton>
              <SubmitButton name="intent" value="issue" pendingLabel={t("working")}>
                {t("button")}
              </SubmitButton>
            </div>
          </>
        );
      }}
    </ActionForm>
  );
}

/** The draft, which comes by itself; without script by its link. It is a download, so that the form stays as it is. */
function DraftReady({ address }: { address: string }) {
  const t = useTranslations("letters.desk.issue");
  const link = useRef<HTMLAnchorElement>(null);
  const came = useRef("");
  useEffect(() => {
    // An address is one press of the button: drawn again, it does not come again.
    if (came.current === address) return;
    came.current = address;
    link.current?.click();
  }, [address]);
  return (
    <div data-form-notice tabIndex={-1} className="grid justify-items-start gap-3 outline-none *:first:w-full">
      <Notice tone="good" live>
        {t("previewReady")}
      </Notice>
      <LinkButton ref={link} tone="secondary" size="small" href={address} download>
        {t("draft")}
      </LinkButton>
    </div>
  );
}
