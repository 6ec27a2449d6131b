import { getTranslations } from "next-intl/server";
import { buttonStyle } from "@/components/ui/button-style.ts";
import { SelectField } from "@/components/ui/select-field.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { countryName } from "@/lib/places/countries.ts";
import { HELD_BY, type QueueFilter } from "../schema.ts";

type QueueFilterFormProps = { locale: Locale; filter: QueueFilter; countries: readonly string[] };

/** Narrows the queue down; everything chosen stands in the address. */
export async function QueueFilterForm({ locale, filter, countries }: QueueFilterFormProps) {
  const t = await getTranslations({ locale, namespace: "office.queue" });
  // The one asked for stays to be chosen even when nothing waits from there any more.
  const offered = [...new Set([...countries, ...(filter.country ? [filter.country] : [])])]
    .map((value) => ({ value, label: countryName(value, locale) }))
    .sort((left, right) => left.label.localeCompare(right.label, locale));
  return (
    <form
      method="get"
      action={`/${locale}/office`}
      aria-label={t("filter")}
      className="grid grid-cols-2 items-end gap-4 lg:grid-cols-[2fr_1fr_1.5fr_1fr_auto]"
    >
      {filter.kind ? <input type="hidden" name="kind" value={filter.kind} /> : null}
      <div className="col-span-2 lg:col-span-1">
        <TextField name="q" type="search" label={t("text")} defaultValue={filter.text} maxLength={100} />
      </div>
      <SelectField
        name="held"
        label={t("holder")}
        defaultValue={filter.heldBy}
        placeholder={t("any")}
        options={HELD_BY.map((value) => ({ value, label: t(`heldBy.${value}`) }))}
      />
      <SelectField
        name="country"
        label={t("country")}
        defaultValue={filter.country}
        placeholder={t("any")}
        options={offered}
      />
      <TextField
        name="days"
        type="number"
        min={1}
        max={3650}
        label={t("longerThan")}
        defaultValue={filter.days?.toString()}
      />
      <button type="submit" className={buttonStyle({ tone: "secondary" })}>
        {t("show")}
      </button>
    </form>
  );
}
