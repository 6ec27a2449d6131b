import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { removeUnusedFiles } from "@/features/institutions/jobs.ts";
import { cancelListing } from "@/features/listings/commands/end-listing.ts";
import { composeMail } from "@/features/notifications/templates/compose.tsx";
import { declineAsDelegateByToken } from "@/features/registrations/commands/leave-delegation.ts";
import { reseat } from "@/features/registrations/commands/replace-person.ts";
import { withdrawRegistrationByToken } from "@/features/registrations/commands/withdraw.ts";
import { personalToken } from "@/lib/auth/personal-link.ts";
import type { Member } from "@/lib/auth/viewer.ts";
import { database, transaction } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { newFileFolder } from "@/tests/db/file-folder.ts";
import { tablesWith } from "@/tests/factories/canary.ts";
import { createStaff, createViewer } from "@/tests/factories/institutions.ts";
import {
  BIRTH_DATE,
  completed,
  createInvited,
  ISSUE,
  issued,
  letterInput,
  letterOf,
  mailed,
  NUMBER,
  passportScan,
} from "@/tests/factories/letters.ts";
import { getDeskLetter, listDeskLetters } from "../queries/desk-letters.ts";
import { getLetterByToken, getLetterPaperByToken } from "../queries/own-letter.ts";
import { getPublishedLetter } from "../queries/published-letter.ts";
import { completeLetterByToken } from "./complete-letter.ts";
import { issueLetter, reissueLetter } from "./issue-letter.ts";
import { requestLetterByToken } from "./request-letter.ts";
import { askForChanges, refuseLetter, revokeLetter, takeUpLetter } from "./review-letter.ts";
import { printLetter, viewPassport, viewScan } from "./view-letter.ts";

let folder = "";

beforeAll(async () => {
  folder = await newFileFolder();
});

const filesOnDisk = async () =>
  (await readdir(folder, { recursive: true })).filter((path) => path.endsWith(".letter")).sort();

async function wholeDisk(): Promise<string> {
  const texts = await Promise.all((await filesOnDisk()).map((path) => readFile(join(folder, path), "latin1")));
  return texts.join("\n");
}

describe("a letter that is asked for", () => {
  it("is one however often it is asked for, and goes on behind a link that is mailed to the person alone", async () => {
    const invited = await createInvited();
    await Promise.all([requestLetterByToken(invited.ticket), requestLetterByToken(invited.ticket)]);
    expect(await database().letter.count({ where: { attendeeId: invited.attendeeId } })).toBe(1);
    const { token, firstLanguage, secondLanguage } = await letterOf(invited);
    expect([firstLanguage, secondLanguage]).toEqual(["zh-CN", "en"]);
    expect((await mailed(invited)).last?.text).toContain(`/en/letters/${token}`);
    expect(await getLetterByToken(token, "en")).toMatchObject({ status: "requested", mayComplete: true });
    await expect(getLetterByToken(personalToken("ticket", invited.attendeeId), "en")).rejects.toThrow(NotFound);
    await expect(requestLetterByToken(personalToken("registration", invited.attendeeId))).rejects.toThrow(NotFound);
    await database().registration.update({ where: { id: invited.registrationId }, data: { linkVersion: 2 } });
    await expect(getLetterByToken(token, "en")).rejects.toThrow(NotFound);
  });

  it("is none for who has no confirmed place, nor to what is over", async () => {
    const waiting = await createInvited();
    await database().registration.update({ where: { id: waiting.registrationId }, data: { status: "waitlisted" } });
    expect(await requestLetterByToken(waiting.ticket)).toEqual({ ok: false, refusal: "not-confirmed" });
    const over = await createInvited({ endsAt: new Date(Date.now() - 1000) });
    expect(await requestLetterByToken(over.ticket)).toEqual({ ok: false, refusal: "over" });
  });
});

describe("what the passport says", () => {
  it("stands nowhere in plain: not in the database, not on the disk, not behind the personal link", async () => {
    const invited = await createInvited();
    const letter = await issued(invited);
    await viewPassport(invited.desk, letter.place);
    expect(Buffer.from(passportScan()).toString("latin1")).toContain(NUMBER);
    const files = await wholeDisk();
    expect(await tablesWith(letter.id)).toContain("letter");
    expect(files.length).toBeGreaterThan(100);
    for (const secret of [NUMBER, BIRTH_DATE]) {
      expect(await tablesWith(secret)).toEqual([]);
      expect(files).not.toContain(secret);
    }
    const own = JSON.stringify(await getLetterByToken(letter.token, "en"));
    expect(own).not.toMatch(new RegExp(`${NUMBER}|${BIRTH_DATE}`));
    const desk = JSON.stringify(await getDeskLetter(invited.desk, letter.place, "en"));
    expect(desk).toContain("•••• 5432");
    expect(desk).not.toMatch(new RegExp(`${NUMBER}|${BIRTH_DATE}`));
    // Sealed data that is moved to another letter does not open.
    const other = await completed(await createInvited());
    await database().letter.update({ where: { id: other.id }, data: { sealed: letter.sealed } });
    await expect(getDeskLetter(invited.desk, letter.place, "en")).resolves.toBeTruthy();
    await expect(getLetterByToken(other.token, "en")).rejects.toThrow();
    await database().letter.update({ where: { id: other.id }, data: { sealed: other.sealed } });
  });

  it("is wrong beside its field, and nothing of it is kept", async () => {
    const invited = await createInvited();
    await requestLetterByToken(invited.ticket);
    const { token } = await letterOf(invited);
    const before = await filesOnDisk();
    const send = (changes: Parameters<typeof letterInput>[1], scan: Uint8Array | "too-large" | null = passportScan()) =>
      completeLetterByToken(token, 1, letterInput(invited.day, changes), scan);
    expect(await send({ validUntil: invited.day })).toMatchObject({
      errors: { validUntil: "passportEnds", scan: "chooseFileAgain" },
    });
    expect(await send({ passportNumber: null, birthDate: null }, null)).toMatchObject({
      errors: { passportNumber: "required", birthDate: "required", scan: "required" },
    });
    expect(await send({}, new TextEncoder().encode("<html>"))).toMatchObject({ errors: { scan: "invalidFile" } });
    expect(await send({}, "too-large")).toMatchObject({ errors: { scan: "fileTooLarge" } });
    expect((await letterOf(invited)).sealed).toBeNull();
    expect(await filesOnDisk()).toEqual(before);
  });

  it("is corrected without being given again, one scan in place of another, until the desk takes it up", async () => {
    const invited = await createInvited();
    const before = (await filesOnDisk()).length;
    const letter = await completed(invited);
    const correct = (revision: number, scan: Uint8Array | null) => {
      const input = letterInput(invited.day, { passportNumber: null, birthDate: null, embassy: "Consulate in Almaty" });
      return completeLetterByToken(letter.token, revision, input, scan);
    };
    expect(await correct(letter.revision, null)).toMatchObject({ ok: true });
    expect(await correct(letter.revision, null)).toEqual({ ok: false, refusal: "changed-meanwhile" });
    expect(await viewPassport(invited.desk, letter.place)).toEqual({ passportNumber: NUMBER, birthDate: BIRTH_DATE });
    expect(await correct(letter.revision + 1, passportScan())).toMatchObject({ ok: true });
    expect(await filesOnDisk()).toHaveLength(before + 1);
    expect(await takeUpLetter(invited.desk, letter.place, letter.revision + 2)).toMatchObject({ ok: true });
    expect(await correct(letter.revision + 3, null)).toEqual({ ok: false, refusal: "changed-meanwhile" });
    expect(await removeUnusedFiles()).toBe(0);
  });
});

describe("at the desk", () => {
  it("a letter is for those who review or issue, and each look at what is sensitive is written down", async () => {
    const invited = await createInvited();
    const { place } = await issued(invited);
    const editor = await createStaff({ id: invited.institutionId }, "editor");
    const other = await createInvited();
    for (const look of [
      (viewer: Member) => listDeskLetters(viewer, place, { status: null, after: null }, "en"),
      (viewer: Member) => getDeskLetter(viewer, place, "en"),
      (viewer: Member) => viewPassport(viewer, place),
      (viewer: Member) => viewScan(viewer, place),
      (viewer: Member) => printLetter(viewer, place),
    ]) {
      await expect(look(await createViewer())).rejects.toThrow(NotFound);
      await expect(look(other.desk)).rejects.toThrow(NotFound);
      await expect(look(editor)).rejects.toThrow(Forbidden);
    }
    const mixed = { ...place, institutionId: other.institutionId, listingId: other.id };
    await expect(viewPassport(other.desk, mixed)).rejects.toThrow(NotFound);
    const seen = async () =>
      (await getDeskLetter(invited.desk, place, "en")).events
        .filter(({ action }) => /view|print/.test(action))
        .map(({ action, actor }) => `${action} ${actor}`);
    expect(await seen()).toEqual([]);
    await viewPassport(invited.signatory, place);
    const scan = await viewScan(invited.desk, place);
    expect(Buffer.from(scan.bytes).toString("latin1")).toContain(NUMBER);
    await printLetter(invited.desk, place);
    expect(await seen()).toEqual([
      `print ${invited.desk.name}`,
      `view-scan ${invited.desk.name}`,
      `view ${invited.signatory.name}`,
    ]);
  });

  it("each step is for whom it is, from the state that the page showed, with a mail to the person", async () => {
    const invited = await createInvited();
    const { place, revision } = await completed(invited);
    const { desk, signatory } = invited;
    await expect(takeUpLetter(signatory, place, revision)).rejects.toThrow(Forbidden);
    await expect(issueLetter(desk, place, revision, ISSUE)).rejects.toThrow(Forbidden);
    await expect(refuseLetter(signatory, place, revision, "No.")).rejects.toThrow(Forbidden);
    expect(await issueLetter(signatory, place, revision, ISSUE)).toEqual({ ok: false, refusal: "changed-meanwhile" });
    expect(await askForChanges(desk, place, revision, "The scan is dark.")).toMatchObject({ ok: true });
    const { last } = await mailed(invited);
    expect(last?.subject).toContain("Please change something");
    expect(last?.text).toContain("> The scan is dark.");
    expect(last?.text).not.toContain(NUMBER);
    expect(await askForChanges(desk, place, revision, "Again.")).toEqual({ ok: false, refusal: "changed-meanwhile" });
    expect(await refuseLetter(desk, place, revision + 1, "We cannot invite you.")).toMatchObject({ ok: true });
    expect(await requestLetterByToken(invited.ticket)).toEqual({ ok: false, refusal: "refused" });
    expect(await takeUpLetter(desk, place, revision + 2)).toMatchObject({ ok: true });
    const both = await Promise.all([
      issueLetter(signatory, place, revision + 3, ISSUE),
      issueLetter(signatory, place, revision + 3, ISSUE),
    ]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect((await mailed(invited)).last?.subject).toContain("is issued");
  });

  it("nothing is issued for a place that is gone, also when it went while the desk was looking", async () => {
    const invited = await createInvited();
    const { place, revision } = await completed(invited);
    await takeUpLetter(invited.desk, place, revision);
    await database().registration.update({ where: { id: invited.registrationId }, data: { status: "withdrawn" } });
    const outcome = await issueLetter(invited.signatory, place, revision + 1, ISSUE);
    expect(outcome).toEqual({ ok: false, refusal: "not-confirmed" });
  });
});

describe("an issued letter", () => {
  it("is verified by its number with initials and dates only, until it is revoked", async () => {
    const invited = await createInvited();
    const { code, place, revision, token } = await issued(invited);
    const verified = await getPublishedLetter(code ?? "", "en");
    expect(verified).toMatchObject({ state: "genuine", initials: "Z. R." });
    // The number and the test's institution are drawn by chance, and may hold any two letters.
    expect(JSON.stringify({ ...verified, code: "", issuer: "" })).not.toMatch(/Rakhimova|RAKHIMOVA|N98765432|KZ|1987/);
    const paper = await getLetterPaperByToken(token);
    expect(paper.texts.map(({ heading }) => heading.text)).toEqual(["邀请函", "Invitation letter"]);
    expect(JSON.stringify(paper)).toContain(NUMBER);
    expect(paper.verify?.address).toContain(`/zh-CN/verify/${code}`);
    expect(await revokeLetter(invited.desk, place, revision, "Issued by mistake.")).toMatchObject({ ok: true });
    expect(await getPublishedLetter(code ?? "", "en")).toMatchObject({ state: "revoked" });
    await expect(getLetterPaperByToken(token)).rejects.toThrow(NotFound);
    expect(await getPublishedLetter("000000000000", "en")).toBeNull();
    expect(await requestLetterByToken(invited.ticket)).toMatchObject({ ok: true });
  });

  it("is replaced by its successor once that is issued, and stays good until then", async () => {
    const invited = await createInvited();
    const first = await issued(invited);
    const again = await reissueLetter(invited.desk, first.place, first.revision, "The dates changed.");
    if (!again.ok) throw new Error(again.refusal);
    const twice = await reissueLetter(invited.desk, first.place, first.revision + 1, "Once more.");
    expect(twice).toEqual({ ok: false, refusal: "changed-meanwhile" });
    expect(await getPublishedLetter(first.code ?? "", "en")).toMatchObject({ state: "genuine" });
    const second = { ...first.place, letterId: again.value };
    expect(await viewPassport(invited.desk, second)).toMatchObject({ passportNumber: NUMBER });
    expect((await viewScan(invited.desk, second)).contentType).toBe("application/pdf");
    expect(await issueLetter(invited.signatory, second, 1, { ...ISSUE, costs: "guest" })).toMatchObject({ ok: true });
    expect(await getPublishedLetter(first.code ?? "", "en")).toMatchObject({ state: "replaced" });
    const { code } = await letterOf(invited);
    expect(code).not.toBe(first.code);
    expect(await getPublishedLetter(code ?? "", "en")).toMatchObject({ state: "genuine" });
    expect((await mailed(invited)).last?.text).toContain("in the stead of");
  });

  it("is revoked with the place that it belongs to, and whoever issued it is told", async () => {
    const invited = await createInvited();
    const { code, id } = await issued(invited);
    const open = await createInvited();
    const other = await completed(open);
    for (const { registrationId } of [invited, open]) {
      const outcome = await withdrawRegistrationByToken(personalToken("registration", registrationId));
      expect(outcome).toMatchObject({ ok: true });
    }
    expect(await getPublishedLetter(code ?? "", "en")).toMatchObject({ state: "revoked" });
    expect((await letterOf(invited)).status).toBe("revoked");
    expect((await database().letter.findUniqueOrThrow({ where: { id: other.id } })).status).toBe("withdrawn");
    const fell = await database().outbox.findFirstOrThrow({
      where: { template: "letter-fell", recipient: invited.signatory.email },
    });
    const mail = await composeMail({ id: "1", locale: "en", template: "letter-fell", parameters: fell.parameters });
    expect(mail?.text).toContain(`/letters/${id}`);
  });

  it("is revoked when somebody else has the place", async () => {
    const invited = await createInvited();
    const { code, id, token } = await issued(invited);
    const seat = { registrationId: invited.registrationId, position: 0, name: "Mei", email: null, seatKey: null };
    await transaction((tx) => reseat(invited.desk, tx, invited.attendeeId, seat));
    expect(await getPublishedLetter(code ?? "", "en")).toMatchObject({ state: "revoked", initials: "Z. R." });
    expect(await database().letter.findUniqueOrThrow({ where: { id } })).toMatchObject({
      attendeeId: null,
      status: "revoked",
    });
    await expect(getLetterByToken(token, "en")).rejects.toThrow(NotFound);
  });

  it("is revoked when its person of a delegation does not come", async () => {
    const invited = await createInvited();
    const { code } = await issued(invited);
    const { registrationId } = invited;
    await database().registration.update({ where: { id: registrationId }, data: { kind: "delegation" } });
    const { id } = await database().attendee.findFirstOrThrow({ where: { registrationId } });
    expect(await declineAsDelegateByToken(personalToken("delegate", id))).toMatchObject({ ok: true });
    expect(await getPublishedLetter(code ?? "", "en")).toMatchObject({ state: "revoked" });
  });

  it("is revoked with the listing that is called off", async () => {
    const invited = await createInvited();
    const { code } = await issued(invited);
    const owner = await createStaff({ id: invited.institutionId }, "owner");
    expect(await cancelListing(owner, invited.id, "The speaker is ill.")).toMatchObject({ ok: true });
    expect((await letterOf(invited)).status).toBe("revoked");
    expect(await getPublishedLetter(code ?? "", "en")).toMatchObject({ state: "revoked" });
  });
});
