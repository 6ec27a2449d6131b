import { describe, expect, it } from "vitest";
import { database } from "@/lib/db.ts";
import { newId } from "@/lib/id.ts";
import { createCompleteDraft, createDesk, createPublished, formFor } from "@/tests/factories/listings.ts";
import { saveListing } from "./save-listing.ts";

describe("the registration terms of a listing", () => {
  const places = (capacity: number) => ({ "terms.mode": "at_once", "terms.capacity": String(capacity) });

  it("make a pool, and refuse fewer places than are taken, with the number", async () => {
    const desk = await createDesk();
    const { id, revision } = await createPublished(desk, "lecture", places(10));
    await database().pool.updateMany({ where: { listingId: id }, data: { taken: 4 } });
    expect(await saveListing(desk.editor, id, revision, formFor("lecture", places(3)))).toEqual({
      ok: false,
      refusal: "capacity-below-taken",
      taken: 4,
    });
    expect((await saveListing(desk.editor, id, revision, formFor("lecture", places(4)))).ok).toBe(true);
  });

  it("let those who wait move up when there are more places", async () => {
    const desk = await createDesk();
    const { id, revision } = await createPublished(desk, "lecture", places(1));
    await database().pool.updateMany({ where: { listingId: id }, data: { taken: 1 } });
    const pool = await database().pool.findFirstOrThrow({ where: { listingId: id } });
    const waiting = await database().registration.create({
      data: {
        id: newId(),
        listingId: id,
        poolId: pool.id,
        kind: "individual",
        status: "waitlisted",
        people: 1,
        contactName: "Amina",
        contactEmail: "amina@mail.example",
        locale: "ar",
        submissionKey: newId(),
      },
    });
    expect((await saveListing(desk.editor, id, revision, formFor("lecture", places(2)))).ok).toBe(true);
    expect(await database().registration.findUniqueOrThrow({ where: { id: waiting.id } })).toMatchObject({
      status: "confirmed",
    });
    expect(await database().pool.findFirstOrThrow({ where: { listingId: id } })).toMatchObject({
      capacity: 2,
      taken: 2,
    });
  });

  it("tell opening and closing in the zone given", async () => {
    const desk = await createDesk();
    const { id } = await createCompleteDraft(desk, "lecture", {
      ...places(5),
      "terms.opensAt": "2031-01-01T09:00",
      "terms.closesAt": "2031-03-01T18:00",
      "terms.timeZone": "Asia/Almaty",
    });
    const terms = await database().registrationTerms.findUniqueOrThrow({ where: { listingId: id } });
    expect(terms.opensAt?.toISOString()).toBe("2031-01-01T04:00:00.000Z");
    expect(terms.closesAt?.toISOString()).toBe("2031-03-01T13:00:00.000Z");
  });
});
