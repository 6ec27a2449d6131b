import "server-only";
import type { z } from "zod";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { type FormState, parseForm, typedValues } from "@/lib/forms/form-state.ts";
import { insertedNotice } from "@/lib/forms/inserted-notice.ts";
import { isLocale } from "@/lib/i18n/locales.ts";
import { isId } from "@/lib/id.ts";
import type { ReasonUse } from "@/prisma/generated/enums.ts";
import { mayKeepReasons } from "./policy.ts";
import { putIn, REASON_USES, type ReasonOffers, textFor } from "./rules.ts";

export type Reason = {
  id: string;
  uses: ReasonUse[];
  revision: number;
  texts: { language: string; title: string; text: string }[];
};

const SHOWN = {
  id: true,
  uses: true,
  revision: true,
  texts: { select: { language: true, title: true, text: true } },
} as const;

/** There are a few dozen of them; the limit only keeps a page from growing without end. */
const MOST_SHOWN = 300;

/** All reasons that the office keeps, in the order of their making. NotFound for everybody but the office. */
export async function listReasons(viewer: Viewer): Promise<Reason[]> {
  if (!mayKeepReasons(viewer)) throw new NotFound();
  return database().reasonTemplate.findMany({
    select: SHOWN,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: MOST_SHOWN,
  });
}

/** One reason. NotFound for everybody but the office. */
export async function getReason(viewer: Viewer, id: string): Promise<Reason> {
  if (!mayKeepReasons(viewer) || !isId(id)) throw new NotFound();
  const reason = await database().reasonTemplate.findUnique({ where: { id }, select: SHOWN });
  if (!reason) throw new NotFound();
  return reason;
}

/** What can be chosen in each decision's form, by title in `locale`. NotFound for everybody but the office. */
export async function listReasonOffers(viewer: Viewer, locale: string): Promise<ReasonOffers> {
  const reasons = await listReasons(viewer);
  return Object.fromEntries(
    REASON_USES.map((use) => [
      use,
      reasons
        .filter(({ uses }) => uses.includes(use))
        .map(({ id, texts }) => ({ id, title: textFor(texts, locale)?.title ?? id })),
    ]),
  );
}

/**
 * What a decision's form says, as its schema has it; or the form as it goes on: with the office's reason put in, when that is what its
 * sender asked for, else with what is wrong. What was typed is kept. NotFound for whoever asks for a reason and is not the office.
 */
export async function readReason<Schema extends z.ZodType>(
  viewer: Viewer,
  form: FormData,
  schema: Schema,
): Promise<ReturnType<typeof parseForm<Schema>>> {
  const inserted = await insertedReason(viewer, form);
  return inserted ? { ok: false, state: inserted } : parseForm(schema, form);
}

/** The form with the office's reason that was asked for put into its field; null when the decision itself was sent. */
async function insertedReason(viewer: Viewer, form: FormData): Promise<FormState | null> {
  if (!form.has("insert")) return null;
  if (!mayKeepReasons(viewer)) throw new NotFound();
  const values = typedValues(form);
  const [id, language] = [String(form.get("template")), String(form.get("templateLanguage"))];
  const template = isId(id)
    ? await database().reasonTemplate.findUnique({ where: { id }, select: { texts: SHOWN.texts } })
    : null;
  const found = template && textFor(template.texts, isLocale(language) ? language : "");
  if (!found) return { values, errors: { template: "invalidChoice" } };
  const typed = values.reason;
  return {
    values: { ...values, reason: putIn(typeof typed === "string" ? typed : "", found.text) },
    errors: {},
    notice: insertedNotice(found.language),
  };
}
