import "server-only";
import { maySeeDesk } from "@/features/institutions/policy.ts";
import { nameIn, sourceFirst } from "@/features/institutions/rules/names.ts";
import { limitIn, type Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import type { UnitKind } from "@/prisma/generated/enums.ts";

export type DeskUnit = {
  id: string;
  slug: string;
  kind: UnitKind;
  name: string;
  nameLanguage: string;
  /** Listings of every state. */
  listings: number;
  /** People whose membership reaches no further. */
  members: number;
};

const ROW = {
  id: true,
  slug: true,
  kind: true,
  names: { select: { language: true, name: true } },
  institution: { select: { sourceLanguage: true } },
  _count: { select: { listings: true, memberships: true } },
} as const satisfies Prisma.UnitSelect;

/** The units of an institution by name in the reader's language. NotFound for strangers. */
export async function listDeskUnits(viewer: Viewer, institutionId: string, locale: string): Promise<DeskUnit[]> {
  if (!maySeeDesk(viewer, institutionId)) throw new NotFound();
  const rows = await database().unit.findMany({ where: { institutionId }, select: ROW });
  const collator = new Intl.Collator(locale);
  return rows
    .map(({ institution, names, _count, ...unit }) => ({
      ...unit,
      ...nameIn({ names, slug: unit.slug, sourceLanguage: institution.sourceLanguage }, locale),
      listings: _count.listings,
      members: _count.memberships,
    }))
    .sort((left, right) => collator.compare(left.name, right.name));
}

/** The units that the viewer works for, to choose from: those they are limited to, or all of the institution. NotFound for strangers. */
export async function listUnitOptions(
  viewer: Viewer,
  institutionId: string,
  locale: string,
): Promise<{ value: string; label: string }[]> {
  const limit = limitIn(viewer, institutionId);
  const units = await listDeskUnits(viewer, institutionId, locale);
  return units
    .filter(({ id }) => limit.length === 0 || limit.includes(id))
    .map(({ id, name }) => ({ value: id, label: name }));
}

export type UnitForm = {
  id: string;
  slug: string;
  kind: UnitKind;
  website: string;
  revision: number;
  names: { language: string; name: string; about: string }[];
};

/** What the form of a unit starts with, the institution's own language first. NotFound for strangers and for what is not there. */
export async function getUnitForm(viewer: Viewer, institutionId: string, slug: string): Promise<UnitForm> {
  if (!maySeeDesk(viewer, institutionId)) throw new NotFound();
  const unit = await database().unit.findUnique({
    where: { institutionId_slug: { institutionId, slug } },
    select: {
      id: true,
      slug: true,
      kind: true,
      website: true,
      revision: true,
      names: { select: { language: true, name: true, about: true }, orderBy: { language: "asc" } },
      institution: { select: { sourceLanguage: true } },
    },
  });
  if (!unit) throw new NotFound();
  const { institution, ...form } = unit;
  return { ...form, names: sourceFirst(form.names, institution.sourceLanguage) };
}
