import { describe, expect, it } from "vitest";
import { answerData } from "@/features/forms/personal-data.ts";
import { database, transaction } from "@/lib/db.ts";
import { answersOf, passportPage, sent } from "@/tests/factories/answers.ts";
import { agree, answers, delegation } from "@/tests/factories/delegations.ts";
import { createForm, type FieldWish } from "@/tests/factories/forms.ts";
import { delegationInput } from "@/tests/factories/registrations.ts";
import { getDelegateByToken } from "../queries/delegate.ts";
import { getDelegation } from "../queries/delegation.ts";
import { answerForDelegation } from "./answer-for-delegation.ts";
import { mergeDelegations } from "./merge-delegations.ts";
import { partDelegation } from "./part-delegation.ts";
import { registerDelegation } from "./register-delegation.ts";

const VISA: FieldWish = { kind: "choice", label: "Visas for all?", required: true, options: ["Yes", "No"] };
const NUMBER: FieldWish = { label: "Passport", per: "person", required: true, sensitive: true, shownIf: ["q1:o1"] };
const BANK: FieldWish = { label: "Account", sensitive: true };
const LIST: FieldWish = { kind: "file", label: "Signed list", sensitive: true };
const ASKED = [VISA, NUMBER, BANK, LIST];

const travelling = (whole: Record<string, string> = { "all.q1": "o1", "all.q3": "IBAN 1" }, fields = ASKED) =>
  delegation(fields, {}, whole);
type Delegation = Awaited<ReturnType<typeof travelling>>;

/** Another delegation of the same institution for the same listing. */
async function another(of: Delegation, whole: Record<string, string>): Promise<string> {
  const input = delegationInput(2);
  const given = await sent(of.listing, whole, { people: [] });
  const outcome = await registerDelegation(of.registrar, of.institution.id, of.listing.code, "en", input, given);
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value.registrationId;
}

const page = (of: Delegation, id: string) => getDelegation(of.registrar, of.institution.id, id, "en");
const whole = async (id: string) => (await answersOf(id)).filter(({ attendeeId }) => attendeeId === null);

describe("people who part from a delegation", () => {
  it("are asked the same as before: what was answered for all holds for both, each sealed for itself", async () => {
    const of = await travelling();
    await agree(of.token, await answers(of.listing, { "0.q2": "E1" }, { askedKeys: "q2" }));
    const parted = await partDelegation(of.registrar, of.id, [of.attendeeId]);
    const id = parted.ok ? parted.value : "";
    expect((await page(of, id)).forms).toMatchObject([
      { revision: 1, told: [{ words: ["Yes"] }, { state: "sealed" }] },
    ]);
    expect((await page(of, id)).attendees).toMatchObject([{ hasAnswered: true }]);
    expect(await getDelegateByToken(of.token, "en")).toMatchObject({
      open: [],
      forms: [{ told: [{ label: "Passport" }] }],
    });
    const [here, there] = [await whole(of.id), await whole(id)];
    expect(there.map(({ field }) => field.key)).toEqual(here.map(({ field }) => field.key));
    expect(there.find(({ sealed }) => sealed)?.sealed).not.toBe(here.find(({ sealed }) => sealed)?.sealed);
    // It opens: answered otherwise, kept unseen.
    const change = async (visa: string) =>
      answerForDelegation(
        of.registrar,
        { registrationId: id, moment: "registering", revision: 1 },
        await sent(of.listing, { "all.q1": visa }, { people: [] }),
        true,
      );
    expect(await change("o2")).toMatchObject({ ok: true });
    expect((await whole(id)).map(({ field }) => field.key).sort()).toEqual(["q1", "q3"]);
    expect((await whole(of.id)).find(({ field }) => field.key === "q1")?.value).toBe("o1");
  });

  it("have yet to send a file that must be there: it stays with those whom it was sent for", async () => {
    const of = await travelling({ "all.q1": "o1" }, [VISA, NUMBER, { ...LIST, required: true }].slice(0, 2));
    await createForm(of.listing.editor, of.listing.id, [{ ...LIST, required: true }], "accepted");
    const files = new Map([["answers.all.q1", await passportPage()]]);
    const listed = await answerForDelegation(
      of.registrar,
      { registrationId: of.id, moment: "accepted", revision: 0 },
      await sent(of.listing, {}, { people: [], files }, "accepted"),
      false,
    );
    expect(listed).toMatchObject({ ok: true });
    const parted = await partDelegation(of.registrar, of.id, [of.attendeeId]);
    const forms = async (id: string) => (await page(of, id)).forms.map(({ moment, revision }) => [moment, revision]);
    expect(await forms(of.id)).toEqual([
      ["registering", 1],
      ["accepted", 1],
    ]);
    expect(await forms(parted.ok ? parted.value : "")).toEqual([
      ["registering", 1],
      ["accepted", 0],
    ]);
  });
});

describe("two delegations that become one", () => {
  it("stay apart where they answered otherwise for all, sealed or not, until they answer alike", async () => {
    const of = await travelling();
    const other = await another(of, { "all.q1": "o2", "all.q3": "IBAN 1" });
    expect(await mergeDelegations(of.registrar, of.id, other)).toEqual({ ok: false, refusal: "answers-differ" });
    const answer = async (typed: Record<string, string>, revision: number) =>
      answerForDelegation(
        of.registrar,
        { registrationId: other, moment: "registering", revision },
        await sent(of.listing, typed, { people: [] }),
        false,
      );
    await answer({ "all.q1": "o1", "all.q3": "IBAN 2" }, 1);
    expect(await mergeDelegations(of.registrar, of.id, other)).toEqual({ ok: false, refusal: "answers-differ" });
    await answer({ "all.q1": "o1", "all.q3": "IBAN 1" }, 2);
    expect(await mergeDelegations(of.registrar, of.id, other)).toMatchObject({ ok: true });
    expect(await whole(of.id)).toHaveLength(2);
  });

  it("have what one of them answered for all, and who is asked more by it answers still", async () => {
    const of = await delegation([], {});
    const other = await another(of, {});
    await createForm(of.listing.editor, of.listing.id, ASKED);
    // Nobody answered for the first; of it Hana agreed, when nothing was asked of her.
    await agree(of.token, await answers(of.listing, {}, { askedKeys: "" }));
    const given = await sent(of.listing, { "all.q1": "o1", "all.q3": "IBAN 1" }, { people: [] });
    await answerForDelegation(
      of.registrar,
      { registrationId: other, moment: "registering", revision: 0 },
      given,
      false,
    );
    expect(await mergeDelegations(of.registrar, of.id, other)).toMatchObject({ ok: true });
    expect((await page(of, of.id)).forms).toMatchObject([
      { revision: 1, told: [{ words: ["Yes"] }, { state: "sealed" }] },
    ]);
    expect(await getDelegateByToken(of.token, "en")).toMatchObject({ open: ["registering"] });
  });
});

it("what was answered for a delegation is its registrar's to take away and to have erased, its people's answers are not", async () => {
  const of = await travelling();
  await agree(of.token, await answers(of.listing, { "0.q2": "E1234567" }, { askedKeys: "q2" }));
  const subject = {
    email: of.registrar.email,
    userId: of.registrar.userId,
    registrationIds: [],
    delegationIds: [of.id],
    attendeeIds: [],
  };
  const [held] = await transaction((tx) => answerData.read(tx, subject, "en"));
  expect(held?.entries.map(({ answer }) => answer)).toEqual(["Yes", "IBAN 1"]);
  await transaction((tx) => answerData.erase(tx, subject));
  expect((await answersOf(of.id)).map(({ field }) => field.key)).toEqual(["q2"]);
  expect(await database().formReply.count({ where: { registrationId: of.id } })).toBe(1);
});
