"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { typedValue } from "@/components/forms/typed-value.ts";
import { Button } from "@/components/ui/button.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import type { FormState } from "@/lib/forms/form-state.ts";
import { doorAction } from "../actions/door.ts";
import type { DoorAddress } from "../rules/door-address.ts";
import type { Verdict } from "../rules/verdict.ts";
import { DoorAnswer } from "./door-answer.tsx";

type Props = { address: DoorAddress; scanKey: string; timeZone: string };

/** The field for a code read aloud or typed; a scanner that types ends with Enter, which sends it. */
export function CodeForm({ address, scanKey, timeZone }: Props) {
  const t = useTranslations("door");
  const tError = useTranslations("errors");
  return (
    <ActionForm action={doorAction.bind(null, address)} className="grid gap-3" label={t("byCode")} triesAgain>
      {(state) => (
        <>
          <input type="hidden" name="key" value={scanKey} />
          <Answered state={state} timeZone={timeZone} />
          <div className="flex flex-wrap items-end gap-3">
            <TextField
              key={`${typedValue(state, "verdict")}${typedValue(state, "attendeeId")}`}
              name="code"
              label={t("code")}
              description={t("codeHelp")}
              required
              maxLength={100}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              dir="ltr"
              defaultValue={typedValue(state, "code")}
              error={state.errors.code && tError(state.errors.code as "required")}
            />
            <SubmitButton pendingLabel={t("asking")}>{t("letIn")}</SubmitButton>
          </div>
          <TakeBack state={state} />
        </>
      )}
    </ActionForm>
  );
}

/** A list whose buttons let in, or take back. */
export function PeopleForm({ address, scanKey, timeZone, children }: Props & { children: ReactNode }) {
  const t = useTranslations("door");
  return (
    <ActionForm action={doorAction.bind(null, address)} className="grid gap-3" label={t("people")} triesAgain>
      {(state) => (
        <>
          <input type="hidden" name="key" value={scanKey} />
          <Answered state={state} timeZone={timeZone} />
          <TakeBack state={state} />
          {children}
        </>
      )}
    </ActionForm>
  );
}

/** What was answered last. */
function Answered({ state, timeZone }: { state: FormState; timeZone: string }) {
  const verdict = typedValue(state, "verdict");
  if (verdict === "") return null;
  const said = {
    verdict: verdict as Verdict,
    name: typedValue(state, "name"),
    at: typedValue(state, "at"),
    door: typedValue(state, "door"),
  };
  return (
    <div data-form-notice tabIndex={-1} className="outline-none">
      <DoorAnswer said={said} timeZone={timeZone} />
    </div>
  );
}

/** The way back from what was just done. It stands after the button that lets in, which Enter presses. */
function TakeBack({ state }: { state: FormState }) {
  const t = useTranslations("door");
  const attendeeId = typedValue(state, "attendeeId");
  if (typedValue(state, "verdict") !== "in" || attendeeId === "") return null;
  return (
    <Button name="undo" value={attendeeId} tone="secondary" size="small" className="justify-self-start">
      {t("undoOne", { name: typedValue(state, "name") })}
    </Button>
  );
}
