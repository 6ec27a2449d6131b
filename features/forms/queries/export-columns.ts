import "server-only";
import { cache } from "react";
import { requireHosted } from "@/features/registrations/queries/hosted.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { FormFieldKind } from "@/prisma/generated/enums.ts";
import { TICKED } from "../rules/fields.ts";
import { shownFields } from "../rules/shown-fields.ts";
import { VERSION } from "./version.ts";

/** A question as a column of the export. `name` is its moment and key, the same in every version. */
export type AnswerColumn = {
  name: string;
  label: string;
  isSensitive: boolean;
  kind: FormFieldKind;
  /** The answers that it offers or ever offered; a box has the one that it is ticked. Without words: the page says it. */
  options: { value: string; label: string }[];
};

/**
 * Every question that a listing has ever asked, in the words of the newest version that asked it; read once for a page, whose table and
 * filter ask for it both. NotFound and Forbidden as requireHosted.
 */
export const listAnswerColumns = cache(
  async (viewer: Viewer, institutionId: string, listingId: string, locale: Locale): Promise<AnswerColumn[]> => {
    await requireHosted(viewer, institutionId, listingId);
    const versions = await database().formVersion.findMany({
      where: { form: { listingId }, releasedAt: { not: null } },
      orderBy: [{ form: { moment: "asc" } }, { number: "desc" }],
      select: { ...VERSION, form: { select: { moment: true } } },
    });
    const columns = new Map<string, AnswerColumn>();
    for (const { form, fields, sourceLanguage } of versions) {
      for (const { key, kind, label, isSensitive, options } of shownFields(fields, sourceLanguage, locale)) {
        if (kind === "heading") continue;
        const name = `${form.moment}.${key}`;
        const known = columns.get(name);
        const offered = kind === "consent" ? [{ value: TICKED, label: "" }] : [...options];
        if (!known) columns.set(name, { name, label, isSensitive, kind, options: offered });
        else {
          // What was sensitive in any version is so in the export.
          known.isSensitive ||= isSensitive;
          known.options.push(...offered.filter(({ value }) => !known.options.some((one) => one.value === value)));
        }
      }
    }
    return [...columns.values()];
  },
);
