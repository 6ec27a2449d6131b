import { describe, expect, it } from "vitest";
import { mergeInstitution } from "@/features/institutions/commands/merge-institution.ts";
import { restoreInstitution, suspendInstitution } from "@/features/institutions/commands/office.ts";
import { institutionJsonLd } from "@/features/institutions/components/public/json-ld.ts";
import { getPublishedInstitution, listPublishedInstitutions } from "@/features/institutions/queries/published.ts";
import { listingJsonLd } from "@/features/listings/components/public/json-ld.ts";
import { getPublishedListing } from "@/features/listings/queries/published-listing.ts";
import { composeMail } from "@/features/notifications/templates/compose.tsx";
import { personalToken } from "@/lib/auth/personal-link.ts";
import { ANONYMOUS, type Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { LOCALES, type Locale } from "@/lib/i18n/locales.ts";
import { newId } from "@/lib/id.ts";
import { takeRateLimit } from "@/lib/rate-limit.ts";
import { createInstitution, createOffice, createViewer } from "@/tests/factories/institutions.ts";
import { createPublished } from "@/tests/factories/published-listings.ts";
import { PER_INSTITUTION, passOnInquiryByToken, writeInquiry } from "./commands.ts";
import { removeOldInquiries } from "./jobs.ts";
import { getInquiryByToken, getPublishedCorrespondent, getPublishedListingCorrespondent } from "./queries.ts";
import type { InquiryInput } from "./schema.ts";

const OFFICE = "guests@hall.example";
const ADDRESS = "desk@museum-of-boats.example";

const input = (changes: Partial<InquiryInput> = {}): InquiryInput => ({
  formKey: newId(),
  name: "Zarina <b>",
  email: "zarina@mail.example",
  subject: "A visit in May",
  text: "May our class see the shipwrecks?\nWe are <b>thirty</b>.",
  ...changes,
});

async function createOpen(sourceLanguage = "en"): Promise<{ id: string; slug: string; name: string }> {
  const institution = await createInstitution({ sourceLanguage, name: "Museum of Boats" });
  await database().institution.update({
    where: { id: institution.id },
    data: { contactEmail: ADDRESS },
    select: { id: true },
  });
  return institution;
}

/** A public listing of such an institution with a contact of its own. */
async function createContacted(): Promise<{ code: string; id: string; institution: { id: string; slug: string } }> {
  const institution = await createOpen();
  const listing = await createPublished({ institution, texts: [{ language: "en", title: "Boats of old" }] });
  const contact = { contactName: "Guest office", contactEmail: OFFICE };
  await database().listing.update({ where: { id: listing.id }, data: contact, select: { id: true } });
  return { ...listing, institution };
}

const writeAbout = (listing: string, viewer: Viewer = ANONYMOUS) =>
  writeInquiry(viewer, { listing }, input({ email: viewer.email || "zarina@mail.example" }), {
    locale: "en",
    client: newId(),
  });

type Writing = { viewer?: Viewer; locale?: Locale; client?: string };

const write = (
  slug: string,
  changes: Partial<InquiryInput> = {},
  { viewer = ANONYMOUS, locale = "en", client = newId() }: Writing = {},
) => writeInquiry(viewer, { institution: slug }, input(changes), { locale, client });

const mails = () =>
  database().outbox.findMany({
    select: { id: true, recipient: true, locale: true, template: true, parameters: true },
    orderBy: { createdAt: "asc" },
  });

const templates = async () => (await mails()).map(({ template, recipient }) => `${template} ${recipient}`).sort();

const onlyToken = async () =>
  personalToken("inquiry", (await database().inquiry.findFirstOrThrow({ select: { id: true } })).id);

describe("an inquiry", () => {
  it("that waits goes on to the successor when its institution becomes part of another, and so does its address", async () => {
    const [old, next] = [await createOpen(), await createInstitution()];
    await database().institution.update({ where: { id: next.id }, data: { contactEmail: "new@museum.example" } });
    await write(old.slug);
    const merging = { from: old.slug, into: next.slug, revision: 1, intoRevision: 1, confirmation: old.name };
    const merged = await mergeInstitution(await createOffice(), { ...merging, reason: "One museum from now on." });
    expect(merged).toMatchObject({ ok: true });
    expect(await passOnInquiryByToken(await onlyToken(), new Date())).toMatchObject({ ok: true });
    expect(await templates()).toContain("inquiry new@museum.example");
    await expect(getPublishedCorrespondent(old.slug, "en")).rejects.toMatchObject({ slug: next.slug });
  });

  it("goes nowhere before the owner of its address has confirmed it, then once, however often they press", async () => {
    const { slug } = await createOpen();
    expect(await write(slug)).toEqual({ ok: true, value: { isPassedOn: false } });
    expect(await templates()).toEqual(["inquiry-confirm zarina@mail.example"]);
    const token = await onlyToken();
    expect(await getInquiryByToken(token, "en", new Date())).toMatchObject({ state: "open", to: { slug } });
    await Promise.all([1, 2, 3, 4].map(() => passOnInquiryByToken(token, new Date())));
    expect(await passOnInquiryByToken(token, new Date())).toMatchObject({ ok: true });
    expect(await templates()).toEqual([
      `inquiry ${ADDRESS}`,
      "inquiry-confirm zarina@mail.example",
      "inquiry-copy zarina@mail.example",
    ]);
    expect((await getInquiryByToken(token, "en", new Date())).state).toBe("passed-on");
    const audited = await database().auditEntry.findMany({ select: { action: true, details: true } });
    expect(audited.map(({ action }) => action).sort()).toEqual(["inquiry.pass-on", "inquiry.write"]);
    expect(JSON.stringify(audited)).not.toContain("zarina");
  });

  it("is passed on at once for whoever is signed in with the address, and for nobody else", async () => {
    const { slug } = await createOpen();
    const viewer = await createViewer();
    expect(await write(slug, { email: viewer.email }, { viewer })).toEqual({ ok: true, value: { isPassedOn: true } });
    expect(await write(slug, { email: "other@mail.example" }, { viewer })).toEqual({
      ok: true,
      value: { isPassedOn: false },
    });
    expect(await templates()).toEqual([
      `inquiry ${ADDRESS}`,
      "inquiry-confirm other@mail.example",
      `inquiry-copy ${viewer.email}`,
    ]);
  });

  it("is one, however often the same form is sent, also at once", async () => {
    const { slug } = await createOpen();
    const same = input();
    const send = () => writeInquiry(ANONYMOUS, { institution: slug }, same, { locale: "en", client: "here" });
    await Promise.all([send(), send(), send()]);
    await send();
    expect(await database().inquiry.count()).toBe(1);
    expect(await mails()).toHaveLength(1);
  });

  it("cannot be written to an institution that is suspended, gives no address, or is not there", async () => {
    const office = await createOffice();
    const { id, slug } = await createOpen();
    await write(slug);
    const token = await onlyToken();
    await suspendInstitution(office, id, "No answer by post.");
    const silent = await createInstitution();
    for (const closed of [slug, silent.slug, "nobody", "../etc"]) {
      await expect(write(closed)).rejects.toThrow(NotFound);
      await expect(getPublishedCorrespondent(closed, "en")).rejects.toThrow(NotFound);
    }
    expect(await passOnInquiryByToken(token, new Date())).toEqual({ ok: false, refusal: "closed" });
    expect((await getInquiryByToken(token, "en", new Date())).state).toBe("closed");
    await restoreInstitution(office, id, "It answered.");
    expect(await passOnInquiryByToken(token, new Date())).toMatchObject({ ok: true });
    await expect(passOnInquiryByToken(`${token}x`, new Date())).rejects.toThrow(NotFound);
    await expect(getInquiryByToken(personalToken("ticket", newId()), "en", new Date())).rejects.toThrow(NotFound);
  });

  it("is limited by address and place, and by what one institution gets in a day", async () => {
    const { id, slug } = await createOpen();
    for (let turn = 0; turn < 5; turn++) expect(await write(slug, {}, { client: "one" })).toMatchObject({ ok: true });
    expect(await write(slug, {}, { client: "one" })).toEqual({ ok: false, refusal: "too-many" });
    for (let turn = 0; turn < 10; turn++) expect(await write(slug)).toMatchObject({ ok: true });
    expect(await write(slug)).toEqual({ ok: false, refusal: "too-many" });
    const token = await onlyToken();
    for (let turn = 0; turn < PER_INSTITUTION.points; turn++) {
      await takeRateLimit("inquiry-institution", id, PER_INSTITUTION);
    }
    expect(await passOnInquiryByToken(token, new Date())).toEqual({ ok: false, refusal: "institution-full" });
    const viewer = await createViewer();
    expect(await write(slug, { email: viewer.email }, { viewer })).toEqual({ ok: false, refusal: "institution-full" });
    expect(await database().inquiry.count({ where: { passedOnAt: { not: null } } })).toBe(0);
  });

  it("is limited by place also for whoever gives another address each time", async () => {
    const { slug } = await createOpen();
    const from = (turn: number) => write(slug, { email: `reader-${turn}@mail.example` }, { client: "one" });
    for (let turn = 0; turn < 20; turn++) expect(await from(turn)).toMatchObject({ ok: true });
    expect(await from(20)).toEqual({ ok: false, refusal: "too-many" });
    expect(await write(slug)).toMatchObject({ ok: true });
  });

  it("is taken away two days later when nobody confirmed it, and a month later anyhow", async () => {
    const { slug } = await createOpen();
    const viewer = await createViewer();
    await write(slug);
    const token = await onlyToken();
    await write(slug, { email: viewer.email }, { viewer });
    const later = (hours: number) => new Date(Date.now() + hours * 3_600_000);
    expect(await passOnInquiryByToken(token, later(48.1))).toEqual({ ok: false, refusal: "gone" });
    const kept: number[] = [];
    for (const hours of [47.9, 48.1, 30 * 24 - 0.1, 30 * 24 + 0.1]) {
      await removeOldInquiries(later(hours));
      kept.push(await database().inquiry.count());
    }
    expect(kept).toEqual([2, 1, 1, 0]);
    expect((await getInquiryByToken(token, "en", new Date())).state).toBe("gone");
    for (const mail of await mails()) expect(await composeMail(mail)).toBeNull();
  });
});

describe("an inquiry about a listing", () => {
  it("goes to its own contact, and to the institution where it has none", async () => {
    const { id, code } = await createContacted();
    const viewer = await createViewer();
    expect(await writeAbout(code, viewer)).toEqual({ ok: true, value: { isPassedOn: true } });
    const [passed] = (await mails()).filter(({ template }) => template === "inquiry");
    expect(passed?.recipient).toBe(OFFICE);
    const mail = passed && (await composeMail(passed));
    expect(mail?.text).toContain("about “Boats of old”");
    expect(mail?.text).toContain(`/en/listings/${code}`);
    expect(mail?.text).toContain("gives as the contact of this listing");
    // Between the writing and its confirmation the listing may get another contact, or lose the one that it had.
    await writeAbout(code);
    const { id: inquiryId } = await database().inquiry.findFirstOrThrow({ where: { passedOnAt: null } });
    await database().listing.update({ where: { id }, data: { contactName: "", contactEmail: null } });
    expect(await passOnInquiryByToken(personalToken("inquiry", inquiryId), new Date())).toMatchObject({ ok: true });
    expect(await templates()).toContain(`inquiry ${ADDRESS}`);
  });

  it("cannot be written where it is not public or nobody answers for it", async () => {
    const { id, code, institution } = await createContacted();
    const silent = await createPublished();
    const draft = await createPublished({ status: "draft", institution });
    for (const closed of [silent.code, draft.code, "LEC-2026-9999", "../etc"]) {
      await expect(writeAbout(closed)).rejects.toThrow(NotFound);
      await expect(getPublishedListingCorrespondent(closed, "en")).rejects.toThrow(NotFound);
    }
    await database().institution.update({ where: { id: institution.id }, data: { contactEmail: null } });
    expect(await writeAbout(code)).toMatchObject({ ok: true });
    await database().listing.update({ where: { id }, data: { contactName: "", contactEmail: null } });
    expect(await passOnInquiryByToken(await onlyToken(), new Date())).toEqual({ ok: false, refusal: "closed" });
  });

  it("is offered to whoever is registered, and its addresses are in nothing that public pages are made of", async () => {
    const { code, id } = await createContacted();
    const listing = await getPublishedListing(code);
    expect(listing).toMatchObject({ contactName: "Guest office", takesInquiries: true });
    const known = [
      listing,
      await listingJsonLd(listing, "en", new Date()),
      await getPublishedListingCorrespondent(code, "en"),
    ];
    for (const address of [OFFICE, ADDRESS]) expect(JSON.stringify(known)).not.toContain(address);
    const mail = await composeMail({ id, locale: "en", template: "listing-cancelled", parameters: { listingId: id } });
    expect(mail).toBeNull();
    await database().listing.update({
      where: { id },
      data: { status: "cancelled", cancelledAt: new Date(), cancellationReason: "Rain." },
    });
    const told = await composeMail({ id, locale: "en", template: "listing-cancelled", parameters: { listingId: id } });
    expect(told?.text).toContain(`/en/contact/listings/${code}`);
    expect(told?.text).not.toContain(OFFICE);
  });
});

describe("its mails", () => {
  it.each(LOCALES)("say in %s what the reader needs, and an answer goes to who wrote", async (locale) => {
    const { slug } = await createOpen(locale);
    await write(slug, {}, { locale });
    const [confirm] = await mails();
    const asked = confirm && (await composeMail(confirm));
    expect(asked?.subject).toContain("Museum of Boats");
    expect(asked?.text).toContain(`/${locale}/inquiries/`);
    // A stranger's words are not mailed to an address that somebody only typed.
    for (const word of ["Zarina", "shipwrecks", "visit"]) expect(`${asked?.subject}${asked?.html}`).not.toContain(word);
    await passOnInquiryByToken(await onlyToken(), new Date());
    const [toInstitution, copy] = ["inquiry", "inquiry-copy"].map(async (template) => {
      const mail = (await mails()).find((one) => one.template === template);
      return mail && composeMail(mail);
    });
    const passed = await toInstitution;
    expect(passed?.locale).toBe(locale);
    expect(passed?.replyTo).toEqual({ name: "Zarina <b>", address: "zarina@mail.example" });
    expect(passed?.headers["Auto-Submitted"]).toBe("no");
    expect(passed?.subject).toContain("A visit in May");
    expect(passed?.text).toContain("> May our class see the shipwrecks?\n> We are <b>thirty</b>.");
    expect(passed?.html).toContain("&lt;b&gt;thirty");
    expect((await copy)?.text).toContain("> May our class");
    expect((await copy)?.replyTo).toBeUndefined();
    expect(`${(await copy)?.html}`).not.toContain(ADDRESS);
  });
});

it("the address of an institution is in nothing that public pages are made of", async () => {
  const { slug } = await createOpen();
  const institution = await getPublishedInstitution(slug);
  expect(institution.takesInquiries).toBe(true);
  const known = [
    institution,
    institutionJsonLd(institution, "en"),
    await listPublishedInstitutions({ page: 1 }, "en", new Date()),
    await getPublishedCorrespondent(slug, "en"),
  ];
  expect(JSON.stringify(known)).not.toContain("museum-of-boats");
});
