"use client";

import { useFormatter, useTranslations } from "next-intl";
import { FoldSign } from "@/components/ui/fold-sign.tsx";
import { CheckboxGroupField } from "@/components/ui/radio-group-field.tsx";
import type { Option } from "@/components/ui/select-field.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import { useEditor } from "./editor-context.tsx";
import type { FieldReader, ReadChoices } from "./field-reader.ts";

/** Boxes of a long list, folded away until wanted; open when something is wrong. */
export function ManyField({
  field,
  label,
  options,
}: {
  field: ReadChoices;
  label: string;
  options: readonly Option[];
}) {
  const t = useTranslations("editor");
  const format = useFormatter();
  const chosen = options.filter(({ value }) => field.defaultValue.includes(value));
  const rest = options.filter(({ value }) => !field.defaultValue.includes(value));
  const { defaultValue, ...wiring } = field;
  return (
    <details open={field.error !== undefined} className="rounded-sm border border-rule bg-raised">
      <summary className="flex items-center justify-between gap-3 px-3 py-2.5 text-sm font-semibold">
        <span>
          {label}{" "}
          <span className="font-normal text-ink-soft">
            {chosen.length === 0 ? t("noneChosen") : format.list(chosen.map((option) => option.label))}
          </span>
        </span>
        <FoldSign />
      </summary>
      <div className="max-h-72 overflow-y-auto border-t border-rule p-3">
        <CheckboxGroupField {...wiring} label={label} options={[...chosen, ...rest]} defaultValue={defaultValue} />
      </div>
    </details>
  );
}

/** A time zone, typed or picked from the zones that the page suggests. */
export function ZoneField({ row }: { row: FieldReader }) {
  const t = useTranslations("editor");
  const { zone } = useEditor();
  return (
    <TextField
      {...row.one("timeZone", zone)}
      label={t("field.timeZone")}
      description={t("help.timeZone")}
      required
      list="time-zones"
      dir="ltr"
      autoComplete="off"
    />
  );
}

/** The lists that fields of the editor suggest from. */
export function Suggestions() {
  const { options } = useEditor();
  return (
    <>
      <datalist id="time-zones">
        {options.zones.map(({ value, label }) => (
          <option key={value} value={value} label={label} />
        ))}
      </datalist>
      <NamesList id="venues" names={options.venues.map(({ label }) => label)} />
      <NamesList id="persons" names={options.persons.map(({ label }) => label)} />
      <NamesList id="institutions" names={options.institutions} />
    </>
  );
}

function NamesList({ id, names }: { id: string; names: readonly string[] }) {
  return (
    <datalist id={`known-${id}`}>
      {names.map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}
