import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { maySeeDesk } from "@/features/institutions/policy.ts";
import { placeCities } from "@/features/places/commands/place-cities.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { type Transaction, transaction } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { isId, newId } from "@/lib/id.ts";
import { slugify } from "@/lib/slug.ts";
import type { ListingKind } from "@/prisma/generated/enums.ts";
import { mayWriteFor } from "../policy.ts";
import { sourceHash } from "../rules/translations.ts";
import type { NewListingForm } from "../schema.ts";
import { nextCode } from "./next-code.ts";
import { isUnitFor } from "./unit-for.ts";

/**
 * Begins a listing of an institution as a draft and gives it its code. NotFound for strangers; Forbidden for members
 * who are neither owner nor editor, for a unit that is not theirs, and while the institution is suspended.
 */
export async function createListing(
  viewer: Viewer,
  institutionId: string,
  kind: ListingKind,
  form: NewListingForm,
): Promise<{ id: string; code: string }> {
  return transaction((tx) => beginListing(viewer, tx, institutionId, kind, form));
}

/** `createListing` as part of a greater change. */
export async function beginListing(
  viewer: Viewer,
  tx: Transaction,
  institutionId: string,
  kind: ListingKind,
  form: NewListingForm,
): Promise<{ id: string; code: string }> {
  if (!isId(institutionId) || !maySeeDesk(viewer, institutionId)) throw new NotFound();
  if (!mayWriteFor(viewer, institutionId)) throw new Forbidden();
  const institution = await tx.institution.findUnique({
    where: { id: institutionId },
    select: { status: true, isSample: true },
  });
  if (!institution) throw new NotFound();
  if (institution.status !== "active") throw new Forbidden();
  if (!(await isUnitFor(viewer, tx, institutionId, form.unitId))) throw new Forbidden();
  const code = await nextCode(tx, kind, await currentYear(tx));
  const { title } = form;
  const listing = await tx.listing.create({
    data: {
      id: newId(),
      code,
      slug: slugify(title, code.toLowerCase()),
      kind,
      institutionId,
      unitId: form.unitId,
      route: form.route,
      countryCode: form.countryCode,
      city: form.city,
      sourceLanguage: form.sourceLanguage,
      languages: [form.sourceLanguage],
      createdById: viewer.userId,
      isSample: institution.isSample,
      translations: {
        create: {
          language: form.sourceLanguage,
          title,
          sourceHash: sourceHash({ title, summary: "", body: "", parts: [] }),
          updatedById: viewer.userId,
        },
      },
    },
    select: { id: true, code: true },
  });
  await placeCities(tx, [form]);
  await recordAudit(viewer, tx, {
    action: "listing.create",
    subjectId: listing.id,
    institutionId,
    details: { code, kind },
    isSample: institution.isSample,
  });
  return listing;
}

async function currentYear(tx: Transaction): Promise<number> {
  const [row] = await tx.$queryRaw<{ year: number }[]>`SELECT extract(year FROM now() AT TIME ZONE 'UTC')::int AS year`;
  return row?.year ?? new Date().getUTCFullYear();
}
