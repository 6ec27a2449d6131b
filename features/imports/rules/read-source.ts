import type { ImportFormat } from "@/prisma/generated/enums.ts";
import type { Settings } from "./plan.ts";
import { readCalendar } from "./read-calendar.ts";
import { readCsv } from "./read-csv.ts";
import { readIndico } from "./read-indico.ts";
import type { SourceTable, TableRefusal } from "./source-row.ts";

/** What a file is by its content, whatever its name: the first signs of a calendar and of JSON cannot begin a table of ours. */
export function formatOf(text: string): ImportFormat {
  const beginning = text.slice(0, 200).trimStart().toUpperCase();
  if (beginning.startsWith("BEGIN:VCALENDAR")) return "icalendar";
  return beginning.startsWith("{") ? "indico" : "csv";
}

/** Reads a decoded file of any format into rows. Refuses `other-kind` what a calendar cannot be read into, and what the readers refuse. */
export function readSource(text: string, format: ImportFormat, settings: Settings): SourceTable | TableRefusal {
  switch (format) {
    case "csv":
      return readCsv(text, settings.kind);
    case "icalendar":
      return settings.kind === "lecture" || settings.kind === "exhibition"
        ? readCalendar(text, settings)
        : "other-kind";
    case "indico":
      return settings.kind === "lecture" ? readIndico(text) : "other-kind";
  }
}
