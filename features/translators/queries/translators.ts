import "server-only";
import { findTermsIn } from "@/features/glossary/queries/terms.ts";
import { invitationState } from "@/features/institutions/rules/membership.ts";
import { nameIn } from "@/features/institutions/rules/names.ts";
import { mayPublish } from "@/features/listings/policy.ts";
import { STAMPED_TEXT } from "@/features/listings/queries/translation-fields.ts";
import { getTranslationWork } from "@/features/listings/queries/translation-work.ts";
import { canEdit } from "@/features/listings/rules/status.ts";
import { readPersonalToken } from "@/lib/auth/personal-link.ts";
import { isMember, type Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/id.ts";
import type { Prisma } from "@/prisma/generated/client.ts";

const NAMED = {
  status: true,
  slug: true,
  sourceLanguage: true,
  names: { select: { language: true, name: true } },
} as const satisfies Prisma.InstitutionSelect;

/** Who may translate a listing into a language, for its host: invited and accepted ones. Nobody for whoever may not invite. */
export async function listTranslators(
  viewer: Viewer,
  listing: { id: string; institutionId: string; unitId: string | null },
  language: string,
) {
  const active = { ...listing, institution: { status: "active" as const } };
  if (!mayPublish(viewer, active)) return [];
  const rows = await database().translator.findMany({
    where: { listingId: listing.id, language, revokedAt: null },
    select: { id: true, email: true, acceptedAt: true, expiresAt: true },
    orderBy: { createdAt: "asc" },
  });
  const now = new Date();
  return rows.map((row) => ({ ...row, isExpired: row.acceptedAt === null && row.expiresAt <= now }));
}

export type ListedTranslator = Awaited<ReturnType<typeof listTranslators>>[number];

/** What an invitation's link offers, in the reader's language. NotFound for a link not made here. */
export async function getTranslatingByToken(token: string, locale: string) {
  const link = readPersonalToken("translator", token);
  const found =
    link &&
    (await database().translator.findUnique({
      where: { id: link.id },
      select: {
        id: true,
        email: true,
        language: true,
        expiresAt: true,
        acceptedAt: true,
        revokedAt: true,
        listing: {
          select: {
            code: true,
            sourceLanguage: true,
            translations: { select: { language: true, title: true } },
            institution: { select: NAMED },
          },
        },
      },
    }));
  if (!found) throw new NotFound();
  const { listing, ...translator } = found;
  const source = listing.translations.find(({ language }) => language === listing.sourceLanguage);
  return {
    ...translator,
    title: source?.title ?? listing.code,
    sourceLanguage: listing.sourceLanguage,
    institution: nameIn(listing.institution, locale).name,
    state: translator.revokedAt ? ("revoked" as const) : invitationState(translator, new Date()),
  };
}

/** What somebody took up to translate and was not deprived of since. */
const takenUpBy = (userId: string) =>
  ({ userId, revokedAt: null, acceptedAt: { not: null } }) as const satisfies Prisma.TranslatorWhereInput;

/** Which translation of which listing (`id`) a translator works on. NotFound for everybody else. */
export async function getTranslatingWhich(viewer: Viewer, id: string): Promise<{ id: string; language: string }> {
  if (!isId(id) || !isMember(viewer)) throw new NotFound();
  const found = await database().translator.findFirst({
    where: { id, ...takenUpBy(viewer.userId) },
    select: { listingId: true, language: true },
  });
  if (!found) throw new NotFound();
  return { id: found.listingId, language: found.language };
}

/** What a translator works on: the source and the one translation, and whether it can be saved now. NotFound for everybody else. */
export async function getTranslating(viewer: Viewer, id: string, locale: string) {
  if (!isId(id) || !isMember(viewer)) throw new NotFound();
  const found = await database().translator.findFirst({
    where: { id, ...takenUpBy(viewer.userId) },
    select: {
      id: true,
      language: true,
      listing: {
        select: {
          id: true,
          code: true,
          kind: true,
          status: true,
          institutionId: true,
          sourceLanguage: true,
          picture: { select: { key: true } },
          translations: { select: STAMPED_TEXT },
          institution: { select: NAMED },
        },
      },
    },
  });
  if (!found) throw new NotFound();
  const { listing, language } = found;
  const { translations, institution, ...head } = listing;
  const source = translations.find((one) => one.language === listing.sourceLanguage);
  if (!source) throw new Error(`Listing ${listing.code} has no text in its own language.`);
  const translation = translations.find((one) => one.language === language);
  return {
    id,
    language,
    listing: { ...head, source },
    terms: await findTermsIn(
      viewer,
      listing.institutionId,
      { sourceLanguage: listing.sourceLanguage, language },
      source,
    ),
    work: await getTranslationWork(
      viewer,
      { id: listing.id, kind: listing.kind, hasPicture: listing.picture !== null, source },
      language,
      translation,
    ),
    institution: nameIn(institution, locale).name,
    maySave: institution.status === "active" && canEdit(listing.status),
  };
}

/** What somebody was entrusted to translate, what was taken up last first. Nothing for visitors. */
export async function listOwnTranslating(viewer: Viewer) {
  if (!isMember(viewer)) return [];
  const rows = await database().translator.findMany({
    where: takenUpBy(viewer.userId),
    select: {
      id: true,
      language: true,
      listing: {
        select: { code: true, sourceLanguage: true, translations: { select: { language: true, title: true } } },
      },
    },
    orderBy: { acceptedAt: "desc" },
    take: 100,
  });
  return rows.map(({ id, language, listing }) => ({
    id,
    language,
    sourceLanguage: listing.sourceLanguage,
    title: listing.translations.find((one) => one.language === listing.sourceLanguage)?.title ?? listing.code,
  }));
}
