import { describe, expect, it } from "vitest";
import { restoreInstitution, suspendInstitution } from "@/features/institutions/commands/office.ts";
import { cancelListing } from "@/features/listings/commands/end-listing.ts";
import { getPublishedListing } from "@/features/listings/queries/published-listing.ts";
import { takingPart } from "@/features/listings/rules/taking-part.ts";
import { composeMail } from "@/features/notifications/templates/compose.tsx";
import { listPublishedToCome } from "@/features/search/queries/published-embed.ts";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { collectFacts, institutionTag, LISTS, listingTag } from "@/lib/http/page-facts.ts";
import { LOCALES } from "@/lib/i18n/locales.ts";
import { createOffice, createStaff, createViewer } from "@/tests/factories/institutions.ts";
import { createDesk, createDraft, createPublished } from "@/tests/factories/listings.ts";
import { createPartner, invitation, invite, takePart } from "@/tests/factories/partnerships.ts";
import { countAskedPartnerships, getDeskPartnerships } from "../queries/of-institution.ts";
import { findInvitees, getListingPartnerships } from "../queries/of-listing.ts";
import { listPublishedTogether } from "../queries/published-together.ts";
import { invitePartner } from "./invite-partner.ts";
import {
  confirmPartnership,
  declinePartnership,
  endPartnership,
  leavePartnership,
  withdrawPartnership,
} from "./move-partnership.ts";

const WHY = "The hall is closed that month.";
const refusal = (name: string) => ({ ok: false, refusal: name });
const state = async (id: string) => (await database().partnership.findUniqueOrThrow({ where: { id } })).state;

/** Who of other institutions stands on a listing's page, on whose own page it stands, and under whose name search finds it. */
async function seen({ code }: { code: string }, partner: { institution: { id: string; slug: string } }) {
  const now = new Date();
  const page = takingPart(await getPublishedListing(code)).some(
    ({ institution }) => institution.id === partner.institution.id,
  );
  const together = (await listPublishedTogether(partner.institution.id, "en", now)).some((one) => one.code === code);
  const found = (await listPublishedToCome({ institution: partner.institution.slug }, 20, "en", now)).some(
    (one) => one.code === code,
  );
  return [page, together, found];
}
const SHOWN = [true, true, true];
const NOWHERE = [false, false, false];

describe("an institution that is invited", () => {
  it("is shown nowhere until it has confirmed, and then on the listing, on its own page and in search", async () => {
    const desk = await createDesk();
    const partner = await createPartner();
    const listing = await createPublished(desk);
    const id = await invite(desk, listing.id, partner);
    expect(await seen(listing, partner)).toEqual(NOWHERE);
    expect(await countAskedPartnerships(partner.editor, partner.institution.id)).toBe(1);
    expect(await confirmPartnership(partner.owner, id)).toMatchObject({ ok: true });
    expect(await seen(listing, partner)).toEqual(SHOWN);
    expect(await endPartnership(desk.editor, id, WHY)).toMatchObject({ ok: true });
    expect(await seen(listing, partner)).toEqual(NOWHERE);
  });

  it("declines for a reason that the host reads, and may be asked again, but not without end", async () => {
    const desk = await createDesk();
    const partner = await createPartner();
    const { id: listingId } = await createDraft(desk);
    for (let round = 0; round < 4; round++) {
      const id = await invite(desk, listingId, partner);
      expect(await declinePartnership(partner.owner, id, WHY)).toMatchObject({ ok: true });
    }
    const { over } = await getListingPartnerships(desk.editor, desk.institution.id, listingId, "en");
    expect(over).toHaveLength(4);
    expect(over[0]).toMatchObject({ state: "declined", reason: WHY, partner: { name: partner.institution.name } });
    expect(await invitePartner(desk.editor, listingId, partner.institution.slug, invitation())).toEqual(
      refusal("too-often"),
    );
  });

  it("is invited once in each role, however many press at once", async () => {
    const desk = await createDesk();
    const partner = await createPartner();
    const { id: listingId } = await createDraft(desk);
    const press = () => invitePartner(desk.editor, listingId, partner.institution.slug, invitation());
    const outcomes = await Promise.all(Array.from({ length: 6 }, press));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter((one) => !one.ok).every((one) => !one.ok && one.refusal === "already-invited")).toBe(true);
    await invite(desk, listingId, partner, { role: "sponsor" });
    expect(await database().partnership.count({ where: { listingId } })).toBe(2);
  });

  it("is not the host itself, not unknown, not suspended; and nothing that is over invites", async () => {
    const desk = await createDesk();
    const suspended = await createPartner({ status: "suspended" });
    const partner = await createPartner();
    const listing = await createPublished(desk);
    const ask = (slug: string) => invitePartner(desk.editor, listing.id, slug, invitation());
    expect(await ask(desk.institution.slug)).toEqual(refusal("own-institution"));
    expect(await ask(suspended.institution.slug)).toEqual(refusal("unknown-institution"));
    expect(await ask("no-such-institution")).toEqual(refusal("unknown-institution"));
    const id = await invite(desk, listing.id, partner);
    await cancelListing(desk.editor, listing.id, "The speaker is ill.");
    expect(await ask(partner.institution.slug)).toEqual(refusal("over"));
    expect(await confirmPartnership(partner.owner, id)).toEqual(refusal("over"));
    expect(await countAskedPartnerships(partner.owner, partner.institution.id)).toBe(0);
  });

  it("is found by its name, but for the host itself, by those who may invite", async () => {
    const desk = await createDesk();
    const partner = await createPartner({ name: "Turpan Academy of Carpets" });
    const listing = { institutionId: desk.institution.id, unitId: null };
    expect((await findInvitees(desk.editor, listing, "carpets", "en")).map(({ slug }) => slug)).toEqual([
      partner.institution.slug,
    ]);
    expect(await findInvitees(partner.owner, listing, "carpets", "en")).toEqual([]);
    const own = { institutionId: partner.institution.id, unitId: null };
    expect(await findInvitees(partner.owner, own, "carpets", "en")).toEqual([]);
  });
});

describe("who gives the word", () => {
  it("are owners and signatories of the partner; who invites and ends, owners and editors of the host", async () => {
    const desk = await createDesk();
    const partner = await createPartner();
    const stranger = await createPartner();
    const { id: listingId } = await createDraft(desk);
    const id = await invite(desk, listingId, partner);
    for (const viewer of [stranger.owner, desk.editor, await createViewer(), await createOffice()]) {
      await expect(confirmPartnership(viewer, id)).rejects.toThrow(NotFound);
      await expect(leavePartnership(viewer, id, WHY)).rejects.toThrow(NotFound);
    }
    await expect(confirmPartnership(partner.editor, id)).rejects.toThrow(Forbidden);
    for (const viewer of [stranger.owner, partner.owner, await createOffice()]) {
      await expect(withdrawPartnership(viewer, id)).rejects.toThrow(NotFound);
      await expect(endPartnership(viewer, id, WHY)).rejects.toThrow(NotFound);
      await expect(getListingPartnerships(viewer, desk.institution.id, listingId, "en")).rejects.toThrow(NotFound);
    }
    await expect(withdrawPartnership(await createStaff(desk.institution, "registrar"), id)).rejects.toThrow(Forbidden);
    await expect(invitePartner(stranger.owner, listingId, partner.institution.slug, invitation())).rejects.toThrow(
      NotFound,
    );
    await expect(getDeskPartnerships(desk.editor, partner.institution.id, "en")).rejects.toThrow(NotFound);
    expect(await confirmPartnership(await createStaff(partner.institution, "signatory"), id)).toMatchObject({
      ok: true,
    });
    expect(await state(id)).toBe("confirmed");
  });

  it("settles it once, whoever of both sides is faster", async () => {
    const desk = await createDesk();
    const partner = await createPartner();
    const { id: listingId } = await createDraft(desk);
    for (let round = 0; round < 5; round++) {
      const id = await invite(desk, listingId, partner, { role: "partner" });
      const outcomes = await Promise.all([
        confirmPartnership(partner.owner, id),
        withdrawPartnership(desk.editor, id),
        confirmPartnership(partner.owner, id),
      ]);
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      expect(outcomes.filter((one) => !one.ok && one.refusal === "settled")).toHaveLength(2);
      if ((await state(id)) === "confirmed") await leavePartnership(partner.owner, id, WHY);
      await database().partnership.delete({ where: { id }, select: { id: true } });
    }
  });

  it("loses it while one of the two is suspended; what was confirmed is hidden until it is restored", async () => {
    const office = await createOffice();
    const desk = await createDesk();
    const partner = await createPartner();
    const listing = await createPublished(desk);
    await takePart(desk, listing.id, partner);
    const asked = await invite(desk, listing.id, partner, { role: "sponsor" });
    await suspendInstitution(office, partner.institution.id, "No answer by post.");
    expect(await seen(listing, partner)).toEqual(NOWHERE);
    expect(await confirmPartnership(partner.owner, asked)).toEqual(refusal("suspended"));
    await restoreInstitution(office, partner.institution.id, "It answered.");
    expect(await seen(listing, partner)).toEqual(SHOWN);
    await suspendInstitution(office, desk.institution.id, "No answer by post.");
    expect(await confirmPartnership(partner.owner, asked)).toEqual(refusal("suspended"));
    expect(await invitePartner(desk.editor, listing.id, partner.institution.slug, invitation())).toEqual(
      refusal("suspended"),
    );
    expect(await listPublishedTogether(partner.institution.id, "en", new Date())).toEqual([]);
  });
});

describe("its mails", () => {
  it.each(LOCALES)("name both and the listing in %s, and say why", async (locale) => {
    const desk = await createDesk();
    const partner = await createPartner();
    const owner = await createStaff(desk.institution);
    for (const userId of [desk.editor.userId, owner.userId, partner.owner.userId]) {
      await database().user.update({ where: { id: userId }, data: { locale }, select: { id: true } });
    }
    const { id: listingId } = await createDraft(desk);
    const id = await invite(desk, listingId, partner, { mayEdit: "on" });
    const invited = await database().outbox.findFirstOrThrow({ where: { template: "partnership-invited" } });
    expect((await composeMail(invited))?.text).toContain(`/${locale}/desk/${partner.institution.slug}/partnerships`);
    await declinePartnership(partner.owner, id, WHY);
    // What is answered invites nobody any more.
    expect(await composeMail(invited)).toBeNull();
    await endPartnership(desk.editor, await takePart(desk, listingId, partner), WHY);
    await leavePartnership(partner.owner, await takePart(desk, listingId, partner), WHY);
    const sent = await database().outbox.findMany({
      where: { template: { in: ["partnership-answered", "partnership-ended"] } },
      orderBy: { createdAt: "asc" },
    });
    expect(sent.map(({ template, recipient }) => [template, recipient]).sort()).toEqual(
      [
        ...Array.from({ length: 4 }, () => [owner.email, desk.editor.email]).flatMap((both) =>
          both.map((recipient) => ["partnership-answered", recipient]),
        ),
        ["partnership-ended", partner.owner.email],
      ].sort(),
    );
    for (const mail of sent) {
      const composed = await composeMail(mail);
      expect(composed?.text).toContain("Paper on the road");
      expect(composed?.text).toContain(partner.institution.name);
      expect(composed?.subject).not.toMatch(/mail\.|[{}]/);
    }
    const [declined] = sent;
    expect((declined && (await composeMail(declined)))?.text).toContain(WHY);
  });
});

describe("the caches", () => {
  it("are told of the listing and of lists, and the listing's page names the partner's tag", async () => {
    const desk = await createDesk();
    const partner = await createPartner();
    const { id, code } = await createPublished(desk);
    await takePart(desk, id, partner);
    const { facts, result } = collectFacts(() => getPublishedListing(code));
    await result;
    for (const tag of [listingTag(id), institutionTag(desk.institution.id), institutionTag(partner.institution.id)]) {
      expect([...facts.tags]).toContain(tag);
    }
    const together = collectFacts(() => listPublishedTogether(partner.institution.id, "en", new Date()));
    await together.result;
    expect([...together.facts.tags]).toEqual(expect.arrayContaining([LISTS, listingTag(id)]));
  });
});
