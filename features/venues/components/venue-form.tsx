"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { typedValue } from "@/components/forms/typed-value.ts";
import { FormError } from "@/components/ui/form-error.tsx";
import { RadioGroupField } from "@/components/ui/radio-group-field.tsx";
import { type Option, SelectField } from "@/components/ui/select-field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import { type LanguageOption, NamesFields } from "@/features/institutions/components/names-fields.tsx";
import type { DeskPlace } from "@/features/institutions/rules/desk-path.ts";
import type { FormState } from "@/lib/forms/form-state.ts";
import { saveVenueAction } from "../actions.ts";
import { offeredIn } from "../rules/offered.ts";

type VenueFormProps = {
  place: DeskPlace;
  /** Null for a new one. */
  id: string | null;
  values: FormState["values"];
  languages: readonly LanguageOption[];
  countries: readonly Option[];
  zones: readonly Option[];
};

/** Everything that an institution says of a venue. */
export function VenueForm({ place, id, values, languages, countries, zones }: VenueFormProps) {
  const t = useTranslations("venues");
  const tProfile = useTranslations("members.profile");
  const tPosition = useTranslations("members.profile.position");
  const tError = useTranslations("errors");
  const notices = {
    "stale-revision": { text: t("refused.stale") },
    "already-there": { text: t("refused.alreadyThere") },
    "beyond-units": { text: t("refused.beyondUnits") },
  };
  return (
    <ActionForm
      action={saveVenueAction.bind(null, place, id)}
      initial={{ values, errors: {} }}
      className="grid max-w-3xl gap-8"
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
            {Object.keys(state.errors).length > 0 ? <FormError message={tProfile("incomplete")} /> : null}
            <input type="hidden" name="revision" value={typedValue(state, "revision")} />
            <NamesFields state={state} languages={languages} about="venue" />
            <div className="field-pairs">
              <div className="sm:col-span-2">
                <TextField {...field("address")} label={t("address")} maxLength={300} dir="auto" />
              </div>
              <TextField
                {...field("city")}
                label={t("city")}
                description={t("cityHint")}
                required
                maxLength={120}
                dir="auto"
              />
              <SelectField {...field("countryCode")} label={t("country")} required options={countries} />
              <OfferedCities state={state} />
            </div>
            <div className="field-pairs">
              {(["latitude", "longitude"] as const).map((name) => (
                <TextField
                  key={name}
                  {...field(name)}
                  label={tPosition(name)}
                  description={tPosition(`help.${name}`)}
                  dir="ltr"
                  autoComplete="off"
                  maxLength={100}
                />
              ))}
              <p className="max-w-measure text-sm text-ink-soft sm:col-span-2">{t("positionHint")}</p>
              <TextField
                {...field("timeZone")}
                label={t("timeZone")}
                description={t("timeZoneHint")}
                list="venue-time-zones"
                dir="ltr"
                autoComplete="off"
              />
              <datalist id="venue-time-zones">
                {zones.map(({ value, label }) => (
                  <option key={value} value={value} label={label} />
                ))}
              </datalist>
              <TextField {...field("seats")} label={t("seats")} inputMode="numeric" dir="ltr" maxLength={8} />
            </div>
            <div>
              <SubmitButton pendingLabel={t("saving")}>{id === null ? t("add") : t("save")}</SubmitButton>
            </div>
          </>
        );
      }}
    </ActionForm>
  );
}

/** The places of the gazetteer that may be meant, after one was asked for that is none or several. */
function OfferedCities({ state }: { state: FormState }) {
  const t = useTranslations("venues");
  const places = offeredIn(state.values);
  if (places.length === 0) return null;
  return (
    <div className="sm:col-span-2">
      {[state.values.offered ?? []].flat().map((line) => (
        <input key={line} type="hidden" name="offered" value={line} />
      ))}
      <RadioGroupField
        name="placeId"
        label={t("offered")}
        defaultValue={typedValue(state, "placeId")}
        options={[
          ...places.map(({ id, name, latitude, longitude }) => ({
            value: String(id),
            label: <bdi>{name}</bdi>,
            description: (
              <bdi dir="ltr">
                {latitude.toFixed(2)}°, {longitude.toFixed(2)}°
              </bdi>
            ),
          })),
          { value: "", label: t("offeredNone") },
        ]}
      />
    </div>
  );
}
