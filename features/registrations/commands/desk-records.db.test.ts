import { describe, expect, it } from "vitest";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { newId } from "@/lib/id.ts";
import { createInstitution, createStaff } from "@/tests/factories/institutions.ts";
import { createListingWithPool, createRegistration } from "@/tests/factories/registrations.ts";
import { getRegistrationHistory } from "../queries/history.ts";
import { listNotes } from "../queries/notes.ts";
import { listViews } from "../queries/views.ts";
import { confirmRegistration } from "./decide.ts";
import { mergeDelegations } from "./merge-delegations.ts";
import { addNote, MOST_NOTES, removeNote } from "./notes.ts";
import { MOST_VIEWS, removeView, saveView } from "./views.ts";

async function createDesk() {
  const listing = await createListingWithPool();
  const { id, institutionId } = listing;
  const owner = await createStaff({ id: institutionId }, "owner");
  const editor = await createStaff({ id: institutionId }, "editor");
  const stranger = await createStaff(await createInstitution(), "owner");
  return { ...listing, owner, editor, stranger, at: [institutionId, id] as const };
}

describe("a saved view", () => {
  it("keeps what the table knows of an address, for its owner or the whole desk", async () => {
    const { desk, owner, at } = await createDesk();
    const view = (name: string, query: string, isShared = false) => ({ name, query, isShared });
    await saveView(desk, ...at, view("Waiting", "status=waitlisted&c=note&c=people&after=5&evil=%22%3E"));
    await saveView(desk, ...at, view("From Kazakhstan", "country=KZ&a.registering.q1=o1", true));
    expect(await saveView(desk, ...at, view("Waiting", ""))).toEqual({ ok: false, refusal: "duplicate" });
    expect(await saveView(owner, ...at, view("Waiting", ""))).toMatchObject({ ok: true });
    expect(await listViews(desk, ...at)).toMatchObject([
      { name: "From Kazakhstan", query: "country=KZ&a.registering.q1=o1", isShared: true, mayRemove: true },
      { name: "Waiting", query: "status=waitlisted&c=people&c=note", mayRemove: true },
    ]);
    expect((await listViews(owner, ...at)).map(({ name, query, mayRemove }) => [name, query, mayRemove])).toEqual([
      ["From Kazakhstan", "country=KZ&a.registering.q1=o1", true],
      ["Waiting", "", true],
    ]);
  });

  it("goes by its owner, and by an owner of the institution where it is shared", async () => {
    const { desk, owner, at } = await createDesk();
    const other = await createStaff({ id: at[0] }, "registrar");
    await saveView(desk, ...at, { name: "Mine", query: "", isShared: false });
    await saveView(desk, ...at, { name: "Ours", query: "", isShared: true });
    const [mine, ours] = await listViews(desk, ...at);
    await expect(removeView(other, ...at, ours?.id ?? "")).rejects.toThrow(Forbidden);
    // What is not shared is not there for anybody else.
    await removeView(owner, ...at, mine?.id ?? "");
    expect(await listViews(desk, ...at)).toHaveLength(2);
    await removeView(owner, ...at, ours?.id ?? "");
    await removeView(desk, ...at, mine?.id ?? "");
    await removeView(desk, ...at, mine?.id ?? "");
    expect(await listViews(desk, ...at)).toEqual([]);
    for (let index = 0; index < MOST_VIEWS; index++) {
      await saveView(desk, ...at, { name: `View ${index}`, query: "", isShared: false });
    }
    const more = { name: "One more", query: "", isShared: false };
    expect(await saveView(desk, ...at, more)).toEqual({ ok: false, refusal: "too-many" });
  });

  it("is for those who decide", async () => {
    const { editor, stranger, at } = await createDesk();
    const view = { name: "Mine", query: "", isShared: false };
    await expect(saveView(editor, ...at, view)).rejects.toThrow(Forbidden);
    await expect(saveView(stranger, ...at, view)).rejects.toThrow(NotFound);
    await expect(listViews(editor, ...at)).rejects.toThrow(Forbidden);
    await expect(removeView(stranger, ...at, newId())).rejects.toThrow(NotFound);
  });
});

describe("a note", () => {
  it("says who wrote it and when, once however often it is sent, and goes by its author alone", async () => {
    const listing = await createDesk();
    const { desk, owner, at } = listing;
    const { id: registrationId } = await createRegistration(listing);
    const place = { institutionId: at[0], listingId: at[1], registrationId };
    await Promise.all([addNote(desk, place, "Comes by train."), addNote(desk, place, "Comes by train.")]);
    const notes = () => listNotes(desk, ...at, registrationId);
    const [note] = await notes();
    expect(await notes()).toMatchObject([{ text: "Comes by train.", author: desk.name || desk.email, isOwn: true }]);
    expect(await listNotes(owner, ...at, registrationId)).toMatchObject([{ isOwn: false }]);
    await expect(removeNote(owner, place, note?.id ?? "")).rejects.toThrow(Forbidden);
    await removeNote(desk, place, note?.id ?? "");
    await removeNote(desk, place, note?.id ?? "");
    expect(await notes()).toEqual([]);
    expect(
      await database().auditEntry.findMany({ where: { subjectId: registrationId }, orderBy: { id: "asc" } }),
    ).toMatchObject([{ action: "registration.note", details: {} }, { action: "registration.remove-note" }]);
    for (let index = 0; index < MOST_NOTES; index++) await addNote(desk, place, `Note ${index}`);
    expect(await addNote(desk, place, "One more")).toEqual({ ok: false, refusal: "too-many" });
  });

  it("stays when the delegation that it is about becomes part of another", async () => {
    const listing = await createDesk();
    const { desk, at } = listing;
    const sender = await createInstitution();
    const delegation = { kind: "delegation" as const, institutionId: sender.id };
    const [one, other] = [await createRegistration(listing, delegation), await createRegistration(listing, delegation)];
    await addNote(desk, { institutionId: at[0], listingId: at[1], registrationId: other.id }, "Needs a bus.");
    expect(await mergeDelegations(await createStaff(sender), one.id, other.id)).toMatchObject({ ok: true });
    expect(await listNotes(desk, ...at, one.id)).toMatchObject([{ text: "Needs a bus." }]);
  });

  it("is for those who decide about that registration", async () => {
    const listing = await createDesk();
    const { desk, editor, stranger, at } = listing;
    const { id: registrationId } = await createRegistration(listing);
    const elsewhere = await createRegistration(await createListingWithPool());
    const place = { institutionId: at[0], listingId: at[1], registrationId };
    await expect(addNote(editor, place, "x")).rejects.toThrow(Forbidden);
    await expect(addNote(stranger, place, "x")).rejects.toThrow(NotFound);
    for (const id of [elsewhere.id, newId(), "x"]) {
      await expect(addNote(desk, { ...place, registrationId: id }, "x")).rejects.toThrow(NotFound);
    }
    await expect(listNotes(editor, ...at, registrationId)).rejects.toThrow(Forbidden);
    await expect(listNotes(stranger, ...at, registrationId)).rejects.toThrow(NotFound);
    expect(await listNotes(desk, ...at, elsewhere.id)).toEqual([]);
  });
});

describe("the history of a registration", () => {
  it("tells what was done by whom, what was mailed and how that went, and who was let in", async () => {
    const listing = await createDesk();
    const { desk, editor, stranger, at } = listing;
    const { id, email } = await createRegistration(listing, { status: "pending", name: "Aigul" });
    await confirmRegistration(desk, id);
    await database().outbox.updateMany({ data: { status: "failed", attempts: 1, lastError: "550 no such user" } });
    const attendee = await database().attendee.findFirstOrThrow({ where: { registrationId: id } });
    const scan = { listingId: listing.id, attendeeId: attendee.id, door: "North", scannedAt: new Date(0) };
    await database().checkIn.create({ data: { ...scan, scanKey: newId() }, select: { id: true } });
    await createRegistration(listing, { name: "Somebody else" });
    const events = await getRegistrationHistory(desk, ...at, id);
    expect(events).toHaveLength(3);
    expect(events).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ what: "step", step: "confirm", actor: desk.name || desk.email }),
        expect.objectContaining({
          what: "mail",
          template: "registration-confirmed",
          recipient: email,
          status: "failed",
          error: "550 no such user",
          returned: null,
        }),
        expect.objectContaining({ what: "check-in", name: "Aigul", door: "North", undoneAt: null }),
      ]),
    );
    const sent = { status: "sent", lastError: "", sentAt: new Date("2026-11-30T08:00:00Z") } as const;
    const returnedAt = new Date("2026-11-30T11:00:00Z");
    const back = { returnedAt, returnedStatus: "5.1.1", returnedLine: "550 5.1.1 unknown" };
    await database().outbox.updateMany({ data: { ...sent, ...back } });
    const mail = (await getRegistrationHistory(desk, ...at, id)).find(({ what }) => what === "mail");
    expect(mail).toMatchObject({
      at: sent.sentAt,
      status: "sent",
      returned: { at: returnedAt, status: "5.1.1", line: "550 5.1.1 unknown" },
    });
    await expect(getRegistrationHistory(editor, ...at, id)).rejects.toThrow(Forbidden);
    await expect(getRegistrationHistory(stranger, ...at, id)).rejects.toThrow(NotFound);
    const elsewhere = await createRegistration(await createListingWithPool());
    await expect(getRegistrationHistory(desk, ...at, elsewhere.id)).rejects.toThrow(NotFound);
  });
});
