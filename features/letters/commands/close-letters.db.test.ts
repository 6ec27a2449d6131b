import { beforeAll, expect, it } from "vitest";
import { database, type Transaction, transaction } from "@/lib/db.ts";
import { newId } from "@/lib/id.ts";
import { newFileFolder } from "@/tests/db/file-folder.ts";
import { createInvited, issued } from "@/tests/factories/letters.ts";
import { createRegistration } from "@/tests/factories/registrations.ts";
import { closeLetters } from "./close-letters.ts";

beforeAll(async () => {
  await newFileFolder();
});

/** A listing with one issued letter and others in these states. */
async function createLetters(statuses: readonly ("requested" | "in_review" | "refused")[]) {
  const invited = await createInvited({ places: 20 });
  const { id: issuedId } = await issued(invited);
  for (const status of statuses) {
    const { id: registrationId } = await createRegistration(invited, { email: `${newId()}@mail.example` });
    const attendee = await database().attendee.findFirstOrThrow({ where: { registrationId }, select: { id: true } });
    const languages = { firstLanguage: "zh-CN", secondLanguage: "en" };
    await database().letter.create({
      data: { listingId: invited.id, attendeeId: attendee.id, status, ...languages },
      select: { id: true },
    });
  }
  return { invited, issuedId };
}

/** A transaction that counts how often letters, audit entries and mails are read or written. */
function counting(tx: Transaction, note: () => void): Transaction {
  const noting = (model: object) =>
    new Proxy(model, {
      get(target, name) {
        const method: unknown = Reflect.get(target, name);
        if (typeof method === "function") note();
        return method;
      },
    });
  const watched = new Set<string | symbol>(["letter", "auditEntry", "outbox"]);
  return new Proxy(tx, {
    get: (target, name) => (watched.has(name) ? noting(Reflect.get(target, name)) : Reflect.get(target, name)),
  });
}

it("ends every letter of what is gone, in batches, and tells each person and whoever issued one", async () => {
  const { invited, issuedId } = await createLetters(["requested", "in_review", "refused", "requested"]);
  await transaction((tx) => closeLetters(invited.desk, tx, { listingId: invited.id }, 2));
  const rows = await database().letter.findMany({ where: { listingId: invited.id }, orderBy: { createdAt: "asc" } });
  expect(rows.map(({ status }) => status)).toEqual(["revoked", "withdrawn", "withdrawn", "refused", "withdrawn"]);
  expect(rows.map(({ revision }) => revision).slice(1)).toEqual([2, 2, 1, 2]);
  for (const { id, status, revision } of rows.filter(({ status }) => status !== "refused")) {
    const action = status === "revoked" ? "letter.revoke" : "letter.withdraw";
    expect(await database().auditEntry.count({ where: { subjectId: id, action } })).toBe(1);
    expect(await database().outbox.count({ where: { dedupeKey: `letter-step:${id}:${revision}:step` } })).toBe(1);
  }
  expect(await database().outbox.count({ where: { dedupeKey: `letter-fell:${issuedId}` } })).toBe(1);
});

it("asks the database as often for many letters as for few", async () => {
  const asked = async (statuses: "requested"[]) => {
    const { invited } = await createLetters(statuses);
    let times = 0;
    await transaction((tx) =>
      closeLetters(
        invited.desk,
        counting(tx, () => times++),
        { listingId: invited.id },
      ),
    );
    return times;
  };
  expect(await asked(["requested", "requested", "requested", "requested"])).toBe(await asked(["requested"]));
});
