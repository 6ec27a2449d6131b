import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { getPublishedLetter } from "@/features/letters/queries/published-letter.ts";
import { deliverDueMail } from "@/features/notifications/jobs.ts";
import { removeFromOffice } from "@/features/office/commands/staff.ts";
import { takeOverDelegation } from "@/features/registrations/commands/take-over.ts";
import { getRegistrationByToken } from "@/features/registrations/queries/by-token.ts";
import { personalToken } from "@/lib/auth/personal-link.ts";
import { signInDigits } from "@/lib/auth/sign-in-code.ts";
import { ANONYMOUS } from "@/lib/auth/viewer.ts";
import { database, transaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { newId } from "@/lib/id.ts";
import { newFileFolder } from "@/tests/db/file-folder.ts";
import { CANARY, CANARY_MAIL, plantCanary, tablesWith, unpacked } from "@/tests/factories/canary.ts";
import {
  createInstitution,
  createMembership,
  createOffice,
  createStaff,
  createViewer,
} from "@/tests/factories/institutions.ts";
import { createInvited, issued, NUMBER } from "@/tests/factories/letters.ts";
import { createListingWithPool, createRegistration, poolState } from "@/tests/factories/registrations.ts";
import { readBlocks } from "../queries/blocks.ts";
import { readSubject } from "../queries/subject.ts";
import { erasePerson } from "./erase.ts";
import { exportPerson } from "./export-data.ts";
import { consumeDataCode, sendDataCode } from "./prove.ts";
import { withdrawAll } from "./withdraw-all.ts";

const DAY = 86_400_000;
let folder = "";

beforeAll(async () => {
  folder = await newFileFolder();
});

const storedFiles = async () => (await readdir(folder, { recursive: true })).filter((name) => name.includes("."));

/** How many transactions wait for a lock of another. */
async function waiting(): Promise<number | undefined> {
  const rows = await database().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`;
  return rows[0]?.count;
}

const endListing = (id: string, at: Date) =>
  database().listing.update({
    where: { id },
    data: { startsAt: new Date(at.getTime() - 7_200_000), endsAt: at },
    select: { id: true },
  });

describe("a person", () => {
  it("takes everything away, and is erased so that nothing of them is found but what was said to stay", async () => {
    const { id, token, listing, userId } = await plantCanary();
    expect(await tablesWith(CANARY)).toContain("registration");

    const exported = await exportPerson(ANONYMOUS, CANARY_MAIL, "en");
    const files = exported.ok ? await unpacked(exported.value) : new Map<string, Buffer>();
    const data = JSON.parse(files.get("data.json")?.toString() ?? "{}") as { held: Record<string, object[]> };
    expect(Object.keys(data.held).sort()).toEqual(
      [
        "account",
        "answers",
        "audit",
        "consents",
        "inquiries",
        "mails",
        "memberships",
        "people",
        "registrations",
        "reports",
        "savedSearches",
      ].sort(),
    );
    // Sealed answers and files are opened for their owner.
    expect(JSON.stringify(data.held.answers)).toContain(`${CANARY}-passport`);
    const names = [...files.keys()];
    expect(names.filter((name) => name.startsWith("tickets/"))).toHaveLength(2);
    const [answer = ""] = names.filter((name) => name.startsWith("answers/"));
    expect(files.get(answer)?.subarray(8, 12).toString()).toBe("WEBP");

    // A place that is still to come is not given up by the way.
    expect(await erasePerson(ANONYMOUS, CANARY_MAIL, "en")).toEqual({ ok: false, refusal: "blocked" });
    expect(await database().user.count({ where: { id: userId } })).toBe(1);
    await withdrawAll(ANONYMOUS, CANARY_MAIL, "en");
    expect(await poolState(listing.poolId)).toMatchObject({ taken: 0, holds: true });

    expect(await erasePerson(ANONYMOUS, CANARY_MAIL, "en")).toMatchObject({ ok: true });
    // The last mail knows the address until it is sent or given up.
    expect(await tablesWith(CANARY)).toEqual(["outbox"]);
    const last = await database().outbox.findMany({ where: { recipient: CANARY_MAIL }, select: { template: true } });
    expect(last).toEqual([{ template: "data-erased" }]);
    await database().outbox.updateMany({ where: { recipient: CANARY_MAIL }, data: { attempts: 100 } });
    await deliverDueMail();
    expect(await tablesWith(CANARY)).toEqual([]);
    for (const name of await storedFiles()) expect((await readFile(join(folder, name))).includes(CANARY)).toBe(false);
    expect(await storedFiles()).toEqual([]);

    await expect(getRegistrationByToken(token, "en")).rejects.toThrow(NotFound);
    await expect(getRegistrationByToken(personalToken("registration", id), "en")).rejects.toThrow(NotFound);
    const facts = await database().auditEntry.findMany({
      where: { action: { in: ["registration.erase", "user.erase"] } },
      select: { subjectId: true },
    });
    expect(facts.map(({ subjectId }) => subjectId).sort()).toEqual([id, userId].sort());
    expect(await database().registration.count({ where: { id, people: 2 } })).toBe(1);
  });

  it("who came long ago keeps number and initials of the certificate, and the figures stay", async () => {
    const listing = await createListingWithPool({ endsAt: new Date(Date.now() - DAY) });
    const { id, email } = await createRegistration(listing);
    const attendee = await database().attendee.findFirstOrThrow({
      where: { registrationId: id },
      select: { id: true },
    });
    await database().attendee.update({ where: { id: attendee.id }, data: { name: "Wei Chen" }, select: { id: true } });
    await database().checkIn.create({
      data: {
        id: newId(),
        scanKey: newId(),
        listingId: listing.id,
        attendeeId: attendee.id,
        door: "North",
        scannedAt: new Date(Date.now() - DAY),
      },
      select: { id: true },
    });
    await database().certificate.create({
      data: { id: newId(), code: "ABCDEFGHJKMN", attendeeId: attendee.id, listingId: listing.id },
      select: { id: true },
    });
    expect(await erasePerson(ANONYMOUS, email, "en")).toMatchObject({ ok: true });
    const certificate = await database().certificate.findUniqueOrThrow({
      where: { code: "ABCDEFGHJKMN" },
      select: { attendee: { select: { name: true, email: true, checkIns: { select: { id: true } } } } },
    });
    expect(certificate.attendee).toMatchObject({ name: "W. C.", email: "" });
    expect(certificate.attendee.checkIns).toHaveLength(1);
    expect(await poolState(listing.poolId)).toMatchObject({ taken: 1, holds: true });
  });

  it("takes a letter away with the passport in it, and leaves of it number and initials", async () => {
    const invited = await createInvited();
    const letter = await issued(invited);
    const exported = await exportPerson(ANONYMOUS, invited.email, "en");
    const files = exported.ok ? await unpacked(exported.value) : new Map<string, Buffer>();
    expect(files.get("data.json")?.toString()).toContain(NUMBER);
    expect([...files.keys()]).toContain(`letters/${letter.code}.pdf`);
    await endListing(invited.id, new Date(Date.now() - DAY));
    expect(await erasePerson(ANONYMOUS, invited.email, "en")).toMatchObject({ ok: true });
    expect(await getPublishedLetter(letter.code ?? "", "en")).toMatchObject({ state: "genuine", initials: "Z. R." });
    expect(await storedFiles()).toEqual([]);
    expect(await database().letter.count({ where: { sealed: { not: null } } })).toBe(0);
  });

  it("is not erased as the only owner of an institution, the only lead, or the contact or person of a delegation to come", async () => {
    const owner = await createViewer();
    const institution = await createInstitution();
    const { id } = await createMembership(institution, { user: { id: owner.userId } });
    expect(await erasePerson(owner, owner.email, "en")).toMatchObject({ refusal: "blocked" });
    await createMembership(institution);
    const listing = await createListingWithPool();
    const delegation = { kind: "delegation", people: 2, institutionId: institution.id } as const;
    const led = await createRegistration(listing, { ...delegation, email: owner.email });
    expect(await erasePerson(owner, owner.email, "en")).toMatchObject({ refusal: "blocked" });
    const blocks = await transaction(async (tx) =>
      readBlocks(tx, await readSubject(tx, owner.email), "en", new Date()),
    );
    expect(blocks).toMatchObject({ led: [{ id: led.id, slug: institution.slug }], institutions: [] });
    // Somebody else takes over what they looked after; as one of its people they stand in the way still.
    await takeOverDelegation(await createStaff(institution, "registrar"), led.id, "en");
    const [place] = await database().attendee.findMany({ where: { registrationId: led.id }, take: 1 });
    await database().attendee.update({ where: { id: place?.id }, data: { email: owner.email, name: "Owner" } });
    const asPerson = await transaction(async (tx) =>
      readBlocks(tx, await readSubject(tx, owner.email), "en", new Date()),
    );
    expect(asPerson).toMatchObject({ led: [], delegations: [{ id: led.id }] });
    expect(await erasePerson(owner, owner.email, "en")).toMatchObject({ refusal: "blocked" });
    await endListing(listing.id, new Date(Date.now() - DAY));
    expect(await erasePerson(owner, owner.email, "en")).toMatchObject({ ok: true });
    expect(await database().membership.count({ where: { id } })).toBe(0);
    expect(await database().attendee.count({ where: { registrationId: led.id } })).toBe(2);

    await database().officeMember.deleteMany({});
    const lead = await createOffice();
    expect(await erasePerson(lead, lead.email, "en")).toMatchObject({ refusal: "blocked" });
    await createOffice();
    expect(await erasePerson(lead, lead.email, "en")).toMatchObject({ ok: true });
  });

  it("leaves the office a lead when one is erased while the other goes, whoever comes first", async () => {
    const twoLeads = async () => {
      await database().officeMember.deleteMany({});
      return [await createOffice(), await createOffice()] as const;
    };
    const leads = () => database().officeMember.count({ where: { role: "lead" } });
    for (let round = 0; round < 4; round++) {
      const [erased, removed] = await twoLeads();
      let leaving: Promise<unknown>[] = [];
      // The erasure is stopped at its last step, and the other lead comes meanwhile.
      await transaction(async (tx) => {
        await tx.$queryRaw`SELECT id FROM app_user WHERE id = ${erased.userId}::uuid FOR UPDATE`;
        leaving = [erasePerson(erased, erased.email, "en")];
        await expect.poll(waiting).toBe(1);
        leaving.push(removeFromOffice(removed, removed.userId));
        await expect.poll(waiting).toBe(2);
      });
      await Promise.allSettled(leaving);
      expect(await leads()).toBe(1);
    }
    for (let round = 0; round < 8; round++) {
      const [erased, removed] = await twoLeads();
      const pair = [erasePerson(erased, erased.email, "en"), removeFromOffice(removed, removed.userId)];
      await Promise.allSettled(pair);
      expect(await leads()).toBe(1);
    }
  });

  it("shows by a code that they read the address: once, and not with another address's", async () => {
    const email = "zarina@code.example";
    const asking = { email, locale: "en", client: "192.0.2.1" } as const;
    expect(await sendDataCode(ANONYMOUS, asking)).toMatchObject({ ok: true });
    const { id } = await database().signInCode.findFirstOrThrow({ where: { email }, select: { id: true } });
    const code = signInDigits(id);
    expect(await consumeDataCode(ANONYMOUS, { ...asking, email: "other@code.example" }, code)).toMatchObject({
      refusal: "wrong-code",
    });
    expect(await consumeDataCode(ANONYMOUS, asking, code)).toMatchObject({ ok: true });
    expect(await consumeDataCode(ANONYMOUS, asking, code)).toMatchObject({ refusal: "wrong-code" });
  });
});
