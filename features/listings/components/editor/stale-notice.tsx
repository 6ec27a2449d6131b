"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button.tsx";
import { Cell, HeadCell, RowHead, Table, TableHead, TableRow } from "@/components/ui/table.tsx";
import type { FormState } from "@/lib/forms/form-state.ts";
import { differencesIn } from "../../rules/editor-state.ts";

/** Somebody saved the listing meanwhile: both versions side by side, and the two ways on. */
export function StaleNotice({ state }: { state: FormState }) {
  const t = useTranslations("editor");
  const differences = differencesIn(state.values);
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
                <RowHead>
                  {t.has(`field.${field}` as "field.title") ? t(`field.${field}` as "field.title") : field}
                </RowHead>
                <Cell className="whitespace-pre-line" dir="auto">
                  {mine}
                </Cell>
                <Cell className="whitespace-pre-line" dir="auto">
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
