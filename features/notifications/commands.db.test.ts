import { expect, it } from "vitest";
import { ANONYMOUS } from "@/lib/auth/viewer.ts";
import { database, transaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { newId } from "@/lib/id.ts";
import { createOffice, createViewer } from "@/tests/factories/institutions.ts";
import { queueMail, queueMails, retryMail } from "./commands.ts";
import { countMail, listFailedMail } from "./queries.ts";

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
  expect(await countMail(office)).toEqual({ queued: 0, failed: 1 });
  const outcomes = await Promise.all([1, 2, 3].map(() => retryMail(office, id)));
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  expect(outcomes.filter((outcome) => !outcome.ok && outcome.refusal === "not-failed")).toHaveLength(2);
  expect(await countMail(office)).toEqual({ queued: 1, failed: 0 });
  expect(await database().outbox.findUnique({ where: { id }, select: { status: true, attempts: true } })).toEqual({
    status: "queued",
    attempts: 0,
  });
  expect(await database().auditEntry.count({ where: { action: "outbox.retry", subjectId: id } })).toBe(1);
});

it("does not exist for anybody but the office, nor for a mail that does not", async () => {
  const id = await createFailedMail();
  for (const viewer of [await createViewer(), ANONYMOUS]) {
    await expect(listFailedMail(viewer)).rejects.toThrow(NotFound);
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
