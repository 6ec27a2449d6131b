import { describe, expect, it } from "vitest";
import { acceptInvitation, inviteMember } from "@/features/institutions/commands/invitations.ts";
import { changeRole, handOverOwnership, leaveInstitution } from "@/features/institutions/commands/members.ts";
import { getProfile } from "@/features/institutions/queries/profile.ts";
import { createListing } from "@/features/listings/commands/create-listing.ts";
import { cancelListing } from "@/features/listings/commands/end-listing.ts";
import { saveListing } from "@/features/listings/commands/save-listing.ts";
import { getDeskListing, getListingForm } from "@/features/listings/queries/desk-listing.ts";
import { getDeskHome, listDeskListings } from "@/features/listings/queries/desk-listings.ts";
import { confirmRegistration } from "@/features/registrations/commands/decide.ts";
import { exportRegistrations } from "@/features/registrations/commands/export-registrations.ts";
import { listDelegations } from "@/features/registrations/queries/delegations.ts";
import { getRegistrationFigures, listDeskRegistrations } from "@/features/registrations/queries/desk.ts";
import { personalToken } from "@/lib/auth/personal-link.ts";
import type { Member } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import type { MembershipRole } from "@/prisma/generated/enums.ts";
import {
  createInstitution,
  createMembership,
  createStaff,
  createViewer,
  viewerOf,
} from "@/tests/factories/institutions.ts";
import { createDesk as createEditorsDesk, createPublished, formFor } from "@/tests/factories/listings.ts";
import { createListingWithPool, createRegistration } from "@/tests/factories/registrations.ts";
import { getUnitForm, listUnitOptions } from "../queries/desk-units.ts";
import { unitSchema } from "../schema.ts";
import { addUnit } from "./save-unit.ts";

const NEW = {
  title: "Tea by sea",
  sourceLanguage: "en",
  route: "road_west",
  countryCode: "CN",
  city: "",
} as const;
const FILTER = { status: null, search: "" };
const HEADINGS = {} as Parameters<typeof exportRegistrations>[4];

type Desk = Awaited<ReturnType<typeof createDesk>>;

async function createDesk() {
  const desk = await createEditorsDesk();
  return { ...desk, owner: await createStaff(desk.institution) };
}

async function unitOf({ owner, institution }: Pick<Desk, "owner" | "institution">, name: string): Promise<string> {
  const text = { names: [{ language: "en", name, about: "" }], kind: "faculty", website: "", revision: "0" };
  const added = await addUnit(owner, institution.id, unitSchema.parse(text));
  if (!added.ok) throw new Error(added.refusal);
  return (await getUnitForm(owner, institution.id, added.value.slug)).id;
}

/** Somebody with a role, limited to a unit. */
async function limited(
  { owner, institution }: Pick<Desk, "owner" | "institution">,
  role: MembershipRole,
  unitId: string,
): Promise<Member> {
  const member = await createStaff(institution, role);
  const { id } = await database().membership.findFirstOrThrow({ where: { userId: member.userId } });
  expect(await changeRole(owner, institution.id, id, { role, units: [unitId] })).toMatchObject({ ok: true });
  return viewerOf({ id: member.userId });
}

/** A desk with two units and a listing each, and one of the institution itself. */
async function withUnits() {
  const desk = await createDesk();
  const [here, there] = [await unitOf(desk, "Here"), await unitOf(desk, "There")];
  return {
    desk,
    here,
    there,
    own: await createPublished(desk, "lecture", { unitId: here }),
    sister: await createPublished(desk, "lecture", { unitId: there }),
    whole: await createPublished(desk, "lecture"),
  };
}

describe("an editor limited to a unit", () => {
  it("sees and changes what the unit posts; the rest is not there", async () => {
    const { desk, here, own, sister, whole } = await withUnits();
    const editor = await limited(desk, "editor", here);
    const { id } = desk.institution;
    const { rows } = await listDeskListings(editor, id, {}, { locale: "en" });
    expect(rows.map(({ code }) => code)).toEqual([own.code]);
    expect((await getDeskHome(editor, id, "en")).counts).toEqual({ published: 1, ended: 0 });
    expect((await getDeskListing(editor, id, own.id, new Date())).may.edit).toBe(true);
    for (const other of [sister, whole]) {
      await expect(getDeskListing(editor, id, other.id, new Date())).rejects.toThrow(NotFound);
      await expect(getListingForm(editor, id, other.id)).rejects.toThrow(NotFound);
      await expect(saveListing(editor, other.id, other.revision, formFor("lecture"))).rejects.toThrow(NotFound);
      await expect(cancelListing(editor, other.id, "No speaker after all.")).rejects.toThrow(NotFound);
    }
    const owner = await viewerOf({ id: desk.owner.userId });
    expect((await listDeskListings(owner, id, {}, { locale: "en" })).rows).toHaveLength(3);
  });

  it("posts for the unit alone, and does not give a listing away", async () => {
    const { desk, here, there, own } = await withUnits();
    const editor = await limited(desk, "editor", here);
    const { id } = desk.institution;
    for (const unitId of [there, null])
      await expect(createListing(editor, id, "brief", { ...NEW, unitId })).rejects.toThrow(Forbidden);
    expect(await createListing(editor, id, "brief", { ...NEW, unitId: here })).toMatchObject({
      code: expect.stringMatching(/^BRF-/),
    });
    for (const unitId of [there, ""]) {
      const form = formFor("lecture", { unitId });
      expect(await saveListing(editor, own.id, own.revision, form)).toEqual({ ok: false, refusal: "no-such-unit" });
    }
    expect(await listUnitOptions(editor, id, "en")).toEqual([{ value: here, label: "Here" }]);
    await expect(getProfile(editor, id)).rejects.toThrow(Forbidden);
  });

  it("may leave like everybody", async () => {
    const { desk, here } = await withUnits();
    const editor = await limited(desk, "editor", here);
    expect(await leaveInstitution(editor, desk.institution.id)).toMatchObject({ ok: true });
  });
});

describe("a registrar limited to a unit", () => {
  it("reads and decides who comes to what the unit posts, and nobody else", async () => {
    const { desk, here, own, sister } = await withUnits();
    const registrar = await limited(desk, "registrar", here);
    const { id } = desk.institution;
    expect((await getRegistrationFigures(registrar, id, own.id, "en")).mayDecide).toBe(true);
    expect(await listDeskRegistrations(registrar, id, own.id, FILTER, -1n, "en")).toMatchObject({ registrations: [] });
    await expect(getRegistrationFigures(registrar, id, sister.id, "en")).rejects.toThrow(NotFound);
    await expect(listDeskRegistrations(registrar, id, sister.id, FILTER, -1n, "en")).rejects.toThrow(NotFound);
    await expect(exportRegistrations(registrar, id, sister.id, FILTER, HEADINGS, "en")).rejects.toThrow(NotFound);
    await expect(listDelegations(registrar, id, "en")).rejects.toThrow(Forbidden);
  });

  it("decides no registration of another unit", async () => {
    const listing = await createListingWithPool();
    const institution = await database().institution.findUniqueOrThrow({
      where: { id: listing.institutionId },
      select: { id: true, slug: true, names: { select: { name: true } } },
    });
    const desk = { institution: { ...institution, name: "" }, owner: await createStaff(institution) };
    const [here, there] = [await unitOf(desk, "Here"), await unitOf(desk, "There")];
    const registrar = await limited(desk, "registrar", here);
    const { id } = await createRegistration(listing, { status: "pending" });
    for (const unitId of [there, null]) {
      await database().listing.update({ where: { id: listing.id }, data: { unitId } });
      await expect(confirmRegistration(registrar, id)).rejects.toThrow(NotFound);
    }
    await database().listing.update({ where: { id: listing.id }, data: { unitId: here } });
    expect(await confirmRegistration(registrar, id)).toMatchObject({ ok: true });
  });
});

describe("a limit", () => {
  it("comes with the invitation, is lifted with a role that speaks for the whole, and names units of its own", async () => {
    const { desk, here, there } = await withUnits();
    const { owner, institution } = desk;
    const email = "ji@colleague.example";
    const invited = await inviteMember(owner, institution.id, { email, role: "editor", units: [here, there] }, "en");
    if (!invited.ok) throw new Error(invited.refusal);
    const colleague = await createViewer({ email });
    await acceptInvitation(colleague, personalToken("invitation", invited.value.id));
    const reach = async () => (await viewerOf({ id: colleague.userId })).memberships[0]?.units.toSorted();
    expect(await reach()).toEqual([here, there].toSorted());
    const { id } = await database().membership.findFirstOrThrow({ where: { userId: colleague.userId } });
    const foreign = await unitOf(await createDesk(), "Elsewhere");
    for (const units of [[foreign], [here, foreign]]) {
      const refused = { ok: false, refusal: "no-such-unit" };
      expect(await changeRole(owner, institution.id, id, { role: "viewer", units })).toEqual(refused);
    }
    expect(await handOverOwnership(owner, institution.id, id)).toMatchObject({ ok: true });
    expect(await reach()).toEqual([]);
  });

  it("binds nobody elsewhere", async () => {
    const { desk, here } = await withUnits();
    const editor = await limited(desk, "editor", here);
    const other = await createInstitution();
    await createMembership(other, { role: "editor", user: { id: editor.userId } });
    const again = await viewerOf({ id: editor.userId });
    expect(await createListing(again, other.id, "brief", { ...NEW, unitId: null })).toMatchObject({
      code: expect.stringMatching(/^BRF-/),
    });
  });
});
