"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { typedValue } from "@/components/forms/typed-value.ts";
import { FieldError } from "@/components/ui/field-frame.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { DeskPlace } from "@/features/listings/actions/place.ts";
import { changePoolAction } from "../actions/places.ts";

type Props = { place: DeskPlace; listingId: string; poolId: string; name: string; capacity: number };

/** The number of places in a row of the table, with what is wrong beneath it. */
export function CapacityForm({ place, listingId, poolId, name, capacity }: Props) {
  const t = useTranslations("pools");
  const tError = useTranslations("errors");
  const id = `capacity-${poolId}`;
  return (
    <ActionForm action={changePoolAction.bind(null, place, listingId, poolId)} className="grid gap-1">
      {(state) => {
        const error =
          state.notice === "capacity-below-taken"
            ? t("refused.belowTaken", { taken: Number(state.values.taken) })
            : state.notice === "gone"
              ? t("refused.gone")
              : state.errors.capacity && tError(state.errors.capacity as "required");
        return (
          <>
            <div className="flex flex-wrap items-center gap-2">
              <input
                name="capacity"
                type="number"
                inputMode="numeric"
                min={0}
                required
                aria-label={t("capacityOf", { name })}
                aria-invalid={error ? true : undefined}
                aria-describedby={error ? `${id}-error` : undefined}
                defaultValue={typedValue(state, "capacity", String(capacity))}
                className="control tabular w-20"
              />
              <SubmitButton tone="secondary" size="small" pendingLabel={t("saving")}>
                {t("save")}
              </SubmitButton>
            </div>
            {error ? <FieldError id={id}>{error}</FieldError> : null}
          </>
        );
      }}
    </ActionForm>
  );
}
