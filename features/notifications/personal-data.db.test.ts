import { expect, it } from "vitest";
import { database, transaction } from "@/lib/db.ts";
import { newId } from "@/lib/id.ts";
import { mailData } from "./personal-data.ts";

it("who is erased is gone from mail to them and from mail to others that tells of them, and from no other", async () => {
  const [registration, delegation, attendee, other] = [newId(), newId(), newId(), newId()];
  const mails: [string, string, object][] = [
    ["to-them", "gone@mail.example", { listingId: other }],
    ["of-their-registration", "owner@mail.example", { registrationId: registration }],
    ["of-their-delegation", "owner@mail.example", { registrationId: delegation, name: "Zarina" }],
    ["of-them-in-another", "contact@mail.example", { attendeeId: attendee }],
    ["of-others", "owner@mail.example", { registrationId: other }],
    ["of-another-person", "owner@mail.example", { attendeeId: other }],
    ["of-nobody", "owner@mail.example", {}],
  ];
  await database().outbox.createMany({
    data: mails.map(([dedupeKey, recipient, parameters]) => ({
      dedupeKey,
      recipient,
      parameters,
      template: "registration-confirmed",
      locale: "en",
    })),
  });
  const subject = {
    email: "gone@mail.example",
    userId: null,
    registrationIds: [registration],
    delegationIds: [delegation],
    attendeeIds: [attendee],
  };
  await transaction((tx) => mailData.erase(tx, subject));
  const left = await database().outbox.findMany({ select: { dedupeKey: true }, orderBy: { dedupeKey: "asc" } });
  expect(left.map(({ dedupeKey }) => dedupeKey)).toEqual(["of-another-person", "of-nobody", "of-others"]);
});

it("whoever asks is told which mail came back, and what was said of it", async () => {
  const mail = { locale: "en", template: "kept no more", parameters: {}, status: "sent" } as const;
  const sentAt = new Date("2026-11-30T08:00:00Z");
  const back = {
    returnedAt: new Date("2026-11-30T11:00:00Z"),
    returnedStatus: "5.2.2",
    returnedLine: "552 5.2.2 full",
  };
  await database().outbox.createMany({
    data: [
      { ...mail, dedupeKey: "arrived", recipient: "zarina@mail.example", sentAt, createdAt: new Date(1) },
      { ...mail, ...back, dedupeKey: "back", recipient: "zarina@mail.example", sentAt, createdAt: new Date(2) },
      { ...mail, ...back, dedupeKey: "another's", recipient: "other@mail.example", sentAt },
    ],
  });
  const subject = {
    email: "zarina@mail.example",
    userId: null,
    registrationIds: [],
    delegationIds: [],
    attendeeIds: [],
  };
  const [held] = await transaction((tx) => mailData.read(tx, subject, "en"));
  expect(held?.entries).toEqual([
    { subject: "kept no more", status: "returned", reason: "552 5.2.2 full", at: sentAt },
    { subject: "kept no more", status: "sent", reason: "", at: sentAt },
  ]);
});
