import { describe, expect, it } from "vitest";
import { personalToken } from "@/lib/auth/personal-link.ts";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { newId } from "@/lib/id.ts";
import { createInstitution, createStaff, createViewer } from "@/tests/factories/institutions.ts";
import { createListingWithPool, createRegistration, poolState } from "@/tests/factories/registrations.ts";
import { withdrawDelegation, withdrawOwnRegistration, withdrawRegistrationByToken } from "./withdraw.ts";

describe("withdrawing", () => {
  it("by the personal link gives the place to the next, and writes to both", async () => {
    const listing = await createListingWithPool({ places: 1 });
    const { id, email } = await createRegistration(listing);
    const next = await createRegistration(listing, { status: "waitlisted" });
    expect(await withdrawRegistrationByToken(personalToken("registration", id))).toMatchObject({ ok: true });
    const rows = await database().registration.findMany({ orderBy: { queueNumber: "asc" }, select: { status: true } });
    expect(rows.map(({ status }) => status)).toEqual(["withdrawn", "confirmed"]);
    const letters = await database().outbox.findMany({ select: { recipient: true, template: true } });
    expect(letters).toEqual(
      expect.arrayContaining([
        { recipient: email, template: "registration-withdrawn" },
        { recipient: next.email, template: "registration-promoted" },
      ]),
    );
    expect(await poolState(listing.poolId)).toMatchObject({ taken: 1, holds: true });
  });

  it("twice is refused the second time, also at once", async () => {
    const listing = await createListingWithPool({ places: 2 });
    const { id } = await createRegistration(listing, { people: 2 });
    const token = personalToken("registration", id);
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => withdrawRegistrationByToken(token)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.refusal === "already-settled")).toHaveLength(7);
    expect(await poolState(listing.poolId)).toMatchObject({ taken: 0, holds: true });
  });

  it("needs a link of this purpose and of the version that is good now", async () => {
    const listing = await createListingWithPool();
    const { id } = await createRegistration(listing);
    const tokens = [
      personalToken("ticket", id),
      personalToken("registration", id, 2),
      personalToken("registration", newId()),
      `${id}.1.${"0".repeat(64)}`,
      id,
      "",
    ];
    for (const token of tokens) await expect(withdrawRegistrationByToken(token)).rejects.toThrow(NotFound);
    expect(await poolState(listing.poolId)).toMatchObject({ taken: 1 });
  });

  it("from one's account needs the account's own address", async () => {
    const listing = await createListingWithPool();
    const viewer = await createViewer();
    const own = await createRegistration(listing, { email: viewer.email });
    const other = await createRegistration(listing);
    expect(await withdrawOwnRegistration(viewer, own.id)).toMatchObject({ ok: true });
    await expect(withdrawOwnRegistration(viewer, other.id)).rejects.toThrow(NotFound);
    await expect(withdrawOwnRegistration(listing.desk, other.id)).rejects.toThrow(NotFound);
  });

  it("of a delegation is for owners and registrars of the institution that sent it", async () => {
    const listing = await createListingWithPool();
    const institution = await createInstitution();
    const delegation = { kind: "delegation", people: 3, institutionId: institution.id } as const;
    const { id } = await createRegistration(listing, delegation);
    await expect(withdrawDelegation(await createStaff(institution, "editor"), id)).rejects.toThrow(Forbidden);
    await expect(withdrawDelegation(listing.desk, id)).rejects.toThrow(NotFound);
    await expect(withdrawDelegation(await createViewer(), id)).rejects.toThrow(NotFound);
    expect(await withdrawDelegation(await createStaff(institution, "registrar"), id)).toMatchObject({ ok: true });
    expect(await poolState(listing.poolId)).toMatchObject({ taken: 0, holds: true });
    const single = await createRegistration(listing);
    await expect(withdrawDelegation(await createStaff(institution, "owner"), single.id)).rejects.toThrow(NotFound);
  });
});
