import { describe, expect, it } from "vitest";
import { composeMail } from "@/features/notifications/templates/compose.tsx";
import { PORTAL } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { createStaff } from "@/tests/factories/institutions.ts";
import { createDesk, createPublished, formFor } from "@/tests/factories/listings.ts";
import { getListingForm } from "../queries/desk-listing.ts";
import { getPublishedListing } from "../queries/published-listing.ts";
import { saveListing } from "./save-listing.ts";
import { askWhetherTrue, confirmListing } from "./still-true.ts";

const now = new Date();
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);
const row = (id: string) => database().listing.findUniqueOrThrow({ where: { id } });
const isListed = async (id: string) => (await database().searchEntry.count({ where: { listingId: id } })) === 1;
const mails = (email: string) =>
  database().outbox.findMany({
    where: { template: "listing-still-true", recipient: email },
    orderBy: { createdAt: "asc" },
  });

describe("what has stood unchanged for long", () => {
  it("is asked about once after half a year, and left out of lists when nobody answers for sixty days", async () => {
    const desk = await createDesk();
    const { id, code } = await createPublished(desk, "project");
    expect((await askWhetherTrue(PORTAL, inDays(179))).asked).toBe(0);
    expect((await askWhetherTrue(PORTAL, inDays(181))).asked).toBe(1);
    expect((await askWhetherTrue(PORTAL, inDays(182))).asked).toBe(0);
    const [asked] = await mails(desk.editor.email);
    expect((asked && (await composeMail(asked)))?.subject).toContain("Is this still true?");
    expect((await askWhetherTrue(PORTAL, inDays(240))).hidden).toBe(0);
    expect(await isListed(id)).toBe(true);
    expect((await askWhetherTrue(PORTAL, inDays(242))).hidden).toBe(1);
    expect(await isListed(id)).toBe(false);
    expect(await getPublishedListing(code)).toMatchObject({ status: "published" });
    expect(await mails(desk.editor.email)).toHaveLength(2);
    expect((await askWhetherTrue(PORTAL, inDays(300))).hidden).toBe(0);
  });

  it("is shown as before when its people say that it holds, which feeds do not take for a change", async () => {
    const desk = await createDesk();
    const { id } = await createPublished(desk, "project");
    expect(await confirmListing(desk.editor, id)).toMatchObject({ refusal: "not-now" });
    await askWhetherTrue(PORTAL, inDays(181));
    await askWhetherTrue(PORTAL, inDays(242));
    const before = await row(id);
    expect(await confirmListing(desk.editor, id)).toMatchObject({ ok: true });
    expect(await isListed(id)).toBe(true);
    expect(await row(id)).toMatchObject({
      askedAt: null,
      hiddenAt: null,
      updatedAt: before.updatedAt,
      revision: before.revision,
    });
    const [asked] = await mails(desk.editor.email);
    expect(asked && (await composeMail(asked))).toBeNull();
    expect((await askWhetherTrue(PORTAL, inDays(179))).asked).toBe(0);
  });

  it("is answered for by saving it", async () => {
    const desk = await createDesk();
    const { id } = await createPublished(desk, "project");
    await askWhetherTrue(PORTAL, inDays(181));
    await askWhetherTrue(PORTAL, inDays(242));
    const { revision } = await getListingForm(desk.editor, desk.institution.id, id);
    await saveListing(desk.editor, id, revision, formFor("project", { title: "Kilns" }));
    expect(await row(id)).toMatchObject({ askedAt: null, hiddenAt: null });
    expect(await isListed(id)).toBe(true);
  });

  it("is not asked of what is over, short, a draft's, a sample's or a suspended institution's", async () => {
    const [desk, suspended] = [await createDesk(), await createDesk()];
    await createPublished(desk, "lecture");
    await createPublished(desk, "brief");
    const over = await createPublished(desk, "project", { startsOn: "2020-01-01", endsOn: "2021-01-01" });
    const sample = await createPublished(desk, "project");
    await database().$executeRaw`UPDATE listing SET is_sample = true WHERE id = ${sample.id}::uuid`;
    await createPublished(suspended, "project");
    await database().institution.update({ where: { id: suspended.institution.id }, data: { status: "suspended" } });
    expect(await askWhetherTrue(PORTAL, inDays(181))).toEqual({ asked: 0, hidden: 0 });
    expect((await row(over.id)).askedAt).toBeNull();
  });

  it("is for its own people to answer", async () => {
    const [desk, other] = [await createDesk(), await createDesk()];
    const { id } = await createPublished(desk, "project");
    await expect(confirmListing(other.editor, id)).rejects.toThrow(NotFound);
    await expect(confirmListing(await createStaff(desk.institution, "viewer"), id)).rejects.toThrow(Forbidden);
  });
});
