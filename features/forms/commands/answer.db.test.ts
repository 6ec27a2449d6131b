import { readdir } from "node:fs/promises";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { composeMail } from "@/features/notifications/templates/compose.tsx";
import { confirmRegistration } from "@/features/registrations/commands/decide.ts";
import { exportRegistrations } from "@/features/registrations/commands/export-registrations.ts";
import { registerPeople } from "@/features/registrations/commands/register-people.ts";
import { ANONYMOUS, type Member } from "@/lib/auth/viewer.ts";
import { csvParts } from "@/lib/csv.ts";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { newFileFolder } from "@/tests/db/file-folder.ts";
import {
  ASKED_FIELDS,
  answersOf,
  createAsked,
  PASSPORT,
  passportPage,
  person,
  register,
  sent,
  VISA,
} from "@/tests/factories/answers.ts";
import { createForm } from "@/tests/factories/forms.ts";
import { createViewer } from "@/tests/factories/institutions.ts";
import { shredDueAnswers } from "../jobs.ts";
import { listFormsByToken } from "../queries/answering.ts";
import { getDeskAnswers } from "../queries/desk-answers.ts";
import { NOTHING_SENT } from "../rules/sent.ts";
import { answerFormByToken } from "./answer-form.ts";
import { viewAnswerFile, viewSealedAnswer } from "./view-answer.ts";

const DAY = 86_400_000;
let folder = "";

beforeAll(async () => {
  folder = await newFileFolder();
});

describe("answers given when registering", () => {
  it("are written with the registration, for the whole and for each person, what is sensitive sealed", async () => {
    const listing = await createAsked();
    const answers = await sent(
      listing,
      { "all.q1": "o1", "all.q2": "E12345678", "0.q3": "Halal", "2.q3": "Vegan" },
      { people: ["0", "2"], files: new Map([["answers.all.q4", await passportPage()]]) },
    );
    const { id } = await register(listing, answers, person({ companions: ["Mei"] }));
    const stored = await answersOf(id);
    expect(stored.map(({ field, attendee, value }) => [field.key, attendee?.name, value])).toEqual(
      expect.arrayContaining([
        ["q1", undefined, "o1"],
        ["q2", undefined, null],
        ["q3", "Zarina", "Halal"],
        ["q3", "Mei", "Vegan"],
        ["q4", undefined, null],
      ]),
    );
    expect(JSON.stringify(stored)).not.toContain("E12345678");
    const [file] = stored.flatMap((one) => one.file ?? []);
    expect(file).toMatchObject({ contentType: "image/webp", institutionId: listing.institutionId });
    const [name = ""] = (await readdir(folder, { recursive: true })).filter((path) => path.includes(file?.key ?? "?"));
    expect(name).not.toBe("");
  });

  it("are refused with their errors and nothing is registered, no file left", async () => {
    const listing = await createAsked();
    const before = (await readdir(folder, { recursive: true })).length;
    const files = new Map([["answers.all.q4", await passportPage()]]);
    const answers = await sent(listing, { "all.q1": "o1" }, { files });
    expect(await registerPeople(ANONYMOUS, listing.code, "en", person(), answers)).toEqual({
      ok: false,
      refusal: "answers",
      errors: { "answers.all.q2": "required", "answers.all.q4": "chooseFileAgain" },
    });
    const bad = await sent(
      listing,
      { "all.q1": "o2" },
      { files: new Map([["answers.all.q4", new Uint8Array([77, 90])]]) },
    );
    expect(await registerPeople(ANONYMOUS, listing.code, "en", person(), bad)).toMatchObject({
      errors: { "answers.all.q4": "invalidFile" },
    });
    // Whoever leaves the whole form out is not let past it.
    expect(await registerPeople(ANONYMOUS, listing.code, "en", person())).toMatchObject({ refusal: "form-changed" });
    expect(await database().registration.count({ where: { listingId: listing.id } })).toBe(0);
    expect(await readdir(folder, { recursive: true })).toHaveLength(before);
  });

  it("are written once however often they are sent, and their file does not lie there twice", async () => {
    const listing = await createAsked();
    const before = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith(".letter")).length;
    const files = new Map([["answers.all.q4", await passportPage()]]);
    const answers = await sent(listing, { "all.q1": "o2" }, { files });
    const input = person();
    const [one, two] = await Promise.all([register(listing, answers, input), register(listing, answers, input)]);
    expect(one.id).toBe(two.id);
    expect(await answersOf(one.id)).toHaveLength(2);
    const after = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith(".letter")).length;
    expect(after).toBe(before + 1);
  });

  it("stay readable with their questions when the form changes, and a page of before is told", async () => {
    const listing = await createAsked();
    const answers = await sent(listing, { "all.q1": "o2", "0.q3": "Halal" });
    const { id, token } = await register(listing, answers);
    await createForm(listing.editor, listing.id, [{ label: "Shoe size", required: true }]);
    expect(await registerPeople(ANONYMOUS, listing.code, "en", person(), answers)).toMatchObject({
      refusal: "form-changed",
    });
    const { forms } = await getDeskAnswers(listing.desk, listing.institutionId, listing.id, id, "en");
    expect(forms).toMatchObject([
      {
        version: 1,
        answers: [
          { label: "Do you need a visa?", words: ["No"] },
          { label: "Diet", words: ["Halal"] },
        ],
      },
    ]);
    // Corrections are made in the version that was answered: nobody is asked anew by surprise.
    const [own] = await listFormsByToken(token, "en");
    expect(own?.asked.fields).toHaveLength(ASKED_FIELDS.length);
  });
});

describe("answers behind a personal link", () => {
  it("are corrected, what is sensitive kept unseen until it is given anew or taken away", async () => {
    const listing = await createAsked();
    const answers = await sent(listing, { "all.q1": "o1", "all.q2": "E1", "0.q3": "Halal" });
    const { id, token } = await register(listing, answers);
    const [own] = await listFormsByToken(token, "en");
    expect(own).toMatchObject({ revision: 1, mayAnswer: true, kept: ["answers.all.q2"] });
    expect(JSON.stringify(own)).not.toContain("E1");
    const correct = async (typed: Record<string, string>, revision: number) =>
      answerFormByToken(token, "registering", revision, await sent(listing, typed));
    expect(await correct({ "all.q1": "o1", "0.q3": "Vegan" }, 1)).toMatchObject({ ok: true });
    expect(await correct({ "all.q1": "o1" }, 1)).toEqual({ ok: false, refusal: "changed-meanwhile" });
    const passport = (await answersOf(id)).find(({ field }) => field.key === "q2");
    const place = { institutionId: listing.institutionId, listingId: listing.id, answerId: passport?.id ?? "" };
    expect(await viewSealedAnswer(listing.desk, place, "en")).toEqual(["E1"]);
    expect(await correct({ "all.q1": "o1", "all.q2.remove": "on" }, 2)).toMatchObject({
      errors: { "answers.all.q2": "required" },
    });
    // Without a visa the number is not asked, and not kept.
    expect(await correct({ "all.q1": "o2" }, 2)).toMatchObject({ ok: true });
    expect((await answersOf(id)).map(({ field }) => field.key)).toEqual(["q1"]);
    await database().listing.update({
      where: { id: listing.id },
      data: { startsAt: new Date(0), endsAt: new Date(1) },
      select: { id: true },
    });
    expect(await correct({ "all.q1": "o2" }, 3)).toEqual({ ok: false, refusal: "closed" });
    await expect(answerFormByToken("x.1.y", "registering", 3, NOTHING_SENT)).rejects.toThrow(NotFound);
  });

  it("of the follow-up form are asked of those who have a place, and the letter says so", async () => {
    const listing = await createAsked([VISA], { mode: "approval" });
    await createForm(listing.editor, listing.id, [{ label: "Arrival", kind: "date", required: true }], "accepted");
    const { id, token } = await register(listing, await sent(listing, { "all.q1": "o2" }));
    const moments = async () => (await listFormsByToken(token, "en")).map(({ moment }) => moment);
    expect(await moments()).toEqual(["registering"]);
    const followUp = await sent(listing, { "all.q1": "2031-03-11" }, {}, "accepted");
    expect(await answerFormByToken(token, "accepted", 0, followUp)).toEqual({ ok: false, refusal: "closed" });
    expect(await confirmRegistration(listing.desk, id)).toMatchObject({ ok: true });
    const mail = await composeMail({
      id: "1",
      locale: "en",
      template: "registration-confirmed",
      parameters: { registrationId: id },
    });
    expect(mail?.text).toContain("more questions");
    expect(await moments()).toEqual(["registering", "accepted"]);
    const [one, other] = await Promise.all([
      answerFormByToken(token, "accepted", 0, followUp),
      answerFormByToken(token, "accepted", 0, followUp),
    ]);
    expect([one.ok, other.ok].sort()).toEqual([false, true]);
  });
});

describe("answers at the desk", () => {
  it("are for those who decide; each view of what is sensitive, and each file, is written down", async () => {
    const listing = await createAsked();
    const files = new Map([["answers.all.q4", await passportPage()]]);
    const { id } = await register(listing, await sent(listing, { "all.q1": "o1", "all.q2": "E77" }, { files }));
    const shown = await getDeskAnswers(listing.desk, listing.institutionId, listing.id, id, "en");
    expect(JSON.stringify(shown)).not.toContain("E77");
    const place = (key: string) => ({
      institutionId: listing.institutionId,
      listingId: listing.id,
      answerId: shown.forms[0]?.answers.find((answer) => answer.key === key)?.id ?? "",
    });
    for (const look of [
      (viewer: Member) => getDeskAnswers(viewer, listing.institutionId, listing.id, id, "en"),
      (viewer: Member) => viewSealedAnswer(viewer, place("q2"), "en"),
      (viewer: Member) => viewAnswerFile(viewer, place("q4")),
    ]) {
      await expect(look(await createViewer())).rejects.toThrow(NotFound);
      await expect(look(listing.editor)).rejects.toThrow(Forbidden);
    }
    const views = () => database().auditEntry.count({ where: { action: "registration.view-answer", subjectId: id } });
    expect(await views()).toBe(0);
    expect(await viewSealedAnswer(listing.desk, place("q2"), "en")).toEqual(["E77"]);
    const file = await viewAnswerFile(listing.desk, place("q4"));
    expect((await sharp(file.bytes).metadata()).format).toBe("webp");
    expect(await views()).toBe(2);
    const other = await createAsked();
    await expect(
      viewSealedAnswer(other.desk, { ...place("q2"), institutionId: other.institutionId, listingId: other.id }, "en"),
    ).rejects.toThrow(NotFound);
  });

  it("go into an export by choice, none of them a formula", async () => {
    const listing = await createAsked();
    await register(listing, await sent(listing, { "all.q1": "o1", "all.q2": "=1+1", "0.q3": "@SUM(A1)" }));
    const csv = async (chosen: string[]) => {
      const headings = {} as Parameters<typeof exportRegistrations>[4];
      const filter = { status: null, search: "" };
      const { desk, institutionId, id } = listing;
      const choice = { answers: chosen };
      const { lines } = await exportRegistrations(desk, institutionId, id, filter, headings, "en", choice);
      let text = "";
      for await (const part of csvParts(lines)) text += part;
      return text;
    };
    expect(await csv([])).not.toMatch(/1\+1|SUM/);
    const whole = await csv(["registering.q1", "registering.q2", "registering.q3", "registering.q99"]);
    expect(whole).toMatch(/Do you need a visa\?,Passport number,Diet\r\n/);
    expect(whole).toMatch(/,Yes,"?'=1\+1"?,"?'@SUM\(A1\)"?\r\n$/);
    const entry = await database().auditEntry.findFirstOrThrow({
      where: { subjectId: listing.id, action: "listing.export-registrations" },
      orderBy: { id: "desc" },
    });
    expect(entry.details).toEqual({ answers: ["registering.q1", "registering.q2", "registering.q3"] });
  });
});

describe("an answer whose time has run out", () => {
  it("is shredded with its file, so many days after the end, and leaves the fact", async () => {
    const listing = await createAsked();
    const files = new Map([["answers.all.q4", await passportPage()]]);
    const { id } = await register(
      listing,
      await sent(listing, { "all.q1": "o1", "all.q2": "E1", "0.q3": "Halal" }, { files }),
    );
    const { endsAt } = await database().listing.findUniqueOrThrow({
      where: { id: listing.id },
      select: { endsAt: true },
    });
    const end = endsAt?.getTime() ?? 0;
    const left = async () =>
      (await answersOf(id)).filter(({ shreddedAt }) => shreddedAt === null).map(({ field }) => field.key);
    await shredDueAnswers(new Date(end + 30 * DAY - 1000));
    expect((await left()).sort()).toEqual(["q1", "q2", "q3", "q4"]);
    const key = (await answersOf(id)).flatMap(({ file }) => file?.key ?? []).join();
    await shredDueAnswers(new Date(end + 30 * DAY));
    expect((await left()).sort()).toEqual(["q1", "q3"]);
    expect((await readdir(folder, { recursive: true })).filter((path) => path.includes(key))).toEqual([]);
    expect(await database().storedFile.count({ where: { key } })).toBe(0);
    const { forms } = await getDeskAnswers(listing.desk, listing.institutionId, listing.id, id, "en");
    expect(forms[0]?.answers.map(({ key: field, state }) => [field, state])).toEqual([
      ["q1", "open"],
      ["q2", "shredded"],
      ["q3", "open"],
      ["q4", "shredded"],
    ]);
  });

  it("goes earlier when the listing was called off, and later when it was postponed", async () => {
    const listing = await createAsked([{ ...PASSPORT, shownIf: [] }]);
    const { id } = await register(listing, await sent(listing, { "all.q1": "E1" }));
    const set = (data: object) => database().listing.update({ where: { id: listing.id }, data, select: { id: true } });
    const left = () => database().formAnswer.count({ where: { reply: { registrationId: id }, shreddedAt: null } });
    await set({ status: "postponed", postponedAt: new Date() });
    await shredDueAnswers(new Date(Date.now() + 300 * DAY));
    expect(await left()).toBe(1);
    await set({ status: "cancelled", postponedAt: null, cancelledAt: new Date() });
    await shredDueAnswers(new Date(Date.now() + 30 * DAY + 1000));
    expect(await left()).toBe(0);
  });
});
