import { getFormatter, getTranslations } from "next-intl/server";
import { Mark, type MarkTone } from "@/components/ui/mark.tsx";
import { Cell, HeadCell, RowHead, Table, TableHead, TableRow } from "@/components/ui/table.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { DeskPlace } from "../actions/place.ts";
import type { ShownRow, Verdict } from "../queries/import-page.ts";
import { isRowProblem, type Problem } from "../rules/source-row.ts";
import { fieldWord } from "./field-word.ts";

const TONES: Record<Verdict, MarkTone> = {
  new: "open",
  changed: "plain",
  unchanged: "soft",
  cancelled: "outline",
  called_off: "outline",
  left_out: "soft",
  refused: "outline",
};

type ImportRowsProps = {
  place: DeskPlace & { locale: Locale };
  rows: readonly ShownRow[];
  /** Not taken in yet: the words say what will become of it. */
  isPreview: boolean;
  /** Its rows are events of a calendar, which have numbers instead of lines. */
  isCalendar: boolean;
};

/** The rows of an import, a line each, with what becomes or became of them. */
export async function ImportRows({ place, rows, isPreview, isCalendar }: ImportRowsProps) {
  const t = await getTranslations({ locale: place.locale, namespace: "imports.rows" });
  const format = await getFormatter({ locale: place.locale });
  return (
    <Table caption={t("caption")} quiet>
      <TableHead>
        <HeadCell className="w-12">{isCalendar ? t("number") : t("line")}</HeadCell>
        <HeadCell>{t("listing")}</HeadCell>
        <HeadCell className="w-32">{isPreview ? t("will") : t("did")}</HeadCell>
      </TableHead>
      <tbody>
        {rows.map((row) => (
          <TableRow key={row.line}>
            <Cell className="tabular-nums">{format.number(row.line, { useGrouping: false })}</Cell>
            <RowHead className="grid min-w-40 gap-1.5">
              <span className="grid">
                <span>
                  <Title place={place} row={row} untitled={t("untitled")} />
                </span>
                <span className="text-xs font-normal break-all text-ink-soft">
                  <bdi>{row.uid}</bdi>
                </span>
              </span>
              <Details locale={place.locale} row={row} isPreview={isPreview} isCalendar={isCalendar} />
            </RowHead>
            <Cell>
              <Mark tone={TONES[row.verdict]}>
                {isPreview ? t(`verdict.${row.verdict}`) : t(`outcome.${row.verdict}`)}
              </Mark>
              {row.undoing ? <p className="mt-1 text-xs text-ink-soft">{t(`undoing.${row.undoing}`)}</p> : null}
            </Cell>
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}

function Title({ place, row, untitled }: { place: DeskPlace; row: ShownRow; untitled: string }) {
  const title = row.title === "" ? untitled : <bdi>{row.title}</bdi>;
  if (!row.listing) return title;
  return (
    <a className="underline" href={`/${place.locale}/desk/${place.slug}/listings/${row.listing.id}`}>
      {title}
    </a>
  );
}

/** What is wrong, what changes, what stays as it was changed here. */
async function Details({
  locale,
  row,
  isPreview,
  isCalendar,
}: {
  locale: Locale;
  row: ShownRow;
  isPreview: boolean;
  isCalendar: boolean;
}) {
  const t = await getTranslations({ locale, namespace: "imports.rows" });
  const format = await getFormatter({ locale });
  const tField = await getTranslations({ locale, namespace: "editor.field" });
  const words = (fields: readonly string[]) => format.list(fields.map((field) => fieldWord(field, tField)));
  return (
    <>
      {row.changes.length > 0 ? (
        <span className="font-normal">{t("changes", { fields: words(row.changes) })}</span>
      ) : null}
      {row.kept.length > 0 ? <span className="font-normal">{t("kept", { fields: words(row.kept) })}</span> : null}
      {isPreview && row.verdict === "cancelled" ? <span className="font-normal">{t("tells")}</span> : null}
      {row.verdict === "called_off" ? <span className="font-normal">{t("decide")}</span> : null}
      {row.notes.map((note) => (
        <span key={note} className="font-normal">
          {t(`note.${note}`)}
        </span>
      ))}
      {row.problems.length > 0 ? (
        <ul className="grid gap-1 font-normal">
          {row.problems.map((problem) => (
            <li key={`${problem.line} ${problem.column} ${problem.code}`} className="border-s-2 border-alarm ps-2">
              <ProblemWords locale={locale} problem={problem} isCalendar={isCalendar} />
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

async function ProblemWords({
  locale,
  problem,
  isCalendar,
}: {
  locale: Locale;
  problem: Problem;
  isCalendar: boolean;
}) {
  const { line, column, code, value } = problem;
  const t = await getTranslations({ locale, namespace: "imports.problem" });
  const tRows = await getTranslations({ locale, namespace: "imports.rows" });
  const tError = await getTranslations({ locale, namespace: "errors" });
  const format = await getFormatter({ locale });
  const number = format.number(line, { useGrouping: false });
  return (
    <>
      <span className="text-ink-soft">
        {isCalendar && column !== "" ? (
          <>
            <code dir="ltr">{column}</code>:
          </>
        ) : column === "" ? (
          tRows(isCalendar ? "atEvent" : "atLine", { line: number })
        ) : (
          tRows.rich("atColumn", { line: number, column: () => <code dir="ltr">{column}</code> })
        )}
      </span>{" "}
      {isRowProblem(code) ? t(code) : tError(code)}
      {value === "" ? null : (
        <>
          {" "}
          <q dir="auto" className="text-ink-soft">
            {value}
          </q>
        </>
      )}
    </>
  );
}
