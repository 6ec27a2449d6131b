import { beforeEach, describe, expect, it } from "vitest";
import { listFormsByToken } from "@/features/forms/queries/answering.ts";
import { composeMail } from "@/features/notifications/templates/compose.tsx";
import { PORTAL } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { answersOf, passportPage, person, register, sent } from "@/tests/factories/answers.ts";
import { agree, answers, delegation, letters } from "@/tests/factories/delegations.ts";
import { createForm, type FieldWish } from "@/tests/factories/forms.ts";
import { createInstitution, createStaff } from "@/tests/factories/institutions.ts";
import { delegationInput } from "@/tests/factories/registrations.ts";
import { getDelegateByToken } from "../queries/delegate.ts";
import { listDelegations } from "../queries/delegations.ts";
import { answerForDelegation } from "./answer-for-delegation.ts";
import { confirmRegistration } from "./decide.ts";
import { registerDelegation } from "./register-delegation.ts";
import { remindDelegations } from "./remind-delegations.ts";
import { withdrawDelegation } from "./withdraw.ts";

const VISA: FieldWish = { kind: "choice", label: "Visas for all?", required: true, options: ["Yes", "No"] };
const DIET: FieldWish = { label: "Diet", per: "person" };
const NUMBER: FieldWish = { label: "Passport", per: "person", required: true, sensitive: true, shownIf: ["q1:o1"] };
const COPY: FieldWish = { kind: "file", label: "Copy", per: "person", sensitive: true, shownIf: ["q1:o1"] };
const ASKED = [VISA, DIET, NUMBER, COPY];
const ALL = "q2 q3 q4";
const DAY = 86_400_000;

const travelling = (visa: "o1" | "o2" = "o2", choices = {}) => delegation(ASKED, choices, { "all.q1": visa });
type Delegation = Awaited<ReturnType<typeof travelling>>;

/** The registrar says whether visas are needed, from a page that is as new as `revision` says. */
const say = async (of: Delegation, visa: string, revision: number, mayDelete = false, viewer = of.registrar) =>
  answerForDelegation(
    viewer,
    { registrationId: of.id, moment: "registering", revision },
    await sent(of.listing, { "all.q1": visa }, { people: [] }),
    mayDelete,
  );

const ask = (of: Delegation) => getDelegateByToken(of.token, "en");
const keysOf = async (of: Delegation) =>
  (await ask(of)).forms.flatMap(({ asked }) => asked.fields.map(({ key }) => key));
const states = async (of: Delegation) => (await of.page()).attendees.map(({ hasAnswered }) => hasAnswered).slice(0, 2);
const given = async (of: Delegation) =>
  (await answersOf(of.id)).flatMap(({ attendee, field }) => (attendee ? field.key : [])).sort();

beforeEach(() => database().outbox.deleteMany());

describe("what is asked once of a delegation", () => {
  it("is answered by who registers it, by the same rules as by everybody, and once", async () => {
    const { listing, institution, registrar } = await travelling();
    const input = delegationInput(2);
    const send = async (typed: Record<string, string>, rest = {}) =>
      registerDelegation(
        registrar,
        institution.id,
        listing.code,
        "en",
        input,
        await sent(listing, typed, { people: [], ...rest }),
      );
    expect(await send({})).toEqual({ ok: false, refusal: "answers", errors: { "answers.all.q1": "required" } });
    expect(await send({ "all.q1": "o9" })).toMatchObject({ errors: { "answers.all.q1": "invalidChoice" } });
    expect(await send({ "all.q1": "o1" }, { versionId: "" })).toEqual({ ok: false, refusal: "form-changed" });
    expect(await database().registration.count({ where: { listingId: listing.id } })).toBe(1);
    // What nobody but each person can say is not read from this form.
    const both = await Promise.all([1, 2].map(() => send({ "all.q1": "o1", "0.q2": "Halal" }, { people: ["0"] })));
    const ids = both.map((one) => one.ok && one.value.registrationId);
    expect(ids[0]).toBe(ids[1]);
    expect((await answersOf(String(ids[0]))).map(({ field, value }) => [field.key, value])).toEqual([["q1", "o1"]]);
  });

  it("is for owners and registrars of the institution that sends it, while it stands", async () => {
    const of = await travelling();
    await expect(say(of, "o1", 1, false, of.listing.desk)).rejects.toThrow(NotFound);
    await expect(say(of, "o1", 1, false, await createStaff(await createInstitution(), "owner"))).rejects.toThrow(
      NotFound,
    );
    await expect(say(of, "o1", 1, false, await createStaff(of.institution, "editor"))).rejects.toThrow(Forbidden);
    const { id } = await register(of.listing, await sent(of.listing, { "all.q1": "o2" }), person());
    await expect(say({ ...of, id }, "o1", 1)).rejects.toThrow(NotFound);
    await withdrawDelegation(of.registrar, of.id);
    expect(await say(of, "o1", 1)).toEqual({ ok: false, refusal: "closed" });
    expect(await of.page()).toMatchObject({ forms: [{ mayAnswer: false, told: [{ words: ["No"] }] }] });
  });

  it("is refused to the second of two tabs, also at once, and to a page of another version", async () => {
    const of = await travelling();
    const both = await Promise.all([say(of, "o1", 1), say(of, "o1", 1)]);
    expect(both.map((one) => (one.ok ? "ok" : one.refusal)).sort()).toEqual(["changed-meanwhile", "ok"]);
    expect(await say(of, "", 2)).toMatchObject({ errors: { "answers.all.q1": "required" } });
    // A person who answers is no other tab.
    await agree(of.token, await answers(of.listing, { "0.q3": "E1" }, { askedKeys: ALL }));
    await createForm(of.listing.editor, of.listing.id, [{ label: "Shoe size" }]);
    expect(await say(of, "o2", 2, true)).toEqual({ ok: false, refusal: "form-changed" });
  });
});

describe("what each person of a delegation is asked", () => {
  it("follows from what was answered for all, and tells nothing of it else", async () => {
    const without = await travelling("o2");
    expect(await keysOf(without)).toEqual(["q2"]);
    const lacking = await agree(without.token, await answers(without.listing, { "0.q3": "E1" }, { askedKeys: "q2" }));
    expect(lacking).toMatchObject({ ok: true });
    expect(await given(without)).toEqual([]);
    const of = await travelling("o1");
    expect(await keysOf(of)).toEqual(["q2", "q3", "q4"]);
    const told = JSON.stringify(await ask(of));
    expect(told).not.toContain("Visas for all?");
    expect(told).not.toContain("o1");
    expect(await agree(of.token, await answers(of.listing, {}, { askedKeys: ALL }))).toMatchObject({
      errors: { "answers.0.q3": "required" },
    });
    expect(await agree(of.token, await answers(of.listing, { "0.q3": "E1" }, { askedKeys: ALL }))).toMatchObject({
      ok: true,
    });
    expect(await states(of)).toEqual([true, false]);
  });

  it("is asked anew of who answered already when it becomes more: nothing is lost, and they are written to", async () => {
    const of = await travelling("o2");
    await agree(of.token, await answers(of.listing, { "0.q2": "Halal" }, { askedKeys: "q2" }));
    expect(await states(of)).toEqual([true, false]);
    await database().outbox.deleteMany();
    expect(await say(of, "o1", 1)).toEqual({ ok: true, value: undefined });
    expect(await states(of)).toEqual([false, false]);
    const page = await ask(of);
    expect(page).toMatchObject({ open: ["registering"], askedMore: ["registering"] });
    expect(page.forms[0]?.values).toEqual({ "answers.0.q2": "Halal" });
    expect(await letters("delegate-questions")).toMatchObject([{ recipient: "hana@mail.example", locale: "ar" }]);
    const [letter] = await database().outbox.findMany();
    expect((await composeMail({ ...letter, locale: "en" } as never))?.text).toContain("asks more of you");
    await agree(of.token, await answers(of.listing, { "0.q2": "Halal", "0.q3": "E1" }, { askedKeys: ALL }), {}, 1);
    expect(await states(of)).toEqual([true, false]);
    expect(await ask(of)).toMatchObject({ open: [], askedMore: [] });
    // Once it was answered, the letter says nothing any more.
    expect(await composeMail({ ...letter, locale: "en" } as never)).toBeNull();
  });

  it("becomes less only where it was said that answers may go, and these are deleted with their files", async () => {
    const of = await travelling("o1");
    const files = new Map([["answers.0.q4", await passportPage()]]);
    await agree(of.token, await answers(of.listing, { "0.q2": "Halal", "0.q3": "E1" }, { askedKeys: ALL, files }));
    await database().outbox.deleteMany();
    expect(await say(of, "o2", 1)).toEqual({ ok: false, refusal: "answers-go" });
    expect(await given(of)).toEqual(["q2", "q3", "q4"]);
    expect(await say(of, "o2", 1, true)).toMatchObject({ ok: true });
    expect(await given(of)).toEqual(["q2"]);
    expect(await database().storedFile.count({ where: { institutionId: of.listing.institutionId } })).toBe(0);
    expect(await states(of)).toEqual([true, false]);
    expect(await letters("delegate-questions")).toEqual([]);
    // Back again: what was deleted is asked anew, of who had answered it too.
    expect(await say(of, "o1", 2)).toMatchObject({ ok: true });
    expect(await states(of)).toEqual([false, false]);
    // Back once more: everything that is asked was answered.
    expect(await say(of, "o2", 3)).toMatchObject({ ok: true });
    expect(await states(of)).toEqual([true, false]);
    expect(await letters("delegate-questions")).toHaveLength(1);
  });

  it("is told to who had the page open when it changed, and nothing of theirs is written", async () => {
    const of = await travelling("o2");
    const old = await answers(of.listing, { "0.q2": "Halal" }, { askedKeys: "q2" });
    await say(of, "o1", 1);
    expect(await agree(of.token, old)).toEqual({ ok: false, refusal: "questions-changed" });
    expect(await given(of)).toEqual([]);
    await say(of, "o2", 2);
    const more = await answers(of.listing, { "0.q2": "Halal", "0.q3": "E1" }, { askedKeys: ALL });
    expect(await agree(of.token, more)).toEqual({ ok: false, refusal: "questions-changed" });
    // At once, a few times: whoever is first, what is asked then and was not before is still to be answered.
    for (const revision of [3, 5, 7, 9]) {
      const { revision: drawn } = await ask(of);
      const race = await Promise.all([agree(of.token, old, {}, drawn), say(of, "o1", revision)]);
      expect(race[1]).toMatchObject({ ok: true });
      expect(await states(of)).toEqual([false, false]);
      expect(await keysOf(of)).toEqual(["q2", "q3", "q4"]);
      expect(await say(of, "o2", revision + 1)).toMatchObject({ ok: true });
    }
  });

  it("is nothing where all hangs on an answer that was not given: then nobody is waited for", async () => {
    const of = await delegation([VISA, NUMBER], {}, { "all.q1": "o2" });
    const startsAt = new Date(Date.now() + 4 * DAY);
    await database().listing.update({ where: { id: of.listing.id }, data: { startsAt }, select: { id: true } });
    await agree(of.token, await answers(of.listing, {}, { askedKeys: "" }));
    await database().attendee.updateMany({ data: { invitedAt: new Date(Date.now() - 30 * DAY) } });
    await remindDelegations(PORTAL, new Date());
    expect((await letters("delegate-reminder")).map(({ recipient }) => recipient)).toEqual(["omar@mail.example"]);
    expect(await say(of, "o1", 1)).toMatchObject({ ok: true });
    expect((await letters("delegate-questions")).map(({ recipient }) => recipient)).toEqual(["hana@mail.example"]);
    expect(await ask(of)).toMatchObject({ open: ["registering"] });
    const nothing = await answers(of.listing, {}, { askedKeys: "", versionId: "" });
    expect(await agree(of.token, nothing, {}, 1)).toEqual({ ok: false, refusal: "questions-changed" });
  });
});

describe("questions that came after a delegation", () => {
  it("stand as still to be answered, when registering and after acceptance, until the registrar answers", async () => {
    const of = await delegation([], { mode: "approval" });
    const list = async () => (await listDelegations(of.registrar, of.institution.id, "en"))[0]?.hasOpenQuestions;
    expect(await list()).toBe(false);
    await createForm(of.listing.editor, of.listing.id, ASKED);
    expect(await of.page()).toMatchObject({ forms: [{ moment: "registering", told: null, revision: 0 }] });
    expect(await list()).toBe(true);
    expect(await keysOf(of)).toEqual(["q2"]);
    expect(await say(of, "o1", 0)).toMatchObject({ ok: true });
    expect(await keysOf(of)).toEqual(["q2", "q3", "q4"]);
    expect(await list()).toBe(false);

    await createForm(of.listing.editor, of.listing.id, [VISA, NUMBER], "accepted");
    const follow = async (revision: number, visa = "o1") =>
      answerForDelegation(
        of.registrar,
        { registrationId: of.id, moment: "accepted", revision },
        await sent(of.listing, { "all.q1": visa }, { people: [] }, "accepted"),
        false,
      );
    expect(await follow(0)).toEqual({ ok: false, refusal: "closed" });
    expect(await list()).toBe(false);
    await confirmRegistration(of.listing.desk, of.id);
    expect(await list()).toBe(true);
    const confirmed = await database().outbox.findFirstOrThrow({ where: { template: "registration-confirmed" } });
    expect((await composeMail(confirmed))?.text).toContain("questions to the delegation as a whole");
    await agree(of.token, await answers(of.listing, { "0.q3": "E1" }, { askedKeys: ALL }));
    expect(await ask(of)).toMatchObject({ open: [] });
    expect(await follow(0)).toMatchObject({ ok: true });
    expect((await composeMail(confirmed))?.text).not.toContain("questions to the delegation as a whole");
    expect(await ask(of)).toMatchObject({ open: ["accepted"], askedMore: [] });
    expect((await letters("delegate-questions")).map(({ recipient }) => recipient)).toEqual(["hana@mail.example"]);
  });
});

describe("a sensitive question to the whole", () => {
  it("decides of an older form what who registers alone is asked, and never what people of a delegation are", async () => {
    const sensitive: FieldWish = { ...VISA, sensitive: true };
    const of = await delegation([sensitive, DIET], {}, { "all.q1": "o1" });
    // As no builder makes it any more, but as it may have been released before.
    await database().$executeRaw`ALTER TABLE form_field DISABLE TRIGGER USER`;
    await database().$executeRaw`UPDATE form_field SET shown_if_key = 'q1', shown_if_values = '{o1}' WHERE key = 'q2'`;
    await database().$executeRaw`ALTER TABLE form_field ENABLE TRIGGER USER`;
    expect(await keysOf(of)).toEqual([]);
    expect(await of.page()).toMatchObject({ forms: [{ told: [{ state: "sealed", words: [] }] }] });
    const typed = { "all.q1": "o1", "0.q2": "Halal" };
    const { token } = await register(of.listing, await sent(of.listing, typed), person());
    const [own] = await listFormsByToken(token, "en");
    expect(own?.told?.map(({ words }) => words)).toEqual([[], ["Halal"]]);
  });
});
