import { BYTE_ORDER_MARK, csvLines } from "@/lib/csv.ts";
import type { ListingKind } from "@/prisma/generated/enums.ts";
import { columnsOf, LANGUAGE_COLUMN, UID_COLUMN } from "./columns.ts";

/** The table of a kind to be filled in: its heading and one row as an example. */
export function templateOf(kind: ListingKind): string {
  const columns = columnsOf(kind);
  const heading = [UID_COLUMN, LANGUAGE_COLUMN, ...columns.map(({ name }) => name)];
  const example = ["2031-017", "en", ...columns.map((column) => column.example)];
  return `${BYTE_ORDER_MARK}${csvLines([heading, example])}`;
}
