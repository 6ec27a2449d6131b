"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { type AnsweredTicks, KeptTicks } from "@/components/forms/kept-ticks.tsx";
import { typedValue } from "@/components/forms/typed-value.ts";
import { SkipLink } from "@/components/layout/skip-link.tsx";
import { CheckboxField } from "@/components/ui/checkbox-field.tsx";
import { RadioGroupField } from "@/components/ui/radio-group-field.tsx";
import { SelectField } from "@/components/ui/select-field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import type { FormState } from "@/lib/forms/form-state.ts";
import { bulkListingsAction } from "../../actions/bulk.ts";
import type { DeskPlace } from "../../actions/place.ts";
import { BULK_STEPS, CONTACTS, MOST_AT_ONCE } from "../../rules/bulk.ts";
import { ChosenListings } from "./chosen-box.tsx";

type BulkFormProps = {
  place: DeskPlace;
  /** Titles of the listings that can be chosen, by id. */
  titles: Record<string, string>;
  /** The table with a box in each row. */
  children: ReactNode;
};

/** Chooses listings in a table and takes one step with all of them. */
export function BulkForm({ place, titles, children }: BulkFormProps) {
  const t = useTranslations("editor.bulk");
  const tError = useTranslations("errors");
  const tLayout = useTranslations("layout");
  return (
    <ActionForm action={bulkListingsAction.bind(null, place)} className="group/bulk grid gap-4">
      {(state) => (
        <>
          <FormNotice
            state={state}
            notices={{
              "none-chosen": { text: t("noneChosen") },
              "too-many": { text: t("tooMany", { most: MOST_AT_ONCE }) },
              "bulk-done": {
                good: true,
                text: t("done", { count: Number(state.values.done ?? 0) }),
              },
            }}
          />
          <Refused state={state} titles={titles} />
          <div className="relative min-w-0">
            <SkipLink label={tLayout("skipTable")} href="#with-chosen" />
            <KeptTicks state={state} name="id" answered={answeredTicks(state)}>
              {(ticked) => <ChosenListings value={ticked}>{children}</ChosenListings>}
            </KeptTicks>
          </div>
          <div id="with-chosen" tabIndex={-1} className="flex flex-wrap items-end gap-4 outline-none">
            <SelectField
              name="step"
              label={t("step")}
              placeholder={t("choose")}
              defaultValue={typeof state.values.step === "string" && !state.values.done ? state.values.step : ""}
              options={BULK_STEPS.map((step) => ({ value: step, label: t(`steps.${step}`) }))}
              error={state.errors.step && tError(state.errors.step as "required")}
            />
            <ContactChoice state={state} />
            <CheckboxField
              name="sure"
              label={t("sure")}
              error={state.errors.sure && tError(state.errors.sure as "required")}
            />
            <SubmitButton tone="secondary">{t("button")}</SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}

/** Which contact the chosen listings get; there once that step is chosen, also without script. */
function ContactChoice({ state }: { state: FormState }) {
  const t = useTranslations("editor");
  const tError = useTranslations("errors");
  const errorOf = (name: string) => state.errors[name] && tError(state.errors[name] as "required");
  const typed = (name: string) => (state.values.done === undefined ? typedValue(state, name) : "");
  return (
    <div className="order-last hidden w-full max-w-3xl border-s-4 border-rule-strong ps-5 group-has-[option[value=contact]:checked]/bulk:block">
      <div className="field-pairs">
        <div className="sm:col-span-2">
          <RadioGroupField
            name="contactOf"
            label={t("bulk.contactOf")}
            defaultValue={typed("contactOf") || "own"}
            options={CONTACTS.map((whose) => ({ value: whose, label: t(`bulk.contacts.${whose}`) }))}
          />
        </div>
        <TextField
          name="contact.email"
          id="contact.email"
          type="email"
          label={t("field.email")}
          description={t("help.contactEmail")}
          maxLength={254}
          dir="ltr"
          autoComplete="off"
          defaultValue={typed("contact.email")}
          error={errorOf("contact.email")}
        />
        <TextField
          name="contact.shownAs"
          id="contact.shownAs"
          label={t("field.shownAs")}
          description={t("help.shownAs")}
          maxLength={200}
          dir="auto"
          defaultValue={typed("contact.shownAs")}
          error={errorOf("contact.shownAs")}
        />
      </div>
    </div>
  );
}

/** What stays chosen: everything while the step has not been taken, else what it was refused for. */
function answeredTicks({ values }: FormState): AnsweredTicks {
  const ids = [values.id ?? []].flat();
  if (values.done === undefined) return { chosen: ids, done: [], refused: [] };
  const refused = [values.refused ?? []].flat().map((line) => line.split(" ")[0] ?? "");
  return { chosen: refused, done: ids.filter((id) => !refused.includes(id)), refused };
}

/** Which listings a step was refused for, and why. */
function Refused({ state, titles }: { state: FormState; titles: Record<string, string> }) {
  const t = useTranslations("editor.bulk");
  const refused = [state.values.refused ?? []].flat();
  if (refused.length === 0) return null;
  return (
    <ul className="list-disc ps-5 text-sm text-alarm">
      {refused.map((line) => {
        const [id = "", why = ""] = line.split(" ");
        return (
          <li key={id}>
            <bdi>{titles[id] ?? id}</bdi>:{" "}
            {t.has(`refused.${why}` as "refused.not-now")
              ? t(`refused.${why}` as "refused.not-now")
              : t("refused.not-now")}
          </li>
        );
      })}
    </ul>
  );
}
