"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { typedValue } from "@/components/forms/typed-value.ts";
import { Notice } from "@/components/ui/notice.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import type { Position } from "@/lib/places/cities.ts";
import { type DeskPlace, placeInstitutionAction } from "../actions/desk.ts";
import { writeDegrees } from "../rules/position.ts";
import { PositionMap } from "./position-map.tsx";

type PositionPanelProps = {
  place: DeskPlace;
  position: Position | null;
  city: { name: string; position: Position | null };
  revision: number;
  /** What was done just now. */
  answer?: string;
};

const FIELDS = ["latitude", "longitude"] as const;

/** Where the institution lies: two numbers, which a press on the map can write. */
export function PositionPanel({ place, position, city, revision, answer }: PositionPanelProps) {
  const t = useTranslations("members.profile.position");
  const tProfile = useTranslations("members.profile");
  const tError = useTranslations("errors");
  const fields = useRef<HTMLDivElement>(null);
  // What is shown before anybody chose: the city, to be moved from there.
  const start = position ?? city.position;
  return (
    <section id="position" aria-labelledby="position-title" className="grid max-w-3xl gap-5 border-t border-rule pt-8">
      <h2 id="position-title" className="text-2xl">
        {t("title")}
      </h2>
      {answer ? (
        <Notice tone="good" live>
          {answer}
        </Notice>
      ) : null}
      <p className="max-w-measure text-ink-soft">{t(position ? "chosen" : "inCity", { city: city.name })}</p>
      <ActionForm action={placeInstitutionAction.bind(null, place)} className="grid gap-5">
        {(state) => (
          <>
            <FormNotice state={state} notices={{ "stale-revision": { text: tProfile("refusedStale") } }} />
            <input type="hidden" name="revision" value={typedValue(state, "revision", String(revision))} />
            <PositionMap start={start} city={city.position} fields={fields} />
            <div ref={fields} className="field-pairs">
              {FIELDS.map((name) => (
                <TextField
                  key={name}
                  name={name}
                  label={t(name)}
                  description={t(`help.${name}`)}
                  inputMode="text"
                  dir="ltr"
                  autoComplete="off"
                  maxLength={100}
                  defaultValue={typedValue(state, name, start ? writeDegrees(start[name]) : "")}
                  error={state.errors[name] && tError(state.errors[name] as "required")}
                />
              ))}
            </div>
            <p className="max-w-measure text-sm text-ink-soft">{t("empty")}</p>
            <div>
              <SubmitButton tone="secondary" pendingLabel={tProfile("saving")}>
                {t("save")}
              </SubmitButton>
            </div>
          </>
        )}
      </ActionForm>
    </section>
  );
}
