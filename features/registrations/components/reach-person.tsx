"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { typedValue } from "@/components/forms/typed-value.ts";
import { LinkButton } from "@/components/ui/button.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import type { DelegationAddress } from "../actions/delegation-people.ts";
import { giveAddressAction, sendLinkAction } from "../actions/reach-person.ts";
import { peopleNotices } from "./people-notices.ts";

type Props = { address: DelegationAddress; attendeeId: string };

/** Sends a person of a delegation their link once more. */
export function SendLinkForm({ address, attendeeId }: Props) {
  const t = useTranslations("delegation");
  return (
    <ActionForm action={sendLinkAction.bind(null, address, attendeeId)} className="grid max-w-3xl gap-5">
      {(state) => (
        <>
          <FormNotice state={state} notices={peopleNotices(t, address)} />
          <div className="flex flex-wrap gap-3">
            <SubmitButton pendingLabel={t("saving")}>{t("sendLinkNow")}</SubmitButton>
            <Back address={address} />
          </div>
        </>
      )}
    </ActionForm>
  );
}

/** An address for a person of a delegation who has none; `onlyRefused`: who has one by now, for an address that came too late. */
export function AddressForm({ address, attendeeId, onlyRefused }: Props & { onlyRefused: boolean }) {
  const t = useTranslations("delegation");
  const tError = useTranslations("errors");
  return (
    <ActionForm
      action={giveAddressAction.bind(null, address, attendeeId)}
      onlyRefused={onlyRefused}
      className="grid max-w-measure gap-5"
    >
      {(state) => {
        const code = state.errors.email;
        return (
          <>
            <FormNotice state={state} notices={peopleNotices(t, address)} />
            <TextField
              name="email"
              type="email"
              dir="ltr"
              label={t("newEmail")}
              autoComplete="off"
              required
              maxLength={254}
              defaultValue={typedValue(state, "email")}
              error={code && (code === "seat-taken" ? t("rowTaken") : tError(code as "required"))}
            />
            {onlyRefused ? (
              <p className="text-sm text-ink-soft">{t("typedStands")}</p>
            ) : (
              <div className="flex flex-wrap gap-3">
                <SubmitButton pendingLabel={t("saving")}>{t("giveAddressNow")}</SubmitButton>
                <Back address={address} />
              </div>
            )}
          </>
        );
      }}
    </ActionForm>
  );
}

function Back({ address: { locale, slug, id } }: { address: DelegationAddress }) {
  const t = useTranslations("delegation");
  return (
    <LinkButton tone="quiet" href={`/${locale}/desk/${slug}/delegations/${id}`}>
      {t("reachNot")}
    </LinkButton>
  );
}
