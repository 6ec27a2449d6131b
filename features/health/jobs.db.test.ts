import { describe, expect, it } from "vitest";
import { ANONYMOUS } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { newId } from "@/lib/id.ts";
import { createInstitution, createOffice, createStaff } from "@/tests/factories/institutions.ts";
import { runNoted } from "./jobs.ts";
import { getHealth } from "./queries.ts";
import { JOB_NAMES } from "./rules.ts";

const later = (minutes: number) => new Date(Date.now() + minutes * 60_000);

describe("the portal's health", () => {
  it("says of each job how it last went, when it runs next, and that it does not run", async () => {
    const office = await createOffice();
    const jobOf = async (now: Date) =>
      (await getHealth(office, now)).jobs.find(({ name }) => name === "send-due-digests");
    expect((await getHealth(office, new Date())).jobs.map(({ name, state }) => [name, state])).toEqual(
      JOB_NAMES.map((name) => [name, "waiting"]),
    );
    await runNoted("send-due-digests", async () => undefined);
    expect(await jobOf(new Date())).toMatchObject({ state: "in-order", failures: 0 });
    for (let time = 0; time < 2; time++) {
      const failing = runNoted("send-due-digests", () => Promise.reject(new RangeError("zarina@mail.example")));
      await expect(failing).rejects.toThrow(RangeError);
    }
    expect(await jobOf(new Date())).toMatchObject({ state: "failing", failures: 2, lastError: "RangeError" });
    expect(JSON.stringify(await database().jobRun.findMany())).not.toContain("zarina");
    expect(await jobOf(later(20))).toMatchObject({ state: "late" });
    expect((await getHealth(office, later(200))).jobs.every(({ state }) => state === "late")).toBe(true);
    await runNoted("send-due-digests", async () => undefined);
    expect(await jobOf(new Date())).toMatchObject({ state: "in-order", failures: 0, lastError: "" });
  });

  it("counts the mail, and says that database and storage answer", async () => {
    const office = await createOffice();
    const mail = (changes: object) => {
      const id = newId();
      return {
        id,
        dedupeKey: id,
        recipient: "a@mail.example",
        locale: "en",
        template: "x",
        parameters: {},
        ...changes,
      };
    };
    const oldest = later(-30);
    await database().outbox.createMany({
      data: [
        // Due when it was written; a letter of a mailing is due later than it was written, and does not wait until then.
        mail({ createdAt: oldest, nextAttemptAt: oldest }),
        mail({ createdAt: later(-900), nextAttemptAt: later(20) }),
        mail({ attempts: 2, createdAt: later(-600) }),
        mail({ status: "failed" }),
        mail({ status: "sent", sentAt: later(-60) }),
        mail({ status: "sent", sentAt: later(-3000) }),
        mail({ status: "sent", sentAt: later(-3000), returnedAt: later(-60) }),
        mail({ status: "sent", sentAt: later(-9000), returnedAt: later(-3000) }),
      ],
    });
    const health = await getHealth(office, new Date());
    expect(health.mail).toEqual({
      waiting: 3,
      retried: 1,
      failed: 1,
      sentInADay: 1,
      returnedInADay: 1,
      oldestWaiting: oldest,
    });
    expect(health.databaseMs).toBeGreaterThan(0);
    expect(health.storageFree).toBeGreaterThan(0);
  });

  it("is the office's alone to see", async () => {
    for (const stranger of [await createStaff(await createInstitution()), ANONYMOUS]) {
      await expect(getHealth(stranger, new Date())).rejects.toThrow(NotFound);
    }
  });
});
