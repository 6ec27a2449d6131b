import { describe, expect, it } from "vitest";
import { suspendInstitution } from "@/features/institutions/commands/office.ts";
import { keepForm } from "@/features/listings/commands/keep-form.ts";
import { publishListing } from "@/features/listings/commands/move-listing.ts";
import { saveListing } from "@/features/listings/commands/save-listing.ts";
import { removeTranslation, saveTranslation } from "@/features/listings/commands/save-translation.ts";
import { getDeskListing, getListingPreview } from "@/features/listings/queries/desk-listing.ts";
import {
  compareTranslationRevisions,
  getTranslationHistory,
  getTranslationRevision,
} from "@/features/listings/queries/translation-work.ts";
import { translationForm } from "@/features/listings/schema.ts";
import { composeMail } from "@/features/notifications/templates/compose.tsx";
import { personalToken } from "@/lib/auth/personal-link.ts";
import { ANONYMOUS } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { LOCALES } from "@/lib/i18n/locales.ts";
import { createOffice, createStaff, createViewer } from "@/tests/factories/institutions.ts";
import { createCompleteDraft, createDesk, type Desk, formFor } from "@/tests/factories/listings.ts";
import { createPartner, takePart } from "@/tests/factories/partnerships.ts";
import {
  getTranslating,
  getTranslatingByToken,
  getTranslatingWhich,
  listOwnTranslating,
  listTranslators,
} from "../queries/translators.ts";
import { acceptTranslating } from "./accept-translating.ts";
import { inviteTranslator, removeTranslator } from "./invite-translator.ts";

const refusal = (name: string) => ({ ok: false, refusal: name });
const text = translationForm.parse({
  title: "الورق",
  summary: "",
  body: "",
  pictureAlt: "",
  sourceHash: "0".repeat(64),
  parts: {},
});

async function invited(desk: Desk, listingId: string, email: string): Promise<{ id: string; token: string }> {
  const outcome = await inviteTranslator(desk.editor, listingId, "ar", email, "en");
  if (!outcome.ok) throw new Error(outcome.refusal);
  return { id: outcome.value.id, token: personalToken("translator", outcome.value.id) };
}

/** A draft, and somebody who has taken up the invitation to translate it into Arabic. */
async function translating() {
  const desk = await createDesk();
  const draft = await createCompleteDraft(desk);
  const translator = await createViewer();
  const { id, token } = await invited(desk, draft.id, translator.email);
  expect(await acceptTranslating(translator, token)).toMatchObject({ ok: true });
  return { desk, draft, translator, id, token };
}

describe("a translator", () => {
  it("sees what the translation was and brings it back, and nothing of another one", async () => {
    const { desk, draft, translator, id } = await translating();
    const which = { id: draft.id, language: "ar" };
    await saveTranslation(translator, draft.id, "ar", null, text);
    const { revisions, mayRestore } = await getTranslationHistory(translator, null, which);
    const [first] = revisions;
    expect([first?.state, mayRestore]).toEqual(["applied", true]);
    const bring = (viewer: typeof translator, language = "ar") =>
      getTranslationRevision(viewer, null, { id: draft.id, language }, first?.id ?? "");
    expect(await bring(translator)).toMatchObject({ title: "الورق" });
    await expect(bring(translator, "ru")).rejects.toThrow(NotFound);
    await expect(getTranslationHistory(translator, desk.institution.id, which)).rejects.toThrow(NotFound);
    const other = await createCompleteDraft(desk);
    await expect(getTranslationHistory(translator, null, { ...which, id: other.id })).rejects.toThrow(NotFound);
    for (const stranger of [await createViewer(), desk.editor]) {
      await expect(getTranslationHistory(stranger, null, which)).rejects.toThrow(NotFound);
    }
    await removeTranslator(desk.editor, id);
    await expect(bring(translator)).rejects.toThrow(NotFound);
    const both = { from: first?.id ?? "", to: first?.id ?? "" };
    await expect(compareTranslationRevisions(translator, null, which, both)).rejects.toThrow(NotFound);
  });

  it("saves this translation and does nothing else, nor sees anything else of the desk", async () => {
    const { desk, draft, translator, id } = await translating();
    const seen = await getTranslating(translator, id, "en");
    expect(seen).toMatchObject({ language: "ar", maySave: true, listing: { id: draft.id } });
    expect(await getTranslatingWhich(translator, id)).toEqual({ id: draft.id, language: "ar" });
    await expect(getTranslatingWhich(desk.editor, id)).rejects.toThrow(NotFound);
    expect(await listOwnTranslating(translator)).toHaveLength(1);
    expect((await saveTranslation(translator, draft.id, "ar", null, text)).ok).toBe(true);
    for (const other of [
      () => saveTranslation(translator, draft.id, "fr", null, text),
      () => removeTranslation(translator, draft.id, "ar"),
      () => saveListing(translator, draft.id, draft.revision, formFor("lecture")),
      () => publishListing(translator, draft.id, draft.revision),
      () => keepForm(translator, draft.id, draft.revision, { title: "Half" }),
      () => getListingPreview(translator, draft.id),
      () => getDeskListing(translator, desk.institution.id, draft.id, new Date()),
      () => inviteTranslator(translator, draft.id, "ar", "another@mail.example", "en"),
      () => removeTranslator(translator, id),
    ]) {
      await expect(other()).rejects.toThrow(NotFound);
    }
    const entry = await database().auditEntry.findFirstOrThrow({
      where: { actorId: translator.userId, action: "translation.save" },
    });
    expect(entry.details).toMatchObject({ language: "ar", as: "translator" });
  });

  it("is a stranger from the next request on once removed, and while the institution is suspended saves nothing", async () => {
    const { desk, draft, translator, id } = await translating();
    await suspendInstitution(await createOffice(), desk.institution.id, "No answer by post.");
    await expect(saveTranslation(translator, draft.id, "ar", null, text)).rejects.toThrow(Forbidden);
    expect((await getTranslating(translator, id, "en")).maySave).toBe(false);
    const other = await translating();
    expect((await removeTranslator(other.desk.editor, other.id)).ok).toBe(true);
    expect((await removeTranslator(other.desk.editor, other.id)).ok).toBe(true);
    await expect(saveTranslation(other.translator, other.draft.id, "ar", null, text)).rejects.toThrow(NotFound);
    await expect(getTranslating(other.translator, other.id, "en")).rejects.toThrow(NotFound);
    await expect(getTranslatingWhich(other.translator, other.id)).rejects.toThrow(NotFound);
    expect(await acceptTranslating(other.translator, other.token)).toEqual(refusal("revoked"));
    expect(await database().auditEntry.count({ where: { action: "translator.remove", subjectId: other.id } })).toBe(1);
  });

  it("is invited by owners and editors of the host alone, once for each address", async () => {
    const desk = await createDesk();
    const draft = await createCompleteDraft(desk);
    const coHost = await createPartner();
    await takePart(desk, draft.id, coHost, { mayEdit: "on" });
    const ask = (viewer: typeof desk.editor, language = "ar") =>
      inviteTranslator(viewer, draft.id, language, "translator@mail.example", "en");
    for (const stranger of [await createViewer(), (await createDesk()).editor]) {
      await expect(ask(stranger)).rejects.toThrow(NotFound);
    }
    for (const other of [coHost.editor, await createStaff(desk.institution, "viewer"), await createOffice()]) {
      await expect(ask(other)).rejects.toThrow(Forbidden);
    }
    expect(await ask(desk.editor, "en")).toEqual(refusal("source-language"));
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => ask(desk.editor)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter((one) => !one.ok && one.refusal === "already-invited")).toHaveLength(4);
    const listing = { id: draft.id, institutionId: desk.institution.id, unitId: null };
    expect(await listTranslators(desk.editor, listing, "ar")).toHaveLength(1);
    expect(await listTranslators(coHost.editor, listing, "ar")).toEqual([]);
  });
});

describe("the invitation", () => {
  it("holds for its address, once, for seven days, until it is taken back", async () => {
    const desk = await createDesk();
    const draft = await createCompleteDraft(desk);
    const [person, thief] = [await createViewer(), await createViewer()];
    const { id, token } = await invited(desk, draft.id, person.email);
    expect(await getTranslatingByToken(token, "en")).toMatchObject({ state: "open", language: "ar" });
    await expect(acceptTranslating(ANONYMOUS, token)).rejects.toThrow(NotFound);
    await expect(acceptTranslating(person, personalToken("invitation", id))).rejects.toThrow(NotFound);
    await expect(getTranslatingByToken(`${token}0`, "en")).rejects.toThrow(NotFound);
    expect(await acceptTranslating(thief, token)).toEqual(refusal("other-address"));
    await expect(saveTranslation(person, draft.id, "ar", null, text)).rejects.toThrow(NotFound);
    const clicks = await Promise.all([1, 2, 3].map(() => acceptTranslating(person, token)));
    expect(clicks.filter(({ ok }) => ok)).toHaveLength(1);
    expect(clicks.filter((one) => !one.ok && one.refusal === "accepted")).toHaveLength(2);
    const late = await createViewer();
    const lapsed = await invited(desk, draft.id, late.email);
    const past = new Date(Date.now() - 1000);
    await database().translator.update({ where: { id: lapsed.id }, data: { expiresAt: past }, select: { id: true } });
    expect(await acceptTranslating(late, lapsed.token)).toEqual(refusal("expired"));
    const again = await invited(desk, draft.id, late.email);
    expect(await acceptTranslating(late, lapsed.token)).toEqual(refusal("revoked"));
    expect((await acceptTranslating(late, again.token)).ok).toBe(true);
  });

  it.each(LOCALES)("names the listing and the language in %s, and is not sent once taken back", async (locale) => {
    const desk = await createDesk();
    const draft = await createCompleteDraft(desk);
    const person = await createViewer({ locale });
    const { id } = await invited(desk, draft.id, person.email);
    const mail = await database().outbox.findFirstOrThrow({
      where: { template: "translator-invited", recipient: person.email },
    });
    const composed = await composeMail(mail);
    expect(composed?.subject).toContain("Paper on the road");
    expect(composed?.text).toContain(`/${locale}/translator-invitations/${id}`);
    expect(composed?.text).toContain(desk.institution.name);
    await removeTranslator(desk.editor, id);
    expect(await composeMail(mail)).toBeNull();
  });
});
