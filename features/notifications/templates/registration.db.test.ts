import { sync } from "node-ical";
import { describe, expect, it } from "vitest";
import { NOTHING_SENT } from "@/features/forms/rules/sent.ts";
import { answerAsDelegateByToken } from "@/features/registrations/commands/answer-as-delegate.ts";
import { getRegistrationByToken, getTicketByToken } from "@/features/registrations/queries/by-token.ts";
import { getDelegateByToken } from "@/features/registrations/queries/delegate.ts";
import { database } from "@/lib/db.ts";
import { createInstitution } from "@/tests/factories/institutions.ts";
import { createListingWithPool, createRegistration } from "@/tests/factories/registrations.ts";
import { composeMail } from "./compose.tsx";

const ONLINE = "https://meet.example/room-7";

const letter = (template: string, parameters: object) => composeMail({ id: "1", locale: "en", template, parameters });

/** The unguessable part of the first link to such a page. */
const tokenIn = (text: string | undefined, page: string) => text?.match(new RegExp(`/en/${page}/(\\S+)`))?.[1] ?? "";

describe("letters about registrations", () => {
  it("bring places with the personal link, a ticket for each, the online address and a calendar entry", async () => {
    const listing = await createListingWithPool({ title: "Ships & Stars", onlineUrl: ONLINE });
    const { id } = await createRegistration(listing, { people: 2, name: "Zarina" });
    const mail = await letter("registration-confirmed", { registrationId: id });
    expect(mail?.subject).toBe("You are registered: Ships & Stars");
    expect(mail?.text).toContain(ONLINE);
    expect(await getRegistrationByToken(tokenIn(mail?.text, "registrations"), "en")).toMatchObject({ id });
    expect(await getTicketByToken(tokenIn(mail?.text, "tickets"), "en")).toMatchObject({ name: "Zarina" });
    const entries = Object.values(sync.parseICS(mail?.calendar ?? "")).filter((entry) => entry?.type === "VEVENT");
    expect(entries).toMatchObject([{ uid: `${listing.sessionId}@silk-road-exchange`, summary: "Ships & Stars" }]);
    expect(mail?.calendar).toContain("meet.example");
  });

  it("tell the place in the queue and hide the online address from who waits", async () => {
    const listing = await createListingWithPool({ places: 0, onlineUrl: ONLINE });
    await createRegistration(listing, { status: "waitlisted" });
    const { id } = await createRegistration(listing, { status: "waitlisted" });
    const mail = await letter("registration-waitlisted", { registrationId: id });
    expect(mail?.text).toContain("Your place in the queue: 2.");
    expect(`${mail?.text}${mail?.calendar}`).not.toContain(ONLINE);
  });

  it("give the organiser's reason", async () => {
    const listing = await createListingWithPool();
    const { id } = await createRegistration(listing, { status: "declined" });
    await database().registration.update({ where: { id }, data: { statusReason: "For doctoral students only." } });
    const mail = await letter("registration-declined", { registrationId: id });
    expect(mail?.text).toContain("The organiser’s reason: For doctoral students only.");
    const withdrawn = await createRegistration(listing, { status: "withdrawn" });
    const own = await letter("registration-withdrawn", { registrationId: withdrawn.id });
    expect(own?.text).toContain("withdrawn");
    expect(own?.text).not.toContain("reason");
  });

  it("bring each person of a delegation to their own page, and once they have agreed their ticket", async () => {
    const listing = await createListingWithPool({ onlineUrl: ONLINE });
    const institution = await createInstitution();
    const { id } = await createRegistration(listing, { kind: "delegation", people: 3, institutionId: institution.id });
    const attendee = await database().attendee.findFirstOrThrow({ where: { registrationId: id, position: 0 } });
    const invitation = await letter("registration-ticket", { attendeeId: attendee.id });
    expect(invitation?.text).not.toMatch(/\/tickets\/|meet\.example/);
    const token = tokenIn(invitation?.text, "delegates");
    expect(await getDelegateByToken(token, "en")).toMatchObject({ name: attendee.name, ticketToken: null });
    const consent = { name: attendee.name, event: true, abroad: true, news: false, revision: 0 };
    await answerAsDelegateByToken(token, "en", "registering", consent, NOTHING_SENT);
    const mail = await letter("registration-ticket", { attendeeId: attendee.id });
    const ticket = await getTicketByToken(tokenIn(mail?.text, "tickets"), "en");
    expect(ticket).toMatchObject({ name: attendee.name, code: attendee.ticketCode });
    expect(mail?.text).toContain(ticket.spelledCode);
    // The page of the whole delegation is for whoever registered it.
    expect(mail?.text).not.toContain("/registrations/");
  });

  it("about a delegation lead to the desk, where only those may see it who still belong there", async () => {
    const listing = await createListingWithPool();
    const institution = await createInstitution();
    const { id } = await createRegistration(listing, { kind: "delegation", people: 2, institutionId: institution.id });
    const mail = await letter("registration-confirmed", { registrationId: id });
    expect(mail?.text).toContain(`/en/desk/${institution.slug}/delegations/${id}`);
    expect(mail?.text).toContain("withdraw it at your institution’s desk");
    // Who has an address has their ticket from their own page alone.
    expect(mail?.text.match(/\/tickets\//g)).toHaveLength(1);
    expect(`${mail?.text}${mail?.html}${mail?.calendar}`).not.toContain("/registrations/");
  });

  it("are not sent when they have been overtaken", async () => {
    const listing = await createListingWithPool();
    const { id } = await createRegistration(listing, { status: "withdrawn" });
    for (const step of ["confirmed", "promoted", "waitlisted", "pending", "declined"]) {
      expect(await letter(`registration-${step}`, { registrationId: id })).toBeNull();
    }
    expect(await letter("registration-link", { registrationId: id })).not.toBeNull();
  });
});
