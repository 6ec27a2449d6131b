import { describe, expect, it } from "vitest";
import { ANONYMOUS } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { Forbidden } from "@/lib/errors.ts";
import { createOffice } from "@/tests/factories/institutions.ts";
import { createDesk, createDraft, createPublished, formFor } from "@/tests/factories/listings.ts";
import { cancelListing } from "./end-listing.ts";
import { isIndexMissing, rebuildIndex } from "./rebuild-index.ts";
import { saveListing } from "./save-listing.ts";

async function indexed(): Promise<string[]> {
  const rows = await database().$queryRaw<{ row: string }[]>`
    SELECT to_jsonb(e)::text || x.vector::text AS row
    FROM search_entry e JOIN listing_index x ON x.listing_id = e.listing_id ORDER BY e.listing_id`;
  return rows.map(({ row }) => row);
}

describe("writing the index anew", () => {
  it("mends what is missing, wrong or should not be there, and tells how far it is", async () => {
    const desk = await createDesk();
    const office = await createOffice();
    const [missing, wrong] = await Promise.all([createPublished(desk), createPublished(desk, "brief")]);
    const draft = await createDraft(desk);
    const whole = await indexed();
    await database().searchEntry.delete({ where: { listingId: missing.id } });
    await database().listingIndex.delete({ where: { listingId: missing.id } });
    await database().searchEntry.update({ where: { listingId: wrong.id }, data: { terms: ["kind:lecture"] } });
    await database().$executeRaw`
      INSERT INTO listing_index (listing_id, vector) VALUES (${draft.id}::uuid, to_tsvector('simple', 'secret'))`;
    const told: [number, number][] = [];
    expect(await rebuildIndex(office, (done, total) => told.push([done, total]))).toBe(3);
    expect(told.at(-1)).toEqual([3, 3]);
    expect(await indexed()).toEqual(whole);
    expect(await database().listingIndex.count()).toBe(2);
  });

  it("leaves every save standing that happens meanwhile", async () => {
    const desk = await createDesk();
    const office = await createOffice();
    const made = await Promise.all(Array.from({ length: 12 }, () => createPublished(desk)));
    const [rebuilt] = await Promise.all([
      rebuildIndex(office),
      ...made.map(({ id, revision }, index) =>
        index % 3 === 0
          ? cancelListing(desk.editor, id, "The hall is flooded.")
          : saveListing(desk.editor, id, revision, formFor("lecture", { title: `Silk ${index}`, city: "Xi’an" })),
      ),
    ]);
    expect(rebuilt).toBe(12);
    const afterwards = await indexed();
    await rebuildIndex(office);
    expect(await indexed()).toEqual(afterwards);
  });

  it("is needed after an older version, and then no more", async () => {
    const desk = await createDesk();
    expect(await isIndexMissing(ANONYMOUS)).toBe(false);
    await createPublished(desk);
    await database().searchEntry.deleteMany();
    expect(await isIndexMissing(ANONYMOUS)).toBe(true);
    await rebuildIndex(await createOffice());
    expect(await isIndexMissing(ANONYMOUS)).toBe(false);
  });

  it("is not for everybody", async () => {
    await expect(rebuildIndex(ANONYMOUS)).rejects.toThrow(Forbidden);
  });
});
