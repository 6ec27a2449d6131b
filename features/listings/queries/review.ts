import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/id.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { mayReview } from "../policy.ts";
import { isPublicStatus } from "../rules/status.ts";
import { titleIn } from "../rules/titles.ts";

const ROW = {
  id: true,
  code: true,
  kind: true,
  status: true,
  revision: true,
  institutionId: true,
  sourceLanguage: true,
  reviewNote: true,
  publishedAt: true,
  updatedAt: true,
  translations: { select: { language: true, title: true, sourceHash: true } },
  revisions: { where: { state: "proposed" }, take: 1, select: { fields: true, changeNote: true, createdAt: true } },
  institution: { select: { slug: true, sourceLanguage: true, names: { select: { language: true, name: true } } } },
} as const satisfies Prisma.ListingSelect;

/** A listing that the office looks at, in review or decided. NotFound for whoever is not the office. */
export async function getReviewListing(viewer: Viewer, id: string, locale: string) {
  if (!viewer.isOffice || !isId(id)) throw new NotFound();
  const row = await database().listing.findUnique({ where: { id }, select: ROW });
  // What an institution has not sent is its own business.
  if (!row || row.status === "draft") throw new NotFound();
  return reviewed(viewer, row, locale);
}

export type ReviewListing = Awaited<ReturnType<typeof getReviewListing>>;

function reviewed(viewer: Viewer, row: Prisma.ListingGetPayload<{ select: typeof ROW }>, locale: string) {
  const { translations, institution, revisions, ...listing } = row;
  const change = isPublicStatus(row.status) ? revisions[0] : undefined;
  const names = institution.names;
  const name =
    names.find(({ language }) => language === locale) ??
    names.find(({ language }) => language === institution.sourceLanguage) ??
    names[0];
  return {
    ...listing,
    ...titleIn(row, locale),
    languages: translations.map(({ language }) => language),
    institutionSlug: institution.slug,
    /** Of the institution that reads the answer. */
    readerLanguage: institution.sourceLanguage,
    institutionName: name?.name ?? institution.slug,
    institutionLanguage: name?.language ?? institution.sourceLanguage,
    change: change && { sentAt: change.createdAt, changeNote: change.changeNote },
    waits: row.status === "in_review" || change !== undefined,
    mayDecide: mayReview(viewer, row) && (row.status === "in_review" || change !== undefined),
    isOwn: !mayReview(viewer, row),
  };
}
