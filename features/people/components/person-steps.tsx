"use client";

import { useTranslations } from "next-intl";
import { ButtonForm } from "@/components/forms/button-form.tsx";
import { MergeInto } from "@/components/forms/merge-into.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import type { Option } from "@/components/ui/select-field.tsx";
import type { DeskPlace } from "@/features/institutions/rules/desk-path.ts";
import { mergePersonsAction, removePersonAction } from "../actions.ts";

type PersonStepsProps = {
  place: DeskPlace;
  person: { id: string; revision: number; total: number };
  others: readonly Option[];
};

/** What becomes of a person's record: one with another, or removed. */
export function PersonSteps({ place, person, others }: PersonStepsProps) {
  const t = useTranslations("people");
  const tError = useTranslations("errors");
  const notices = {
    "stale-revision": { text: t("refused.stale") },
    "beyond-units": { text: t("refused.beyondUnits") },
    same: { text: t("refused.same") },
  };
  return (
    <section aria-labelledby="steps" className="grid max-w-3xl gap-4 border-t border-rule pt-6">
      <h2 id="steps" className="text-xl">
        {t("steps")}
      </h2>
      <MergeInto
        action={mergePersonsAction.bind(null, place, person.id)}
        revision={person.revision}
        others={others}
        notices={notices}
        words={{
          label: t("merge"),
          hint: t("mergeHint"),
          into: t("mergeInto"),
          choose: t("choose"),
          confirm: t("mergeConfirm"),
          required: tError("required"),
        }}
      />
      <Disclosure label={t("remove")} tone="danger">
        <p className="max-w-measure text-sm">{t("removeHint")}</p>
        <ButtonForm
          action={removePersonAction.bind(null, place, person.id)}
          label={t("removeConfirm")}
          tone="danger"
          size="small"
          hidden={{ revision: String(person.revision) }}
          notices={{ ...notices, "in-use": { text: t("refused.inUse", { count: person.total }) } }}
        />
      </Disclosure>
    </section>
  );
}
