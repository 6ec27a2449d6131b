import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { mayEditProfile, maySeeDesk } from "../policy.ts";

export type InstitutionProfile = {
  id: string;
  sourceLanguage: string;
  city: string;
  website: string;
  revision: number;
  names: { language: string; name: string; about: string }[];
};

/** What the profile form starts with, source language first. NotFound for strangers, Forbidden without the role for it. */
export async function getProfile(viewer: Viewer, institutionId: string): Promise<InstitutionProfile> {
  if (!maySeeDesk(viewer, institutionId)) throw new NotFound();
  if (!mayEditProfile(viewer, institutionId)) throw new Forbidden();
  const institution = await database().institution.findUnique({
    where: { id: institutionId },
    select: {
      id: true,
      sourceLanguage: true,
      city: true,
      website: true,
      revision: true,
      names: { select: { language: true, name: true, about: true }, orderBy: { language: "asc" } },
    },
  });
  if (!institution) throw new NotFound();
  const { sourceLanguage } = institution;
  const isSource = (name: { language: string }) => (name.language === sourceLanguage ? 0 : 1);
  return { ...institution, names: institution.names.toSorted((left, right) => isSource(left) - isSource(right)) };
}
