"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button.tsx";
import { rowCount } from "@/lib/forms/nested-form.ts";
import { useEditor } from "./editor-context.tsx";
import { type FieldReader, rowReader } from "./field-reader.ts";

type Row = { key: number; origin: number | null };

type RowsProps = {
  /** Name of the list in the form. */
  list: string;
  title: string;
  description?: string;
  /** What one row is called: "Session 2". */
  rowLabel: (number: number) => string;
  addLabel: string;
  most?: number;
  /** `index` counts from 0, `isLast` says that none follows. */
  children: (row: FieldReader, index: number, isLast: boolean) => ReactNode;
};

/**
 * Any number of rows of the same fields. Without script one empty row stands ready and "add" sends the form for the
 * next one; with script rows come and go in place, and the focus follows them.
 */
export function Rows({ list, title, description, rowLabel, addLabel, most = 60, children }: RowsProps) {
  const t = useTranslations("editor");
  const { state, say } = useEditor();
  const typed = rowCount(state.values, list);
  const [rows, setRows] = useState<Row[]>(() =>
    Array.from({ length: typed + 1 }, (_, index) => ({ key: index, origin: index < typed ? index : null })),
  );
  const [scripted, setScripted] = useState(false);
  const nextKey = useRef(typed + 1);
  const wanted = useRef<number | null>(null);
  const group = useRef<HTMLFieldSetElement>(null);

  useEffect(() => {
    setScripted(true);
    // The spare row is for those without script; where rows are, "add" brings the next one.
    if (typed > 0) setRows((current) => current.filter(({ origin }) => origin !== null));
  }, [typed]);

  useEffect(() => {
    if (wanted.current === null) return;
    const row = group.current?.querySelector(`[data-row="${wanted.current}"]`);
    (row?.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea") ?? group.current)?.focus();
    wanted.current = null;
  });

  function add(): void {
    const key = nextKey.current++;
    wanted.current = key;
    setRows((current) => [...current, { key, origin: null }]);
  }

  function remove(index: number): void {
    wanted.current = rows[index + 1]?.key ?? rows[index - 1]?.key ?? -1;
    setRows((current) => current.filter((_, place) => place !== index));
    // A removed row is a change like any other, but no field tells the form of it.
    group.current?.dispatchEvent(new Event("input", { bubbles: true }));
  }

  return (
    <fieldset ref={group} id={list} tabIndex={-1} className="grid gap-4 outline-none">
      <legend className="font-title text-lg font-semibold">{title}</legend>
      {description ? <p className="max-w-measure text-sm text-ink-soft">{description}</p> : null}
      {state.errors[list] ? <p className="text-sm font-medium text-alarm">{say(state.errors[list])}</p> : null}
      {rows.map((row, index) => (
        <fieldset key={row.key} data-row={row.key} className="rounded-sm border border-rule bg-raised p-4">
          <legend className="px-1 text-sm font-semibold text-ink-soft">{rowLabel(index + 1)}</legend>
          <div className="field-pairs">
            {children(rowReader(state, say, list, index, row.origin), index, index === rows.length - 1)}
            {scripted ? (
              <div className="sm:col-span-2">
                <Button type="button" tone="quiet" size="small" className="-ms-3.25" onClick={() => remove(index)}>
                  {t("rows.remove", { row: rowLabel(index + 1) })}
                </Button>
              </div>
            ) : null}
          </div>
        </fieldset>
      ))}
      {rows.length < most ? (
        <div>
          <Button
            tone="secondary"
            size="small"
            name="intent"
            value={`more:${list}`}
            formNoValidate
            onClick={(event) => {
              event.preventDefault();
              add();
            }}
          >
            {addLabel}
          </Button>
        </div>
      ) : null}
    </fieldset>
  );
}
