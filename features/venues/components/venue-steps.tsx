"use client";

import { useTranslations } from "next-intl";
import { ButtonForm } from "@/components/forms/button-form.tsx";
import { MergeInto } from "@/components/forms/merge-into.tsx";
import { typedValue } from "@/components/forms/typed-value.ts";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { RadioGroupField } from "@/components/ui/radio-group-field.tsx";
import type { Option } from "@/components/ui/select-field.tsx";
import type { DeskPlace } from "@/features/institutions/rules/desk-path.ts";
import type { FormState } from "@/lib/forms/form-state.ts";
import { endVenueAction, mergeVenuesAction } from "../actions.ts";

type VenueStepsProps = {
  place: DeskPlace;
  venue: { id: string; revision: number; isArchived: boolean; total: number };
  others: readonly Option[];
};

/** What becomes of a venue: part of another, put away, offered again, removed. */
export function VenueSteps({ place, venue, others }: VenueStepsProps) {
  const t = useTranslations("venues");
  const tError = useTranslations("errors");
  const notices = {
    "stale-revision": { text: t("refused.stale") },
    "beyond-units": { text: t("refused.beyondUnits") },
    "which-place": { text: t("refused.whichPlace") },
    "already-there": { text: t("refused.alreadyThere") },
    same: { text: t("refused.same") },
  };
  const hidden = { revision: String(venue.revision) };
  return (
    <section aria-labelledby="steps" className="grid max-w-3xl gap-4 border-t border-rule pt-6">
      <h2 id="steps" className="text-xl">
        {t("steps")}
      </h2>
      <MergeInto
        action={mergeVenuesAction.bind(null, place, venue.id)}
        revision={venue.revision}
        others={others}
        notices={notices}
        besides={(state) => <WhichPlace state={state} />}
        words={{
          label: t("merge"),
          hint: t("mergeHint"),
          into: t("mergeInto"),
          choose: t("choose"),
          confirm: t("mergeConfirm"),
          required: tError("required"),
        }}
      />
      {venue.isArchived ? (
        <ButtonForm
          action={endVenueAction.bind(null, place, venue.id, "restore")}
          label={t("restore")}
          tone="secondary"
          size="small"
          hidden={hidden}
          notices={notices}
        />
      ) : (
        <Disclosure label={t("archive")}>
          <p className="max-w-measure text-sm">{t("archiveHint")}</p>
          <ButtonForm
            action={endVenueAction.bind(null, place, venue.id, "archive")}
            label={t("archiveConfirm")}
            tone="secondary"
            size="small"
            hidden={hidden}
            notices={{ ...notices, "in-use": { text: t("refused.stillUsed") } }}
          />
        </Disclosure>
      )}
      <Disclosure label={t("remove")} tone="danger">
        <p className="max-w-measure text-sm">{t("removeHint")}</p>
        <ButtonForm
          action={endVenueAction.bind(null, place, venue.id, "remove")}
          label={t("removeConfirm")}
          tone="danger"
          size="small"
          hidden={hidden}
          notices={{ ...notices, "in-use": { text: t("refused.inUse", { count: venue.total }) } }}
        />
      </Disclosure>
    </section>
  );
}

/** Both places of two venues that do not lie in one, of which the right one is chosen. */
function WhichPlace({ state }: { state: FormState }) {
  const t = useTranslations("venues");
  const tError = useTranslations("errors");
  const [placesOf, into, from] = ["placesOf", "placeOfInto", "placeOfFrom"].map((name) => typedValue(state, name));
  if (!placesOf || !into || !from) return null;
  return (
    <>
      <input type="hidden" name="placesOf" value={placesOf} />
      <RadioGroupField
        name="place"
        label={t("whichPlace")}
        description={t("whichPlaceHint")}
        required
        defaultValue=""
        error={state.errors.place && tError("required")}
        options={[
          { value: "into", label: t("placeOfOther"), description: <bdi>{into}</bdi> },
          { value: "from", label: t("placeOfThis"), description: <bdi>{from}</bdi> },
        ]}
      />
    </>
  );
}
