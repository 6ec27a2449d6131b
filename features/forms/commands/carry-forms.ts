import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";
import { newId } from "@/lib/id.ts";
import type { FormMoment } from "@/prisma/generated/enums.ts";
import { VERSION } from "../queries/version.ts";
import type { CarriedForm, CarriedForms } from "../rules/carried-form.ts";
import { insertFields } from "./change-draft.ts";

/** The forms of a listing, each as it is asked, else as it is being drafted. Whether the viewer may see them the caller has decided. */
export async function readForms(_viewer: Viewer, tx: Transaction, listingId: string): Promise<CarriedForms> {
  const forms = await tx.form.findMany({
    where: { listingId },
    select: {
      moment: true,
      lastField: true,
      current: { select: VERSION },
      versions: { where: { releasedAt: null }, take: 1, select: VERSION },
    },
  });
  return Object.fromEntries(
    forms.flatMap(({ moment, lastField, current, versions }): [FormMoment, CarriedForm][] => {
      const version = current ?? versions[0];
      if (!version || version.fields.length === 0) return [];
      const fields = version.fields.map(({ id: _id, ...field }) => field);
      return [[moment, { isAsked: current !== null, lastField, sourceLanguage: version.sourceLanguage, fields }]];
    }),
  );
}

/**
 * Gives a listing that was begun a moment ago the forms of another: what was asked there is asked here as its first version, what was a
 * draft is one. The office reads them with the listing. For `beginWith` only, in its transaction.
 */
export async function putForms(
  viewer: Viewer,
  tx: Transaction,
  listing: { id: string; institutionId: string },
  forms: CarriedForms,
): Promise<void> {
  for (const [moment, form] of Object.entries(forms)) await putForm(viewer, tx, listing, moment as FormMoment, form);
}

async function putForm(
  viewer: Viewer,
  tx: Transaction,
  { id: listingId, institutionId }: { id: string; institutionId: string },
  moment: FormMoment,
  { isAsked, lastField, sourceLanguage, fields }: CarriedForm,
): Promise<void> {
  const [formId, versionId] = [newId(), newId()];
  await tx.form.create({ data: { id: formId, listingId, moment, revision: 1, lastField }, select: { id: true } });
  await tx.formVersion.create({
    data: { id: versionId, formId, number: 1, sourceLanguage },
    select: { id: true },
  });
  const own = fields.map((field) => ({ ...field, id: newId() }));
  await insertFields(tx, versionId, own, 0);
  if (isAsked) {
    // Only now: of a version that is in use nothing can be written any more.
    await tx.formVersion.update({
      where: { id: versionId },
      data: { releasedAt: new Date(), releasedById: viewer.userId },
      select: { id: true },
    });
    await tx.form.update({ where: { id: formId }, data: { currentId: versionId }, select: { id: true } });
  }
  await recordAudit(viewer, tx, {
    action: "form.carry",
    subjectId: formId,
    institutionId,
    details: { listing: listingId, moment, fields: fields.length },
  });
}
