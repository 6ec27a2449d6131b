"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { typedValue } from "@/components/forms/typed-value.ts";
import { type Option, SelectField } from "@/components/ui/select-field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import type { DeskPlace } from "@/features/listings/actions/place.ts";
import type { FormState } from "@/lib/forms/form-state.ts";
import { addPoolAction } from "../actions/places.ts";
import { AUDIENCES, ROLES } from "../rules/pools.ts";

type Props = {
  place: DeskPlace;
  listingId: string;
  sessions: readonly Option[];
  countries: readonly Option[];
};

const FIRST = "institution";

/** Keeps places for somebody. Without script all of its fields stand there, and the one that is chosen counts. */
export function PoolForm({ place, listingId, sessions, countries }: Props) {
  const t = useTranslations("pools");
  const tRole = useTranslations("register.role");
  const tError = useTranslations("errors");
  const [chosen, choose] = useState<string | null>(null);
  // Only once the script is there may fields be hidden that another choice would bring back.
  useEffect(() => choose((before) => before ?? FIRST), []);
  const refusals = ["no-terms", "already-kept", "whole-in-use", "by-session", "too-many", "unknown-session"] as const;
  const notices = Object.fromEntries(refusals.map((code) => [code, { text: t(`refused.${code}`) }]));
  return (
    <ActionForm action={addPoolAction.bind(null, place, listingId)} className="grid max-w-2xl gap-5">
      {(state: FormState) => {
        const errorOf = (field: string) => state.errors[field] && tError(state.errors[field] as "required");
        const audience = chosen ?? (typedValue(state, "audience") || null);
        const isShown = (field: string) => chosen === null || audience === field;
        return (
          <>
            <FormNotice state={state} notices={notices} />
            <SelectField
              name="audience"
              label={t("for")}
              options={AUDIENCES.toReversed().map((value) => ({ value, label: t(`audience.${value}`) }))}
              defaultValue={typedValue(state, "audience", FIRST)}
              onChange={(event) => choose(event.currentTarget.value)}
              error={errorOf("audience")}
            />
            {isShown("institution") ? (
              <TextField
                name="institution"
                dir="ltr"
                label={t("institution")}
                description={t("institutionHelp")}
                maxLength={120}
                defaultValue={typedValue(state, "institution")}
                error={
                  state.errors.institution === "invalidChoice"
                    ? t("refused.unknownInstitution")
                    : errorOf("institution")
                }
              />
            ) : null}
            {isShown("country") ? (
              <SelectField
                name="country"
                label={t("country")}
                placeholder={t("none")}
                options={countries}
                defaultValue={typedValue(state, "country")}
                error={errorOf("country")}
              />
            ) : null}
            {isShown("role") ? (
              <SelectField
                name="role"
                label={t("role")}
                placeholder={t("none")}
                options={ROLES.map((role) => ({ value: role, label: tRole(role) }))}
                defaultValue={typedValue(state, "role")}
                error={errorOf("role")}
              />
            ) : null}
            {isShown("code") ? (
              <TextField
                name="code"
                label={t("code")}
                description={t("codeHelp")}
                maxLength={60}
                autoComplete="off"
                defaultValue={typedValue(state, "code")}
                error={errorOf("code")}
              />
            ) : null}
            {sessions.length > 0 ? (
              <SelectField
                name="sessionId"
                label={t("session")}
                description={t("sessionHelp")}
                placeholder={t("wholeListing")}
                options={sessions}
                defaultValue={typedValue(state, "sessionId")}
                error={errorOf("sessionId")}
              />
            ) : null}
            <TextField
              name="capacity"
              type="number"
              inputMode="numeric"
              min={1}
              required
              label={t("capacity")}
              defaultValue={typedValue(state, "capacity")}
              error={errorOf("capacity")}
            />
            <div>
              <SubmitButton pendingLabel={t("saving")}>{t("keep")}</SubmitButton>
            </div>
          </>
        );
      }}
    </ActionForm>
  );
}
