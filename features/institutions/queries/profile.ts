import "server-only";
import { getPublishedCityPosition } from "@/features/places/queries.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import type { Position } from "@/lib/places/cities.ts";
import { mayEditProfile, maySeeDesk } from "../policy.ts";
import { sourceFirst } from "../rules/names.ts";
import { bothOf } from "../rules/position.ts";
import { currentVerification } from "../rules/verification.ts";

export type InstitutionProfile = {
  id: string;
  sourceLanguage: string;
  city: string;
  website: string;
  /** Where inquiries are passed on to; without it there is no form to write to the institution. */
  contactEmail: string | null;
  revision: number;
  countryCode: string;
  /** Where its people say that it lies; null while it lies in its city. */
  position: Position | null;
  /** Where its city lies, when that is known. */
  cityPosition: Position | null;
  /** Key of its logo (rules/logo.ts), and whether its address answers; null without one. */
  logo: { key: string; isShown: boolean } | null;
  /** Whether a verification counts now; what was checked for it is fixed meanwhile. */
  isVerified: boolean;
  names: { language: string; name: string; about: string }[];
  /** Other names and acronyms, in their order. */
  aliases: string[];
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
      contactEmail: true,
      revision: true,
      status: true,
      countryCode: true,
      latitude: true,
      longitude: true,
      logo: { select: { key: true } },
      names: { select: { language: true, name: true, about: true }, orderBy: { language: "asc" } },
      aliases: { select: { alias: true }, orderBy: { position: "asc" } },
      verifications: { select: { method: true, verifiedAt: true, expiresAt: true, revokedAt: true } },
    },
  });
  if (!institution) throw new NotFound();
  const { verifications, status, logo, latitude, longitude, ...profile } = institution;
  const { sourceLanguage } = profile;
  return {
    ...profile,
    position: bothOf(latitude, longitude),
    cityPosition: await getPublishedCityPosition(database(), profile),
    logo: logo && { key: logo.key, isShown: status === "active" },
    aliases: profile.aliases.map(({ alias }) => alias),
    isVerified: currentVerification(verifications, new Date()) !== null,
    names: sourceFirst(profile.names, sourceLanguage),
  };
}
