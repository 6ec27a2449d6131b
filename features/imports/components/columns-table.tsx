import { getTranslations } from "next-intl/server";
import { Cell, HeadCell, RowHead, Table, TableHead, TableRow } from "@/components/ui/table.tsx";
import {
  ATTENDANCE_MODES,
  DEGREE_TYPES,
  EXHIBITION_TYPES,
  LECTURE_FORMATS,
  OPPORTUNITY_DIRECTIONS,
  PARTNER_ROLES,
  PARTNERSHIP_ROLES,
  PROGRAMME_LEVELS,
  REGISTRATION_CHOICES,
} from "@/features/listings/rules/choices.ts";
import { KINDS } from "@/features/listings/rules/kinds.ts";
import { ROUTES } from "@/features/listings/rules/routes.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { ListingKind } from "@/prisma/generated/enums.ts";
import { type CellType, type Column, columnsOf, LANGUAGE_COLUMN, UID_COLUMN } from "../rules/columns.ts";

/** Closed lists whose words are written as they stand in the table. */
const CHOICES: Record<string, readonly string[]> = {
  route: ROUTES,
  attendanceMode: ATTENDANCE_MODES,
  type: EXHIBITION_TYPES,
  format: LECTURE_FORMATS,
  degreeType: DEGREE_TYPES,
  level: PROGRAMME_LEVELS,
  direction: OPPORTUNITY_DIRECTIONS,
  partnersSought: PARTNER_ROLES,
  "partners.#.role": PARTNERSHIP_ROLES,
  "terms.mode": REGISTRATION_CHOICES,
};

const EXPLAINED: readonly CellType[] = ["date", "datetime", "time", "flag", "list", "days"];
const CODES: readonly string[] = ["countryCode", "languages", "fieldCode", "sector"];
const ZONES: readonly string[] = ["timeZone", "sessions.#.timeZone", "intakes.#.timeZone", "terms.timeZone"];

/** What each column of a kind's table is for, how it is written, and an example. */
export async function ColumnsTable({ locale, kind }: { locale: Locale; kind: ListingKind }) {
  const t = await getTranslations({ locale, namespace: "imports.columns" });
  const tField = await getTranslations({ locale, namespace: "editor.field" });
  const meaning = ({ label, path }: Column): string => {
    const words = tField(label as "title");
    return path.includes("#") ? t("ofARow", { words }) : words;
  };
  return (
    <Table caption={t("caption")} quiet>
      <TableHead>
        <HeadCell>{t("column")}</HeadCell>
        <HeadCell>{t("meaning")}</HeadCell>
        <HeadCell>{t("example")}</HeadCell>
      </TableHead>
      <tbody>
        <Line name={UID_COLUMN} example="2031-017" mark={t("required")}>
          {t("uid")}
        </Line>
        <Line name={LANGUAGE_COLUMN} example="en">
          {t("language")}
        </Line>
        {columnsOf(kind).map((column) => (
          <Line
            key={column.name}
            name={column.name}
            example={column.example}
            mark={column.isRequired ? t("required") : undefined}
          >
            {meaning(column)}
            <How locale={locale} kind={kind} column={column} />
          </Line>
        ))}
      </tbody>
    </Table>
  );
}

/** How a cell is written, where that is not plain. */
async function How({ locale, kind, column }: { locale: Locale; kind: ListingKind; column: Column }) {
  const t = await getTranslations({ locale, namespace: "imports.columns" });
  const { path, type } = column;
  const choices = path === "persons.#.role" ? KINDS[kind].personRoles : CHOICES[path];
  if (choices) {
    return (
      <p className="text-ink-soft">
        {t("oneOf")} <code dir="ltr">{choices.join(", ")}</code>
      </p>
    );
  }
  if (ZONES.includes(path)) return <p className="text-ink-soft">{t("zone")}</p>;
  if (CODES.includes(path)) return <p className="text-ink-soft">{t("code")}</p>;
  const key = EXPLAINED.find((one) => one === type) as
    | "date"
    | "datetime"
    | "time"
    | "flag"
    | "list"
    | "days"
    | undefined;
  return key ? <p className="text-ink-soft">{t(`how.${key}`)}</p> : null;
}

function Line({
  name,
  example,
  mark,
  children,
}: {
  name: string;
  example: string;
  mark?: string;
  children: React.ReactNode;
}) {
  return (
    <TableRow>
      <RowHead>
        <code dir="ltr">{name}</code>
        {mark ? <span className="block text-xs font-normal text-ink-soft">{mark}</span> : null}
      </RowHead>
      <Cell className="min-w-40">{children}</Cell>
      <Cell>{example === "" ? null : <bdi dir="ltr">{example}</bdi>}</Cell>
    </TableRow>
  );
}
