import { indexInstitutionNames } from "@/features/search/commands/index-names.ts";
import { readViewer } from "@/lib/auth/read-viewer.ts";
import { ANONYMOUS, type Member } from "@/lib/auth/viewer.ts";
import { database, transaction } from "@/lib/db.ts";
import { newId } from "@/lib/id.ts";
import type {
  InstitutionKind,
  InstitutionStatus,
  MembershipRole,
  VerificationMethod,
} from "@/prisma/generated/enums.ts";

type UserChoices = { email?: string; name?: string; locale?: string; office?: boolean };
export type CreatedUser = { id: string; email: string; name: string; locale: string };

const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

/** The random end of an identifier, so that names of one test run never meet. */
const mark = (id: string): string => id.slice(-12);

/** A person with an account; with `office`, one of the portal office. */
export async function createUser(choices: UserChoices = {}): Promise<CreatedUser> {
  const id = newId();
  return database().user.create({
    data: {
      id,
      email: choices.email ?? `person-${mark(id)}@mail.example`,
      name: choices.name ?? `Person ${mark(id)}`,
      locale: choices.locale ?? "en",
      ...(choices.office ? { officeMember: { create: { origin: "test" } } } : {}),
    },
    select: { id: true, email: true, name: true, locale: true },
  });
}

/** What the person is to the portal right now, read from the database as a request would. */
export async function viewerOf(user: { id: string }): Promise<Member> {
  const viewer = await readViewer(user.id);
  if (!viewer) throw new Error(`There is no user ${user.id}.`);
  return viewer;
}

/** A viewer with an account and nothing else. */
export async function createViewer(choices: UserChoices = {}): Promise<Member> {
  return viewerOf(await createUser(choices));
}

/** A viewer of the portal office. */
export async function createOffice(choices: Omit<UserChoices, "office"> = {}): Promise<Member> {
  return createViewer({ ...choices, office: true });
}

type InstitutionChoices = {
  /** Verified for a year by default; false: no verification at all. */
  verified?: boolean;
  method?: VerificationMethod;
  name?: string;
  names?: { language: string; name: string; about?: string }[];
  aliases?: string[];
  slug?: string;
  kind?: InstitutionKind;
  status?: InstitutionStatus;
  sourceLanguage?: string;
  countryCode?: string;
  city?: string;
  website?: string;
  registerEntryId?: string;
};

export type CreatedInstitution = { id: string; slug: string; name: string };

/** An institution without members. */
export async function createInstitution(choices: InstitutionChoices = {}): Promise<CreatedInstitution> {
  const id = newId();
  const slug = choices.slug ?? `institution-${mark(id)}`;
  const sourceLanguage = choices.sourceLanguage ?? "en";
  const name = choices.name ?? choices.names?.[0]?.name ?? `Institution ${mark(id)}`;
  const now = Date.now();
  await database().institution.create({
    data: {
      id,
      slug,
      kind: choices.kind ?? "university",
      status: choices.status ?? "active",
      sourceLanguage,
      countryCode: choices.countryCode ?? "CN",
      city: choices.city ?? "Guangzhou",
      website: choices.website ?? `https://${slug}.example`,
      registerEntryId: choices.registerEntryId ?? null,
      names: { create: choices.names ?? [{ language: sourceLanguage, name }] },
      aliases: { create: (choices.aliases ?? []).map((alias, position) => ({ alias, position })) },
      ...(choices.verified === false
        ? {}
        : {
            verifications: {
              create: {
                id: newId(),
                method: choices.method ?? "office_check",
                evidence: "test",
                expiresAt: new Date(now + YEAR_MS),
              },
            },
          }),
    },
    select: { id: true },
  });
  await transaction((tx) => indexInstitutionNames(ANONYMOUS, tx, id));
  return { id, slug, name };
}

/** Makes a person (a new one by default) a member with a role, owner by default. */
export async function createMembership(
  institution: { id: string },
  choices: { role?: MembershipRole; user?: { id: string } } = {},
): Promise<{ id: string; userId: string }> {
  const user = choices.user ?? (await createUser());
  return database().membership.create({
    data: { id: newId(), institutionId: institution.id, userId: user.id, role: choices.role ?? "owner" },
    select: { id: true, userId: true },
  });
}

/** A viewer who belongs to the institution with this role. */
export async function createStaff(institution: { id: string }, role: MembershipRole = "owner"): Promise<Member> {
  const { userId } = await createMembership(institution, { role });
  return viewerOf({ id: userId });
}

/** A university of the public register with its mail domains. */
export async function createRegisterEntry(choices: {
  name?: string;
  countryCode?: string;
  domains: string[];
  searchName?: string;
}): Promise<{ id: string; name: string }> {
  const id = newId();
  const name = choices.name ?? `University ${mark(id)}`;
  return database().registerEntry.create({
    data: {
      id,
      name,
      countryCode: choices.countryCode ?? "CN",
      webPage: `https://www.${choices.domains[0] ?? "university.example"}/`,
      searchName: choices.searchName ?? name.toLowerCase(),
      domains: { create: choices.domains.map((domain) => ({ domain })) },
    },
    select: { id: true, name: true },
  });
}
