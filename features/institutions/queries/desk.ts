import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { roleIn } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import type { InstitutionStatus, MembershipRole, VerificationMethod } from "@/prisma/generated/enums.ts";
import { maySeeDesk } from "../policy.ts";
import { nameIn } from "../rules/names.ts";
import { currentVerification } from "../rules/verification.ts";

export type DeskInstitution = {
  id: string;
  slug: string;
  name: string;
  nameLanguage: string;
  status: InstitutionStatus;
  role: MembershipRole;
  /** The verification that counts now: how, and until when. */
  verification: { method: VerificationMethod; expiresAt: Date } | null;
};

const deskSelect = {
  id: true,
  slug: true,
  status: true,
  sourceLanguage: true,
  names: { select: { language: true, name: true } },
  verifications: { select: { method: true, verifiedAt: true, expiresAt: true, revokedAt: true } },
} as const;

/** The institution whose desk the viewer opens, named in the viewer's language. Throws NotFound for strangers. */
export async function getDeskInstitution(viewer: Viewer, slug: string): Promise<DeskInstitution> {
  const membership = viewer.memberships.find((membership) => membership.slug === slug);
  if (!membership) throw new NotFound();
  const { institutionId } = membership;
  const institution = await database().institution.findUnique({ where: { id: institutionId }, select: deskSelect });
  if (!institution || !maySeeDesk(viewer, institution.id)) throw new NotFound();
  return deskFor(viewer, institution);
}

/** The desk to which the address of an old one leads, for whoever works there; null for everybody else. */
export async function findDeskSuccessor(viewer: Viewer, slug: string): Promise<string | null> {
  if (!/^[a-z0-9-]{1,120}$/.test(slug) || viewer.memberships.length === 0) return null;
  const merged = await database().institution.findUnique({
    where: { slug },
    select: { successor: { select: { id: true, slug: true } } },
  });
  return merged?.successor && maySeeDesk(viewer, merged.successor.id) ? merged.successor.slug : null;
}

/** All desks the viewer may open, by name. */
export async function listDesks(viewer: Viewer): Promise<DeskInstitution[]> {
  const ids = viewer.memberships.map((membership) => membership.institutionId);
  const institutions = await database().institution.findMany({ where: { id: { in: ids } }, select: deskSelect });
  const collator = new Intl.Collator(viewer.locale);
  return institutions
    .map((institution) => deskFor(viewer, institution))
    .sort((left, right) => collator.compare(left.name, right.name));
}

type DeskRow = {
  id: string;
  slug: string;
  status: InstitutionStatus;
  sourceLanguage: string;
  names: { language: string; name: string }[];
  verifications: { method: VerificationMethod; verifiedAt: Date; expiresAt: Date; revokedAt: Date | null }[];
};

function deskFor(viewer: Viewer, institution: DeskRow): DeskInstitution {
  const role = roleIn(viewer, institution.id);
  if (!role) throw new NotFound();
  const verification = currentVerification(institution.verifications, new Date());
  return {
    id: institution.id,
    slug: institution.slug,
    ...nameIn(institution, viewer.locale),
    status: institution.status,
    role,
    verification: verification && { method: verification.method, expiresAt: verification.expiresAt },
  };
}
