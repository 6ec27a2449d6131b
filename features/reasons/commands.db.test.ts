import { describe, expect, it } from "vitest";
import { z } from "zod";
import { ANONYMOUS, type Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { newId } from "@/lib/id.ts";
import { createInstitution, createOffice, createStaff } from "@/tests/factories/institutions.ts";
import { createReason, removeReason, saveReason } from "./commands.ts";
import { getReason, listReasonOffers, listReasons, readReason } from "./queries.ts";
import type { ReasonTemplateForm } from "./schema.ts";

const SCHEMA = z.object({ reason: z.string().min(1) });

const FORM: ReasonTemplateForm = {
  revision: 1,
  uses: ["suspend", "withdraw_verification"],
  texts: [
    { language: "en", title: "Gone", text: "Nobody answers." },
    { language: "ar", title: "غائبة", text: "لا يردّ أحد." },
  ],
};

async function kept(office: Viewer): Promise<string> {
  const outcome = await createReason(office, FORM);
  if (!outcome.ok) throw new Error("It was not kept.");
  return outcome.value.id;
}

const sent = (fields: Record<string, string>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

describe("a reason of the office", () => {
  it("is kept, offered where it is for, changed once by two at once, and removed; the log keeps its words", async () => {
    const office = await createOffice();
    const id = await kept(office);
    const offers = await listReasonOffers(office, "ar");
    expect(offers.suspend).toEqual([{ id, title: "غائبة" }]);
    expect(offers.restore).toEqual([]);
    const [text] = FORM.texts;
    const change = { ...FORM, uses: ["restore" as const], texts: text ? [text] : [] };
    const outcomes = await Promise.all([1, 2].map(() => saveReason(office, id, change)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes).toContainEqual({ ok: false, refusal: "stale-revision" });
    expect(await getReason(office, id)).toMatchObject({ revision: 2, uses: ["restore"], texts: [{ language: "en" }] });
    expect((await listReasonOffers(office, "ar")).restore).toEqual([{ id, title: "Gone" }]);
    expect((await removeReason(office, id)).ok).toBe(true);
    expect(await listReasons(office)).toEqual([]);
    await expect(saveReason(office, id, FORM)).rejects.toThrow(NotFound);
    const log = await database().auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } });
    expect(log.map(({ action }) => action)).toEqual(["reason.create", "reason.save", "reason.remove"]);
    expect(log[0]?.details).toMatchObject({ ar: "غائبة: لا يردّ أحد.", uses: "suspend withdraw_verification" });
  });

  it("is put into a decision in the reader's language, and what was typed stays", async () => {
    const office = await createOffice();
    const template = await kept(office);
    const asked = { insert: "1", template, templateLanguage: "ar", reason: "" };
    const read = (fields: Record<string, string>) => readReason(office, sent(fields), SCHEMA);
    expect(await read({ reason: "No." })).toEqual({ ok: true, value: { reason: "No." } });
    expect(await read({ reason: "" })).toMatchObject({ state: { errors: { reason: expect.any(String) } } });
    expect(await read(asked)).toMatchObject({
      state: { values: { reason: "لا يردّ أحد." }, notice: "inserted-ar" },
    });
    expect(await read({ ...asked, templateLanguage: "fr", reason: "We called." })).toMatchObject({
      state: { values: { reason: "We called.\n\nNobody answers." }, notice: "inserted-en" },
    });
    for (const nothing of ["", "x", newId()]) {
      expect(await read({ ...asked, template: nothing, reason: "Typed" })).toMatchObject({
        state: { values: { reason: "Typed" }, errors: { template: "invalidChoice" } },
      });
    }
  });

  it("is the office's alone", async () => {
    const id = await kept(await createOffice());
    for (const stranger of [await createStaff(await createInstitution()), ANONYMOUS]) {
      const attempts = [
        () => createReason(stranger, FORM),
        () => saveReason(stranger, id, FORM),
        () => removeReason(stranger, id),
        () => listReasons(stranger),
        () => getReason(stranger, id),
        () => listReasonOffers(stranger, "en"),
        () => readReason(stranger, sent({ insert: "1", template: id }), SCHEMA),
      ];
      for (const attempt of attempts) await expect(attempt()).rejects.toThrow(NotFound);
    }
  });
});
