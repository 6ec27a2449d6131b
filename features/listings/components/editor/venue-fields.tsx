"use client";

import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { TextField } from "@/components/ui/text-field.tsx";
import { useEditor } from "./editor-context.tsx";
import type { FieldReader } from "./field-reader.ts";

/**
 * Where it takes place: a venue of the institution, picked by its whole line, or a new one by its name and address. A picked
 * line is understood by the server as well; with script the other fields show at once what they will say.
 */
export function VenueFields({ row }: { row: FieldReader }) {
  const t = useTranslations("editor");
  const { options } = useEditor();
  const [name, address, zone] = [row.one("venueName"), row.one("venueAddress"), row.one("timeZone")];
  function fill({ currentTarget }: FormEvent<HTMLInputElement>) {
    const picked = options.venues.find(({ label }) => label === currentTarget.value);
    if (!picked) return;
    write(currentTarget.form, address.name, picked.address);
    if (picked.timeZone) write(currentTarget.form, zone.name, picked.timeZone);
  }
  return (
    <>
      <TextField
        {...name}
        label={t("field.venueName")}
        description={t("help.venueName")}
        maxLength={200}
        list="known-venues"
        dir="auto"
        autoComplete="off"
        onInput={fill}
      />
      <TextField {...address} label={t("field.venueAddress")} maxLength={300} dir="auto" />
    </>
  );
}

/** Writes a field of a form as if it had been typed, so that what keeps the typing hears of it. */
export function write(form: HTMLFormElement | null, name: string, value: string): void {
  const field = form?.elements.namedItem(name);
  if (!(field instanceof HTMLInputElement) || field.value === value) return;
  field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
