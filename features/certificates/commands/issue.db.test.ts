import { expect, it } from "vitest";
import { checkIn, undoCheckIn } from "@/features/check-in/commands/check-in.ts";
import { getDoorList } from "@/features/check-in/queries/papers.ts";
import { composeMail } from "@/features/notifications/templates/compose.tsx";
import { getTicketPaperByToken } from "@/features/registrations/queries/ticket-paper.ts";
import { personalToken } from "@/lib/auth/personal-link.ts";
import { ANONYMOUS } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { newId } from "@/lib/id.ts";
import { createStaff } from "@/tests/factories/institutions.ts";
import { createListingWithPool, createRegistration } from "@/tests/factories/registrations.ts";
import { getCertificateByToken, getCertificateFigures, getPublishedCertificate } from "../queries/certificate.ts";
import { issueCertificateByToken, issueCertificates } from "./issue.ts";

async function atDoor(people = 3) {
  const listing = await createListingWithPool();
  const { id } = await createRegistration(listing, {
    people,
    name: "Zarina Rakhimova",
    email: `z-${newId()}@mail.example`,
  });
  const attendees = await database().attendee.findMany({ where: { registrationId: id }, orderBy: { position: "asc" } });
  const door = { institutionId: listing.institutionId, listingId: listing.id, sessionId: null, name: "North" };
  const letIn = (attendeeId: string) =>
    checkIn(listing.desk, door, { key: newId(), ticket: { attendeeId }, waited: null });
  const issue = () => issueCertificates(listing.desk, listing.institutionId, listing.id);
  const [first = "", second = "", third = ""] = attendees.map((attendee) => attendee.id);
  return { listing, door, letIn, issue, first, second, third };
}
const ticketOf = (id: string) => personalToken("ticket", id, 1);

it("is issued to everybody who was let in, once however often it is pressed, and mailed to each", async () => {
  const { listing, letIn, issue, first, second, third } = await atDoor();
  expect(await issue()).toBe(0);
  await letIn(first);
  await letIn(second);
  expect((await Promise.all([issue(), issue()])).sort()).toEqual([0, 2]);
  const letters = await database().outbox.findMany({ where: { template: "certificate-issued" } });
  // The companion has no address: whoever registered them gets both.
  expect(letters).toHaveLength(2);
  expect(await getCertificateFigures(listing.desk, listing.institutionId, listing.id)).toEqual({
    tookPart: 2,
    issued: 2,
  });
  const mail = await composeMail({
    id: "1",
    locale: "en",
    template: "certificate-issued",
    parameters: letters[0]?.parameters as object,
  });
  expect(mail?.subject).toBe("Your certificate of attendance: Ships of the South China Sea");
  expect(mail?.text).toContain("/en/tickets/");
  await letIn(third);
  expect(await issue()).toBe(1);
});

it("is verified by its number, without a name, until the check-in is taken back", async () => {
  const { listing, door, letIn, first } = await atDoor();
  expect(await issueCertificateByToken(ticketOf(first))).toEqual({ ok: false, refusal: "not-in" });
  await letIn(first);
  expect(await issueCertificateByToken(ticketOf(first))).toMatchObject({ ok: true });
  expect(await issueCertificateByToken(ticketOf(first))).toMatchObject({ ok: true });
  const { code } = await database().certificate.findFirstOrThrow();
  const shown = await getPublishedCertificate(code, "en");
  expect(shown).toMatchObject({ isGenuine: true, initials: "Z. R." });
  expect(JSON.stringify(shown)).not.toContain("Rakhimova");
  const paper = await getCertificateByToken(ticketOf(first), "zh-CN");
  expect(paper).toMatchObject({ name: { text: "Zarina Rakhimova" }, heading: { text: "出席证明" } });
  expect(paper.verify.address).toContain(`/zh-CN/verify/${code}`);
  await undoCheckIn(listing.desk, door, first);
  expect(await getPublishedCertificate(code, "en")).toMatchObject({ isGenuine: false });
  await expect(getCertificateByToken(ticketOf(first), "en")).rejects.toThrow(NotFound);
  expect(await getPublishedCertificate("000000000000", "en")).toBeNull();
});

it("and what is printed are for those alone whom they concern", async () => {
  const { listing, first } = await atDoor(1);
  const editor = await createStaff({ id: listing.institutionId }, "editor");
  const other = await createListingWithPool();
  for (const viewer of [ANONYMOUS, other.desk]) {
    await expect(issueCertificates(viewer, listing.institutionId, listing.id)).rejects.toThrow(NotFound);
    await expect(getDoorList(viewer, listing.institutionId, listing.id, null, "en")).rejects.toThrow(NotFound);
  }
  await expect(issueCertificates(editor, listing.institutionId, listing.id)).rejects.toThrow(Forbidden);
  await expect(getDoorList(editor, listing.institutionId, listing.id, null, "en")).rejects.toThrow(Forbidden);
  await expect(issueCertificateByToken(personalToken("registration", first, 1))).rejects.toThrow(NotFound);
  await expect(issueCertificateByToken(personalToken("ticket", first, 2))).rejects.toThrow(NotFound);
  const list = await getDoorList(listing.desk, listing.institutionId, listing.id, null, "en");
  expect(list.people).toMatchObject([{ name: { text: "Zarina Rakhimova" }, isIn: false }]);
  expect(await getTicketPaperByToken(ticketOf(first), "en")).toMatchObject({ name: { text: "Zarina Rakhimova" } });
});
