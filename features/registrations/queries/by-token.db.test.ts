import { describe, expect, it } from "vitest";
import { personalToken } from "@/lib/auth/personal-link.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { newId } from "@/lib/id.ts";
import { createInstitution, createStaff, createViewer } from "@/tests/factories/institutions.ts";
import { createListingWithPool, createRegistration } from "@/tests/factories/registrations.ts";
import { withdrawRegistrationByToken } from "../commands/withdraw.ts";
import { getRegistrationByToken, getTicketByToken } from "./by-token.ts";
import { listDelegations, listOpenListings } from "./delegations.ts";
import { getOwnRegistrationToken, listOwnRegistrations } from "./own.ts";
import { getPublishedRegisterPage } from "./register-page.ts";

const ONLINE = "https://meet.example/room-7";
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);

describe("a personal link", () => {
  it("opens the registration with its tickets and the online address", async () => {
    const listing = await createListingWithPool({ onlineUrl: ONLINE, title: "Ships" });
    const { id } = await createRegistration(listing, { people: 2, name: "Zarina" });
    const found = await getRegistrationByToken(personalToken("registration", id), "en");
    expect(found).toMatchObject({ status: "confirmed", people: 2, isActive: true, place: null });
    expect(found.listing).toMatchObject({ title: "Ships", language: "en" });
    expect(found.online).toEqual({ [listing.sessionId]: ONLINE });
    const ticket = await getTicketByToken(found.attendees[1]?.ticketToken ?? "", "en");
    expect(ticket).toMatchObject({ name: "Zarina 2", position: 2, people: 2, status: "confirmed" });
    expect(ticket.spelledCode.replaceAll("-", "")).toBe(ticket.code);
    expect(ticket.online).toEqual({ [listing.sessionId]: ONLINE });
  });

  it("tells the place in the queue and no online address to who waits", async () => {
    const listing = await createListingWithPool({ onlineUrl: ONLINE, places: 0 });
    await createRegistration(listing, { status: "waitlisted" });
    const second = await createRegistration(listing, { status: "waitlisted" });
    const found = await getRegistrationByToken(personalToken("registration", second.id), "ar");
    expect(found).toMatchObject({ place: 2, online: {}, isActive: true });
    const ticket = await getTicketByToken(found.attendees[0]?.ticketToken ?? "", "ar");
    expect(ticket).toMatchObject({ status: "waitlisted", online: {} });
    expect(JSON.stringify([found, ticket])).not.toContain(ONLINE);
  });

  it("opens nothing when it was made for another purpose, another version, or not here", async () => {
    const listing = await createListingWithPool();
    const { id } = await createRegistration(listing);
    const attendee = await database().attendee.findFirstOrThrow();
    const wrong = [
      personalToken("ticket", id),
      personalToken("registration", id, 2),
      personalToken("registration", newId()),
      "x",
    ];
    for (const token of wrong) await expect(getRegistrationByToken(token, "en")).rejects.toThrow(NotFound);
    const forged = [
      personalToken("registration", attendee.id),
      personalToken("ticket", attendee.id, 2),
      `${attendee.id}.1.`,
    ];
    for (const token of forged) await expect(getTicketByToken(token, "en")).rejects.toThrow(NotFound);
  });
});

describe("the link of a delegation", () => {
  it("opens and withdraws nothing, since whoever kept it may have left the institution; tickets do open", async () => {
    const listing = await createListingWithPool();
    const institution = await createInstitution();
    const { id } = await createRegistration(listing, { kind: "delegation", people: 2, institutionId: institution.id });
    const token = personalToken("registration", id);
    await expect(getRegistrationByToken(token, "en")).rejects.toThrow(NotFound);
    await expect(withdrawRegistrationByToken(token)).rejects.toThrow(NotFound);
    const attendee = await database().attendee.findFirstOrThrow({ where: { registrationId: id, position: 1 } });
    expect(await getTicketByToken(personalToken("ticket", attendee.id), "en")).toMatchObject({ status: "confirmed" });
  });
});

describe("one's own registrations", () => {
  it("are those of the account and of its proved address, and nobody else's", async () => {
    const listing = await createListingWithPool();
    const viewer = await createViewer();
    const byAddress = await createRegistration(listing, { email: viewer.email });
    const other = await createListingWithPool();
    const byAccount = await createRegistration(other, { userId: viewer.userId });
    const foreign = await createRegistration(other);
    const lines = await listOwnRegistrations(viewer, "en");
    expect(lines.map(({ id }) => id)).toEqual([byAccount.id, byAddress.id]);
    expect(await getOwnRegistrationToken(viewer, byAddress.id)).toBe(personalToken("registration", byAddress.id));
    expect(await getOwnRegistrationToken(viewer, foreign.id)).toBeNull();
    expect(await listOwnRegistrations({ ...viewer, userId: null }, "en")).toEqual([]);
  });
});

describe("the page to register", () => {
  it("tells places left and never an online address", async () => {
    const listing = await createListingWithPool({ places: 5, onlineUrl: ONLINE });
    await createRegistration(listing, { people: 3 });
    const page = await getPublishedRegisterPage(listing.code, "en");
    expect(page).toMatchObject({ refusal: null, terms: { capacity: 5, free: 2, mode: "at_once" } });
    expect(JSON.stringify(page)).not.toContain(ONLINE);
  });

  it("says why nobody can register, and does not know a draft", async () => {
    const later = await createListingWithPool({ opensAt: inHours(2) });
    expect(await getPublishedRegisterPage(later.code, "en")).toMatchObject({ refusal: "not-open-yet" });
    const external = await createListingWithPool({ mode: "external" });
    expect(await getPublishedRegisterPage(external.code, "en")).toMatchObject({
      refusal: "external",
      terms: { externalUrl: "https://tickets.example/ships" },
    });
    const draft = await createListingWithPool({ status: "draft" });
    await expect(getPublishedRegisterPage(draft.code, "en")).rejects.toThrow(NotFound);
  });
});

describe("an institution's delegations", () => {
  it("are for its owners and registrars", async () => {
    const listing = await createListingWithPool({ places: 2 });
    const institution = await createInstitution();
    await createRegistration(listing, { kind: "delegation", people: 2, institutionId: institution.id });
    const waiting = await createRegistration(listing, {
      kind: "delegation",
      people: 5,
      institutionId: institution.id,
      status: "waitlisted",
    });
    const registrar = await createStaff(institution, "registrar");
    const delegations = await listDelegations(registrar, institution.id, "en");
    expect(delegations.map(({ status, people, place }) => [status, people, place])).toEqual([
      ["waitlisted", 5, 1],
      ["confirmed", 2, null],
    ]);
    expect(delegations[0]?.id).toBe(waiting.id);
    await expect(listDelegations(await createStaff(institution, "viewer"), institution.id, "en")).rejects.toThrow();
    await expect(listDelegations(listing.desk, institution.id, "en")).rejects.toThrow(NotFound);
  });

  it("choose among listings that take registrations now", async () => {
    const open = await createListingWithPool({ title: "Paper of Samarkand" });
    await createListingWithPool({ closesAt: inHours(-1) });
    await createListingWithPool({ opensAt: inHours(1) });
    await createListingWithPool({ mode: "external" });
    await createListingWithPool({ status: "draft" });
    await createListingWithPool({ endsAt: inHours(-1) });
    const found = await listOpenListings(open.desk, open.institutionId, "", "en");
    expect(found.map(({ code }) => code)).toEqual([open.code]);
    expect(await listOpenListings(open.desk, open.institutionId, "samarkand", "en")).toHaveLength(1);
    expect(await listOpenListings(open.desk, open.institutionId, open.code.toLowerCase(), "en")).toHaveLength(1);
    expect(await listOpenListings(open.desk, open.institutionId, "samar\0kand", "en")).toHaveLength(1);
    expect(await listOpenListings(open.desk, open.institutionId, "silk", "en")).toEqual([]);
    await expect(listOpenListings(await createViewer(), open.institutionId, "", "en")).rejects.toThrow(NotFound);
  });
});
