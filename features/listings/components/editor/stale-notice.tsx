"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button.tsx";
import type { Option } from "@/components/ui/select-field.tsx";
import { Cell, HeadCell, RowHead, Table, TableHead, TableRow } from "@/components/ui/table.tsx";
import type { FormState } from "@/lib/forms/form-state.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { differencesIn } from "../../rules/editor-state.ts";
import { fieldLabel, fieldWords, type LongLists } from "../field-words.ts";
import { type EditorOptions, useEditor } from "./editor-context.tsx";

/** Somebody saved the listing meanwhile: both versions side by side, and the two ways on. */
export function StaleNotice({ state }: { state: FormState }) {
  const t = useTranslations("editor");
  const words = useTranslations();
  const locale = useLocale() as Locale;
  const { options } = useEditor();
  const differences = differencesIn(state.values, fieldWords(words, locale, listsOf(options)));
  return (
    <section
      data-form-notice
      tabIndex={-1}
      aria-labelledby="stale-title"
      className="forced-edge grid gap-4 rounded-sm border-s-4 border-alarm bg-alarm-wash p-4 outline-none"
    >
      <div className="grid gap-1">
        <h2 id="stale-title" className="text-lg">
          {t("stale.title")}
        </h2>
        <p className="max-w-measure text-sm">{t("stale.text")}</p>
      </div>
      {differences.length > 0 ? (
        <Table caption={t("stale.caption")} quiet>
          <TableHead>
            <HeadCell>{t("stale.field")}</HeadCell>
            <HeadCell>{t("stale.mine")}</HeadCell>
            <HeadCell>{t("stale.theirs")}</HeadCell>
          </TableHead>
          <tbody>
            {differences.map(({ field, mine, theirs }) => (
              <TableRow key={field}>
                <RowHead>{fieldLabel(words, field)}</RowHead>
                <Cell className="min-w-40 whitespace-pre-line wrap-anywhere" dir="auto">
                  {mine}
                </Cell>
                <Cell className="min-w-40 whitespace-pre-line wrap-anywhere" dir="auto">
                  {theirs}
                </Cell>
              </TableRow>
            ))}
          </tbody>
        </Table>
      ) : null}
      <p className="text-sm leading-10">
        {t.rich("stale.ways", {
          discard: (label) => (
            <Button name="intent" value="discard" tone="danger" size="small" formNoValidate>
              {label}
            </Button>
          ),
        })}
      </p>
    </section>
  );
}

/** The names that the editor's own lists give. */
function listsOf({ fields, sectors, units }: EditorOptions): LongLists {
  const among = (options: readonly Option[]) => (code: string) => options.find(({ value }) => value === code)?.label;
  return {
    fieldCode: among(fields.flatMap((one) => ("options" in one ? one.options : [one]))),
    sector: among(sectors),
    unitId: among(units),
  };
}
