import { expect, it } from "vitest";
import { database } from "@/lib/db.ts";
import { newId } from "@/lib/id.ts";
import { delegation } from "@/tests/factories/delegations.ts";

it("of a delegation is whom the last letter to their present address did not reach, with why", async () => {
  const { attendeeId, people, page } = await delegation();
  const email = people[0]?.email ?? "";
  await database().outbox.deleteMany();
  const reached = async () => (await page()).attendees.map(({ unreached }) => unreached);
  const nobody = [null, null, null, null];
  let minute = 0;
  const letter = (changes: object) => {
    const id = newId();
    minute++;
    return database().outbox.create({
      data: {
        id,
        dedupeKey: id,
        recipient: email,
        locale: "en",
        template: "delegate-link",
        parameters: { attendeeId },
        createdAt: new Date(Date.UTC(2026, 10, 30, 8, minute)),
        ...changes,
      },
      select: { id: true },
    });
  };
  const at = new Date("2026-11-30T11:00:00Z");
  const back = { status: "sent", returnedAt: at, returnedStatus: "5.1.1", returnedLine: "550 unknown" };
  expect(await reached()).toEqual(nobody);
  await letter(back);
  const returned = { error: "", returned: { at, status: "5.1.1", line: "550 unknown" } };
  expect(await reached()).toEqual([returned, null, null, null]);
  // One that still waits says nothing yet, one to somebody else nothing of this person, a later one that was taken more.
  await letter({ status: "queued" });
  await letter({ status: "sent", recipient: "registrar@mail.example" });
  expect(await reached()).toEqual([returned, null, null, null]);
  await letter({ status: "sent" });
  expect(await reached()).toEqual(nobody);
  await letter({ status: "failed", lastError: "550 5.2.2 full" });
  expect(await reached()).toEqual([{ error: "550 5.2.2 full", returned: null }, null, null, null]);
  await database().attendee.update({
    where: { id: attendeeId },
    data: { email: "another@mail.example" },
    select: { id: true },
  });
  expect(await reached()).toEqual(nobody);
});
