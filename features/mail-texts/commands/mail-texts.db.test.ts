import { describe, expect, it } from "vitest";
import { composeMail } from "@/features/notifications/templates/compose.tsx";
import { ANONYMOUS } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { createInstitution, createStaff } from "@/tests/factories/institutions.ts";
import { createListingWithPool, createRegistration } from "@/tests/factories/registrations.ts";
import { getMailText } from "../queries.ts";
import type { MailTextInput } from "../schema.ts";
import { previewMailText } from "./preview-mail-text.ts";
import { saveMailText } from "./save-mail-text.ts";

const lecture = () => createListingWithPool({ title: "Ships & Stars" });

describe("own words of an institution", () => {
  const input = (words: Partial<Record<"en" | "ar" | "fr", [string, string]>>, revision = 0): MailTextInput => ({
    revision,
    sourceLanguage: "en",
    words: (["en", "ar", "fr"] as const).map((language) => {
      const [opening = "", closing = ""] = words[language] ?? [];
      return { language, opening, closing, isRight: false };
    }),
  });

  it("stand in letters in the reader's language as text, and elsewhere the portal's alone", async () => {
    const listing = await lecture();
    const editor = await createStaff({ id: listing.institutionId }, "editor");
    const { id } = await createRegistration(listing, { name: "Zarina {link} <b>" });
    const words = input({ en: ["Bring <i>boots</i>, {name}: {title}.", "See you at\n{when}."] });
    expect(await saveMailText(editor, listing.institutionId, "confirmed", words)).toEqual({ ok: true });
    const confirmed = { id: "1", template: "registration-confirmed", parameters: { registrationId: id } };
    const mail = await composeMail({ ...confirmed, locale: "en" });
    expect(mail?.text).toContain("Bring <i>boots</i>, Zarina {link} <b>: Ships & Stars.");
    expect(mail?.text).toMatch(/See you at\n[^\n]*China Standard Time\)\.\n/);
    expect(mail?.html).toContain("Bring &lt;i&gt;boots&lt;/i&gt;, Zarina {link} &lt;b&gt;: Ships &amp; Stars.");
    expect(mail?.html).not.toContain("<i>");
    const arabic = await composeMail({ ...confirmed, locale: "ar" });
    expect(arabic?.text).not.toMatch(/boots|See you/);
    const pending = await createRegistration(listing, { status: "pending" });
    const other = { ...confirmed, template: "registration-pending", parameters: { registrationId: pending.id } };
    expect((await composeMail({ ...other, locale: "en" }))?.text).not.toContain("boots");
  });

  it("are marked where the source has changed, refused to a stale tab, and taken out again", async () => {
    const institution = await createInstitution();
    const owner = await createStaff(institution, "owner");
    const save = (words: MailTextInput) => saveMailText(owner, institution.id, "reminder", words);
    expect(await save(input({ en: ["Come early.", ""], ar: ["تعالوا باكرًا.", ""] }))).toEqual({ ok: true });
    expect(await getMailText(owner, institution.id, "reminder")).toMatchObject({ revision: 1, stale: [] });
    expect(await save(input({ en: ["Come late.", ""] }))).toEqual({ ok: false, refusal: "stale-revision" });
    expect(await save(input({ en: ["Come late.", ""], ar: ["تعالوا باكرًا.", ""] }, 1))).toEqual({ ok: true });
    expect(await getMailText(owner, institution.id, "reminder")).toMatchObject({ revision: 2, stale: ["ar"] });
    expect(await save(input({}, 2))).toEqual({ ok: true });
    expect(await getMailText(owner, institution.id, "reminder")).toMatchObject({ revision: 3, words: [] });
    expect(await database().auditEntry.count({ where: { action: "mail-text.save", subjectId: institution.id } })).toBe(
      3,
    );
  });

  it("of two first saves at once one is kept", async () => {
    const institution = await createInstitution();
    const owner = await createStaff(institution, "owner");
    const saves = ["a", "b"].map((text) => saveMailText(owner, institution.id, "thanks", input({ en: [text, ""] })));
    expect((await Promise.all(saves)).filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("of two who save the same state at once one is refused", async () => {
    const institution = await createInstitution();
    const owner = await createStaff(institution, "owner");
    const save = (text: string, revision: number) =>
      saveMailText(owner, institution.id, "thanks", input({ en: [text, ""] }, revision));
    for (let revision = 0; revision < 6; revision += 1) {
      const saves = await Promise.all(["a", "b", "c"].map((text) => save(`${text} ${revision}`, revision)));
      expect(saves.filter(({ ok }) => ok)).toHaveLength(1);
    }
  });

  it("are for owners and editors of the whole institution", async () => {
    const institution = await createInstitution();
    for (const role of ["registrar", "viewer"] as const) {
      const member = await createStaff(institution, role);
      await expect(saveMailText(member, institution.id, "thanks", input({}))).rejects.toThrow(Forbidden);
      await expect(getMailText(member, institution.id, "thanks")).rejects.toThrow(Forbidden);
      await expect(previewMailText(member, institution.id, "thanks", [])).rejects.toThrow(Forbidden);
    }
    const stranger = await createStaff(await createInstitution(), "owner");
    for (const viewer of [stranger, ANONYMOUS]) {
      await expect(saveMailText(viewer, institution.id, "thanks", input({}))).rejects.toThrow(NotFound);
      await expect(getMailText(viewer, institution.id, "thanks")).rejects.toThrow(NotFound);
      await expect(previewMailText(viewer, institution.id, "thanks", [])).rejects.toThrow(NotFound);
    }
  });

  it("are previewed with a real row, whose name editors do not read, and never with a personal link", async () => {
    const listing = await lecture();
    await createRegistration(listing, { name: "Zarina" });
    const owner = await createStaff({ id: listing.institutionId }, "owner");
    const editor = await createStaff({ id: listing.institutionId }, "editor");
    const { words } = input({ en: ["{name}: {title} {link}", ""] });
    const [english, ...others] = await previewMailText(owner, listing.institutionId, "confirmed", words);
    expect(english).toMatchObject({ locale: "en", isOwn: true, subject: "You are registered: Ships & Stars" });
    expect(english?.opening).toMatch(/^Zarina: Ships & Stars \S+\/en\/registrations\/…$/);
    expect(others.map(({ isOwn }) => isOwn)).toEqual([false, false, false, false, false]);
    const [seen] = await previewMailText(editor, listing.institutionId, "confirmed", words);
    expect(seen?.opening).toMatch(/^Zarina Rakhimova: Ships & Stars/);
    const empty = await createInstitution();
    const other = await createStaff(empty, "owner");
    const [sample] = await previewMailText(other, empty.id, "confirmed", words);
    expect(sample?.opening).toMatch(/^Zarina Rakhimova: Ships of the Maritime Silk Road/);
  });
});
