import "server-only";
import { requireHosted } from "@/features/registrations/queries/hosted.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { shownFields } from "../rules/shown-fields.ts";
import { VERSION } from "./version.ts";

/** A question as a column of the export. `name` is its moment and key, the same in every version. */
export type AnswerColumn = { name: string; label: string; isSensitive: boolean };

/** Every question that a listing has ever asked, in the words of the newest version that asked it. NotFound and Forbidden as requireHosted. */
export async function listAnswerColumns(
  viewer: Viewer,
  institutionId: string,
  listingId: string,
  locale: Locale,
): Promise<AnswerColumn[]> {
  await requireHosted(viewer, institutionId, listingId);
  const versions = await database().formVersion.findMany({
    where: { form: { listingId }, releasedAt: { not: null } },
    orderBy: [{ form: { moment: "asc" } }, { number: "desc" }],
    select: { ...VERSION, form: { select: { moment: true } } },
  });
  const columns = new Map<string, AnswerColumn>();
  for (const { form, fields, sourceLanguage } of versions) {
    for (const { key, kind, label, isSensitive } of shownFields(fields, sourceLanguage, locale)) {
      const name = `${form.moment}.${key}`;
      const known = columns.get(name);
      // What was sensitive in any version is so in the export.
      if (known) known.isSensitive ||= isSensitive;
      else if (kind !== "heading") columns.set(name, { name, label, isSensitive });
    }
  }
  return [...columns.values()];
}
