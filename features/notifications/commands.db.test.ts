import { expect, it } from "vitest";
import { ANONYMOUS } from "@/lib/auth/viewer.ts";
import { database, transaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { newId } from "@/lib/id.ts";
import { createOffice, createViewer } from "@/tests/factories/institutions.ts";
import { queueMail, queueMails, retryMail } from "./commands.ts";
import { countMail, isReturnedMailRead, listFailedMail, listReturnedMail } from "./queries.ts";

async function createFailedMail(): Promise<string> {
  const key = `test:${newId()}`;
  await transaction((tx) =>
    queueMail(tx, {
      template: "invitation",
      recipient: "gone@museum.example",
      locale: "en",
      parameters: { invitationId: newId() },
      dedupeKey: key,
    }),
  );
  const { id } = await database().outbox.update({
    where: { dedupeKey: key },
    data: { status: "failed", attempts: 8, lastError: "550 no such user" },
    select: { id: true },
  });
  return id;
}

it("sends a failed mail again, once, with all its attempts", async () => {
  const office = await createOffice();
  const id = await createFailedMail();
  expect(await listFailedMail(office)).toMatchObject({
    mails: [{ id, lastError: "550 no such user", attempts: 8 }],
    next: null,
  });
  expect(await countMail(office)).toEqual({ queued: 0, failed: 1, returned: 0 });
  const outcomes = await Promise.all([1, 2, 3].map(() => retryMail(office, id)));
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  expect(outcomes.filter((outcome) => !outcome.ok && outcome.refusal === "not-failed")).toHaveLength(2);
  expect(await countMail(office)).toEqual({ queued: 1, failed: 0, returned: 0 });
  expect(await database().outbox.findUnique({ where: { id }, select: { status: true, attempts: true } })).toEqual({
    status: "queued",
    attempts: 0,
  });
  expect(await database().auditEntry.count({ where: { action: "outbox.retry", subjectId: id } })).toBe(1);
});

async function createReturnedMail(returnedAt: Date): Promise<string> {
  const id = await createFailedMail();
  await database().outbox.update({
    where: { id },
    data: {
      status: "sent",
      lastError: "",
      sentAt: new Date("2026-11-30T08:00:00Z"),
      returnedAt,
      returnedStatus: "5.1.1",
      returnedLine: "550 5.1.1 no such user",
    },
    select: { id: true },
  });
  return id;
}

it("lists what came back, the last first and each once from page to page, and sends it again", async () => {
  const office = await createOffice();
  const at = (minute: number) => new Date(Date.UTC(2026, 10, 30, 9, minute));
  // Three come back at each minute, so that a page ends in the midst of some.
  const ids: string[] = [];
  for (let number = 0; number < 60; number++) ids.push(await createReturnedMail(at(Math.floor(number / 3))));
  const [first, all] = [await listReturnedMail(office), [] as string[]];
  expect(first.mails).toHaveLength(50);
  expect(first.mails[0]).toEqual({
    id: ids.at(-1),
    recipient: "gone@museum.example",
    template: "invitation",
    sentAt: new Date("2026-11-30T08:00:00Z"),
    returned: { at: at(19), status: "5.1.1", line: "550 5.1.1 no such user" },
  });
  const second = await listReturnedMail(office, first.next ?? "");
  all.push(...[...first.mails, ...second.mails].map(({ id }) => id));
  expect(all).toEqual([...ids].reverse());
  expect(second.next).toBeNull();

  const [id = ""] = ids;
  expect(await listFailedMail(office)).toEqual({ mails: [], next: null });
  const outcomes = await Promise.all([1, 2, 3].map(() => retryMail(office, id)));
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  expect(await countMail(office)).toEqual({ queued: 1, failed: 0, returned: 59 });
  const again = await database().outbox.findUniqueOrThrow({ where: { id } });
  expect(again).toMatchObject({
    status: "queued",
    sentAt: null,
    returnedAt: null,
    returnedStatus: "",
    returnedLine: "",
  });
});

it("does not exist for anybody but the office, nor for a mail that does not", async () => {
  const id = await createFailedMail();
  for (const viewer of [await createViewer(), ANONYMOUS]) {
    await expect(listFailedMail(viewer)).rejects.toThrow(NotFound);
    await expect(listReturnedMail(viewer)).rejects.toThrow(NotFound);
    expect(() => isReturnedMailRead(viewer)).toThrow(NotFound);
    await expect(countMail(viewer)).rejects.toThrow(NotFound);
    await expect(retryMail(viewer, id)).rejects.toThrow(NotFound);
  }
  await expect(retryMail(await createOffice(), newId())).rejects.toThrow(NotFound);
});

it("queues several mails with one statement, and none twice for the same event", async () => {
  const event = newId();
  const order = (name: string) => ({
    template: "invitation" as const,
    recipient: `${name}@museum.example`,
    locale: "en",
    parameters: { invitationId: event },
    dedupeKey: `${event}:${name}`,
  });
  await transaction((tx) => queueMails(tx, []));
  await transaction((tx) => queueMails(tx, ["ada", "bao", "ada"].map(order)));
  await transaction((tx) => queueMails(tx, ["bao", "cem"].map(order)));
  const rows = await database().outbox.findMany({
    where: { dedupeKey: { startsWith: event } },
    orderBy: { id: "asc" },
  });
  expect(rows.map(({ recipient }) => recipient)).toEqual([
    "ada@museum.example",
    "bao@museum.example",
    "cem@museum.example",
  ]);
});
