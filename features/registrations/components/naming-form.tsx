"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { FormError } from "@/components/ui/form-error.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { type DelegationAddress, namePeopleAction } from "../actions/delegation-people.ts";
import { peopleNotices } from "./people-notices.ts";
import { PersonFields } from "./person-fields.tsx";
import { typedPlaces } from "./typed-places.ts";

type Props = {
  address: DelegationAddress;
  /** The places without names, with the number under which each stands in the list of people. */
  places: readonly { id: string; number: number }[];
  /** Whether they have no such places any more: it is drawn only for names that came too late. */
  onlyRefused: boolean;
};

/** Names for places that are held without; rows left empty stay so. */
export function NamingForm({ address, places, onlyRefused }: Props) {
  const t = useTranslations("delegation");
  return (
    <ActionForm
      action={namePeopleAction.bind(null, address)}
      onlyRefused={onlyRefused}
      className="grid max-w-3xl gap-6"
    >
      {(state) => (
        <>
          <FormNotice state={state} notices={peopleNotices(t, address)} />
          {Object.keys(state.errors).length > 0 && state.notice === undefined ? (
            <FormError message={state.errors.people ? t("nobodyNamed") : t("incomplete")} />
          ) : null}
          <ol className="grid gap-5">
            {typedPlaces(state, places).map(({ id, number }, index) => (
              <li key={id} className="field-pairs border-t border-rule pt-4">
                <input type="hidden" name={`people.${index}.id`} value={id} />
                <input type="hidden" name={`people.${index}.number`} value={number} />
                <PersonFields state={state} index={index} number={number} />
              </li>
            ))}
          </ol>
          {onlyRefused ? (
            <p className="text-sm text-ink-soft">{t("typedStands")}</p>
          ) : (
            <div>
              <SubmitButton pendingLabel={t("saving")}>{t("saveNames")}</SubmitButton>
            </div>
          )}
        </>
      )}
    </ActionForm>
  );
}
