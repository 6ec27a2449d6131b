import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { changeBehindListings } from "@/features/listings/commands/follow-records.ts";
import { lockForRecords } from "@/features/listings/commands/record-lock.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { type Transaction, transaction } from "@/lib/db.ts";
import { newId } from "@/lib/id.ts";
import { type Outcome, refused, succeeded } from "@/lib/outcome.ts";
import { composedName } from "../rules/person-name.ts";
import type { PersonText } from "../schema.ts";
import { lockPersons } from "./person-lock.ts";

type Saved = { id: string };

/**
 * Gives an institution a person. Refusals: `already-there` (of another the same is said: only an affiliation or an ORCID iD would tell them
 * apart), `unknown-institution` (none, or several, of the portal bear that name). NotFound for strangers, Forbidden for those who do not
 * write its listings and while it is suspended.
 */
export async function addPerson(
  viewer: Viewer,
  institutionId: string,
  form: PersonText,
): Promise<Outcome<"already-there" | "unknown-institution", Saved>> {
  return transaction(async (tx) => {
    const institution = await lockForRecords(viewer, tx, institutionId);
    const read = await rowOf(tx, institutionId, null, form);
    if (!read.ok) return read;
    const id = newId();
    const { titles, ...said } = read.value;
    await tx.person.create({ data: { id, institutionId, ...said, titles: { create: titles } }, select: { id: true } });
    await recordAudit(viewer, tx, {
      action: "person.add",
      subjectId: id,
      institutionId,
      isSample: institution.isSample,
    });
    return succeeded({ id });
  });
}

/**
 * Saves what an institution says of a person; the pages of all listings that name them say it from then on. Refusals: those of `addPerson`;
 * `stale-revision` (a colleague saved since the form was opened), `beyond-units` (named in what the viewer does not work on). NotFound for
 * strangers and for a person of another institution, Forbidden as in `addPerson`.
 */
export async function savePerson(
  viewer: Viewer,
  institutionId: string,
  id: string,
  form: PersonText,
): Promise<Outcome<"already-there" | "unknown-institution" | "stale-revision" | "beyond-units", Saved>> {
  return transaction(async (tx) => {
    const locked = await lockPersons(viewer, tx, institutionId, [id]);
    if (locked.persons[0]?.revision !== form.revision) return refused("stale-revision");
    if (locked.isBeyond) return refused("beyond-units");
    const read = await rowOf(tx, institutionId, id, form);
    if (!read.ok) return read;
    const { titles, ...said } = read.value;
    const listingIds = locked.listings.map((listing) => listing.id);
    await changeBehindListings(viewer, tx, listingIds, async () => {
      await tx.person.update({
        where: { id },
        data: { ...said, revision: { increment: 1 }, titles: { deleteMany: {}, create: titles } },
        select: { id: true },
      });
    });
    await recordAudit(viewer, tx, {
      action: "person.save",
      subjectId: id,
      institutionId,
      details: { revision: form.revision + 1, listings: listingIds.length },
      isSample: locked.institution.isSample,
    });
    return succeeded({ id });
  });
}

async function rowOf(tx: Transaction, institutionId: string, id: string | null, form: PersonText) {
  const { givenName, familyName, nameOrder, nativeName, orcid, affiliation, titles } = form;
  const name = composedName(form) || nativeName;
  const twin = await tx.person.count({
    where: { institutionId, name, nativeName, orcid, affiliation, ...(id === null ? {} : { NOT: { id } }) },
  });
  if (twin > 0) return refused("already-there");
  const affiliationId = form.institution === "" ? null : await institutionNamed(tx, form.institution);
  if (affiliationId === undefined) return refused("unknown-institution");
  return succeeded({
    name,
    givenName,
    familyName,
    nameOrder,
    nativeName,
    orcid,
    affiliation,
    affiliationId,
    titles: Object.entries(titles).flatMap(([language, title]) => (title ? [{ language, title }] : [])),
  });
}

/** The one institution of the portal that bears this name or this part of an address; undefined for none and for several. */
async function institutionNamed(tx: Transaction, name: string): Promise<string | undefined> {
  const found = await tx.institution.findMany({
    where: {
      status: "active",
      OR: [{ slug: name }, { names: { some: { name: { equals: name, mode: "insensitive" } } } }],
    },
    select: { id: true, slug: true },
    take: 2,
  });
  const bySlug = found.find(({ slug }) => slug === name);
  return bySlug?.id ?? (found.length === 1 ? found[0]?.id : undefined);
}
