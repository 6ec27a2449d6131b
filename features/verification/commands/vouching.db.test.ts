import { describe, expect, it } from "vitest";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { composeMail } from "@/features/notifications/templates/compose.tsx";
import type { Member } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { LOCALES } from "@/lib/i18n/locales.ts";
import { newId } from "@/lib/id.ts";
import { waitingCases } from "@/tests/factories/cases.ts";
import {
  type CreatedInstitution,
  createInstitution,
  createMembership,
  createOffice,
  createStaff,
  createViewer,
} from "@/tests/factories/institutions.ts";
import { getDeskVerification } from "../queries/desk-evidence.ts";
import { getOfficeEvidence } from "../queries/office-evidence.ts";
import { findVouchers, listAskedVouches } from "../queries/vouches.ts";
import { declineVouch, giveVouch } from "./answer-vouch.ts";
import { askToVouch } from "./ask-to-vouch.ts";
import { acceptEvidence } from "./decide-evidence.ts";
import { withdrawEvidence } from "./own-evidence.ts";

const WORDS = "We have excavated together at Otrar since 2019.";
const CHECKED = "Called both, the project is known.";
const refusal = (name: string) => ({ ok: false, refusal: name });

type Party = { institution: CreatedInstitution; owner: Member };

async function party(choices: Parameters<typeof createInstitution>[0] = {}): Promise<Party> {
  const institution = await createInstitution(choices);
  return { institution, owner: await createStaff(institution) };
}

/** One that nobody has verified asks so many verified ones; answers their requests in order. */
async function asking(count: number) {
  const asker = await party({ verified: false });
  const others: (Party & { vouchId: string })[] = [];
  for (let index = 0; index < count; index++) {
    const other = await party();
    expect(await askToVouch(asker.owner, asker.institution.id, other.institution.slug)).toMatchObject({ ok: true });
    const [asked] = await listAskedVouches(other.owner, other.institution.id, "en");
    others.push({ ...other, vouchId: asked?.id ?? "" });
  }
  const { evidence } = await getDeskVerification(asker.owner, asker.institution.id, new Date());
  return { asker, others, evidenceId: evidence[0]?.id ?? "" };
}

describe("the word of others", () => {
  it("verifies when two have given it and the office has looked; it does not allow to vouch in turn", async () => {
    const { asker, others, evidenceId } = await asking(3);
    const office = await createOffice();
    const [first, second, third] = others;
    if (!first || !second || !third) throw new Error("Three were asked.");
    expect(await giveVouch(first.owner, first.vouchId, WORDS)).toMatchObject({ ok: true });
    expect(await declineVouch(third.owner, third.vouchId)).toMatchObject({ ok: true });
    expect(await waitingCases(office, "evidence")).toEqual([]);
    const { revision } = await getOfficeEvidence(office, evidenceId, "en");
    expect(await acceptEvidence(office, evidenceId, revision, CHECKED)).toEqual(refusal("not-vouched-for"));
    expect(await giveVouch(second.owner, second.vouchId, WORDS)).toMatchObject({ ok: true });
    expect(await acceptEvidence(office, evidenceId, revision, CHECKED)).toEqual(refusal("stale-revision"));
    expect((await waitingCases(office, "evidence")).map(({ id }) => id)).toEqual([evidenceId]);
    const read = await getOfficeEvidence(office, evidenceId, "en");
    expect(read.vouches.map(({ state, words, mayVouch }) => ({ state, words, mayVouch }))).toEqual([
      { state: "given", words: WORDS, mayVouch: true },
      { state: "given", words: WORDS, mayVouch: true },
      { state: "declined", words: "", mayVouch: true },
    ]);
    expect(await acceptEvidence(office, evidenceId, read.revision, CHECKED)).toMatchObject({ ok: true });
    const desk = await getDeskInstitution(asker.owner, asker.institution.slug);
    expect(desk.verification).toMatchObject({ method: "vouching" });
    expect(await getDeskVerification(asker.owner, asker.institution.id, new Date())).toMatchObject({ mayVouch: false });
    const next = await party({ verified: false });
    expect(await askToVouch(next.owner, next.institution.id, asker.institution.slug)).toEqual(refusal("cannot-vouch"));
  });

  it("does not count from one whose own verification was lost meanwhile", async () => {
    const { others, evidenceId } = await asking(2);
    const [first, second] = others;
    if (!first || !second) throw new Error("Two were asked.");
    for (const { owner, vouchId } of [first, second]) await giveVouch(owner, vouchId, WORDS);
    await database().verification.updateMany({
      where: { institutionId: first.institution.id },
      data: { revokedAt: new Date() },
    });
    const office = await createOffice();
    const { revision, vouches } = await getOfficeEvidence(office, evidenceId, "en");
    expect(vouches.map(({ mayVouch }) => mayVouch)).toEqual([false, true]);
    expect(await acceptEvidence(office, evidenceId, revision, CHECKED)).toEqual(refusal("not-vouched-for"));
  });

  it("is never given by somebody of the institution itself, nor twice by one person", async () => {
    const { asker, others } = await asking(2);
    const [first, second] = others;
    if (!first || !second) throw new Error("Two were asked.");
    await createMembership(asker.institution, { role: "viewer", user: { id: first.owner.userId } });
    expect(await giveVouch(first.owner, first.vouchId, WORDS)).toEqual(refusal("own-institution"));
    await createMembership(first.institution, { user: { id: second.owner.userId } });
    expect(await giveVouch(second.owner, first.vouchId, WORDS)).toMatchObject({ ok: true });
    expect(await giveVouch(second.owner, second.vouchId, WORDS)).toEqual(refusal("same-person"));
    expect(await giveVouch(await createStaff(second.institution), second.vouchId, WORDS)).toMatchObject({ ok: true });
  });

  it("is answered once, and no longer when the request was taken back", async () => {
    const { asker, others, evidenceId } = await asking(2);
    const [first, second] = others;
    if (!first || !second) throw new Error("Two were asked.");
    const both = await Promise.all([
      giveVouch(first.owner, first.vouchId, WORDS),
      declineVouch(first.owner, first.vouchId),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await withdrawEvidence(asker.owner, evidenceId)).toMatchObject({ ok: true });
    expect(await listAskedVouches(second.owner, second.institution.id, "en")).toEqual([]);
    expect(await giveVouch(second.owner, second.vouchId, WORDS)).toEqual(refusal("already-answered"));
  });

  it("is asked of those alone that may give it, each once, of five at most", async () => {
    const { asker, others } = await asking(5);
    const { owner, institution } = asker;
    const ask = (slug: string) => askToVouch(owner, institution.id, slug);
    const [unverified, suspended] = [await party({ verified: false }), await party({ status: "suspended" })];
    for (const slug of [institution.slug, unverified.institution.slug, suspended.institution.slug, "nobody", ""]) {
      expect(await ask(slug), slug).toEqual(refusal("cannot-vouch"));
    }
    expect(await ask(others[0]?.institution.slug ?? "")).toEqual(refusal("already-asked"));
    expect(await ask((await party()).institution.slug)).toEqual(refusal("too-many"));
  });

  it("of two that vouch for one another at the same moment neither waits for ever", async () => {
    const [one, two] = [await party(), await party()];
    await askToVouch(one.owner, one.institution.id, two.institution.slug);
    await askToVouch(two.owner, two.institution.id, one.institution.slug);
    const [ofOne] = await listAskedVouches(one.owner, one.institution.id, "en");
    const [ofTwo] = await listAskedVouches(two.owner, two.institution.id, "en");
    const given = await Promise.all([
      giveVouch(one.owner, ofOne?.id ?? "", WORDS),
      giveVouch(two.owner, ofTwo?.id ?? "", WORDS),
    ]);
    expect(given.map(({ ok }) => ok)).toEqual([true, true]);
  });
});

describe("who may ask and answer", () => {
  it("a signatory gives the word of the institution, and is told that it is asked for", async () => {
    const asker = await party({ verified: false });
    const { institution } = await party();
    const signatory = await createStaff(institution, "signatory");
    await askToVouch(asker.owner, asker.institution.id, institution.slug);
    const [asked] = await listAskedVouches(signatory, institution.id, "en");
    expect(await database().outbox.count({ where: { template: "vouch-asked", recipient: signatory.email } })).toBe(1);
    expect(await giveVouch(signatory, asked?.id ?? "", WORDS)).toMatchObject({ ok: true });
    await expect(askToVouch(signatory, institution.id, asker.institution.slug)).rejects.toThrow(Forbidden);
  });

  it("a suspended institution gives no word, and may give it when it is restored", async () => {
    const { others } = await asking(1);
    const [other] = others;
    if (!other) throw new Error("One was asked.");
    const { institution, owner, vouchId } = other;
    const become = (status: "suspended" | "active") =>
      database().institution.update({ where: { id: institution.id }, data: { status } });
    await become("suspended");
    expect(await giveVouch(owner, vouchId, WORDS)).toEqual(refusal("cannot-vouch"));
    await become("active");
    expect(await giveVouch(owner, vouchId, WORDS)).toMatchObject({ ok: true });
  });

  it("owners; others of the institution see it, strangers do not", async () => {
    const { asker, others } = await asking(1);
    const [other] = others;
    if (!other) throw new Error("One was asked.");
    const { institution, vouchId } = other;
    const editor = await createStaff(institution, "editor");
    expect(await listAskedVouches(editor, institution.id, "en")).toHaveLength(1);
    await expect(giveVouch(editor, vouchId, WORDS)).rejects.toThrow(Forbidden);
    await expect(declineVouch(editor, vouchId)).rejects.toThrow(Forbidden);
    for (const stranger of [asker.owner, await createViewer(), await createOffice()]) {
      await expect(giveVouch(stranger, vouchId, WORDS)).rejects.toThrow(NotFound);
      await expect(listAskedVouches(stranger, institution.id, "en")).rejects.toThrow(NotFound);
      await expect(askToVouch(stranger, institution.id, "x")).rejects.toThrow(NotFound);
      await expect(findVouchers(stranger, institution.id, "museum", "en", new Date())).rejects.toThrow(NotFound);
    }
    for (const wrong of ["", newId()]) await expect(giveVouch(asker.owner, wrong, WORDS)).rejects.toThrow(NotFound);
  });
});

describe("looking for whom to ask", () => {
  it("finds by name those that may vouch, never itself", async () => {
    const asker = await party({ name: "Saffron Museum of Herat" });
    const verified = await createInstitution({ name: "Saffron University" });
    await createInstitution({ name: "Saffron School", verified: false });
    await createInstitution({ name: "Saffron Company", method: "vouching" });
    const find = (viewer: Member, q: string) => findVouchers(viewer, asker.institution.id, q, "en", new Date());
    expect((await find(asker.owner, "saffron")).map(({ slug }) => slug)).toEqual([verified.slug]);
    expect(await find(asker.owner, "")).toEqual([]);
    await askToVouch(asker.owner, asker.institution.id, verified.slug);
    expect(await find(asker.owner, "saffron")).toEqual([]); // it is asked
    expect(await find(await createStaff(asker.institution, "viewer"), "saffron")).toEqual([]);
  });
});

describe.each(LOCALES)("the letter in %s", (locale) => {
  it("names who asks and leads to the answer, unless it is answered", async () => {
    const { asker, others } = await asking(1);
    const [other] = others;
    if (!other) throw new Error("One was asked.");
    const [mail] = await database().outbox.findMany({ where: { template: "vouch-asked" } });
    if (!mail) throw new Error("Nobody was told.");
    expect(mail.recipient).toBe(other.owner.email);
    const composed = await composeMail({ ...mail, locale });
    expect(composed?.subject).toContain(asker.institution.name);
    expect(composed?.text).toContain(`/${locale}/desk/${other.institution.slug}/verification#asked`);
    await declineVouch(other.owner, other.vouchId);
    expect(await composeMail({ ...mail, locale })).toBeNull();
  });
});
