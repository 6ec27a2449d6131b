import { describe, expect, it } from "vitest";
import { ensureOfficeInvitation } from "@/lib/auth/office-invitation.ts";
import { readViewer } from "@/lib/auth/read-viewer.ts";
import { consumeSignInCode, findOpenLink, signInDigits, signInLinkToken } from "@/lib/auth/sign-in-code.ts";
import { ANONYMOUS } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { createUser, viewerOf } from "@/tests/factories/institutions.ts";
import { acceptOfficeInvitation, requestSignIn, saveProfile } from "./commands.ts";

const EMAIL = "aigerim@university.example";

async function request(email = EMAIL, client = "192.0.2.1") {
  const outcome = await requestSignIn(ANONYMOUS, { email, returnPath: "/ru/desk", locale: "ru", client });
  const newest = await database().signInCode.findFirst({
    where: { email },
    orderBy: { id: "desc" },
    select: { id: true },
  });
  return { outcome, id: newest?.id ?? "" };
}

const wrongDigits = (id: string) => (signInDigits(id) === "000000" ? "000001" : "000000");

describe("asking to sign in", () => {
  it("queues one mail in the person's language and stores no code", async () => {
    const { id } = await request();
    const mails = await database().outbox.findMany();
    expect(mails).toMatchObject([{ recipient: EMAIL, locale: "ru", template: "sign-in-code", status: "queued" }]);
    const row = await database().signInCode.findUniqueOrThrow({ where: { id } });
    expect(
      JSON.stringify([mails, row], (_key, value) => (typeof value === "bigint" ? Number(value) : value)),
    ).not.toContain(signInDigits(id));
  });

  it("is refused after five times in an hour for one address from one place", async () => {
    for (let time = 0; time < 5; time++) expect((await request()).outcome.ok).toBe(true);
    expect((await request()).outcome).toEqual({ ok: false, refusal: "too-many" });
    expect((await request("other@university.example")).outcome.ok).toBe(true);
    expect((await request(EMAIL, "192.0.2.9")).outcome.ok).toBe(true);
  });

  it("is refused after forty times in an hour for one address from anywhere", async () => {
    for (let time = 0; time < 40; time++) await request(EMAIL, `192.0.2.${time}`);
    expect((await request(EMAIL, "192.0.2.99")).outcome).toEqual({ ok: false, refusal: "too-many" });
  });

  it("is refused after thirty times in an hour from one place", async () => {
    for (let time = 0; time < 30; time++) await request(`person${time}@university.example`);
    expect((await request("one-more@university.example")).outcome).toEqual({ ok: false, refusal: "too-many" });
  });
});

describe("signing in with the code", () => {
  it("works once", async () => {
    const { id } = await request();
    expect(await consumeSignInCode(EMAIL, signInDigits(id), new Date())).toEqual({ returnPath: "/ru/desk" });
    expect(await consumeSignInCode(EMAIL, signInDigits(id), new Date())).toBeNull();
  });

  it("works for one of eight who send it at once", async () => {
    const { id } = await request();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => consumeSignInCode(EMAIL, signInDigits(id), new Date())),
    );
    expect(answers.filter((answer) => answer !== null)).toHaveLength(1);
  });

  it("does not work for another address", async () => {
    const { id } = await request();
    expect(await consumeSignInCode("other@university.example", signInDigits(id), new Date())).toBeNull();
  });

  it("does not work after ten minutes", async () => {
    const { id } = await request();
    const later = new Date(Date.now() + 10 * 60_000 + 1000);
    expect(await consumeSignInCode(EMAIL, signInDigits(id), later)).toBeNull();
  });

  it("does not work after five wrong codes", async () => {
    const { id } = await request();
    for (let time = 0; time < 5; time++) await consumeSignInCode(EMAIL, wrongDigits(id), new Date());
    expect(await consumeSignInCode(EMAIL, signInDigits(id), new Date())).toBeNull();
  });

  it("still works by the link when somebody else guessed the code to death", async () => {
    const { id } = await request();
    for (let time = 0; time < 5; time++) await consumeSignInCode(EMAIL, wrongDigits(id), new Date());
    expect(await consumeSignInCode(EMAIL, signInLinkToken(id), new Date())).not.toBeNull();
  });

  it("works by the link instead, which opens nothing twice", async () => {
    const { id } = await request();
    const token = signInLinkToken(id);
    expect(await findOpenLink(token, new Date())).toEqual({ email: EMAIL, returnPath: "/ru/desk" });
    expect(await consumeSignInCode(EMAIL, token, new Date())).not.toBeNull();
    expect(await findOpenLink(token, new Date())).toBeNull();
    expect(await consumeSignInCode(EMAIL, signInDigits(id), new Date())).toBeNull();
  });
});

describe("the office's first member", () => {
  const tokenOf = (address: string | null) => address?.split("/").at(-1) ?? "";

  it("comes by the link, which works once", async () => {
    const token = tokenOf(await ensureOfficeInvitation());
    const [first, second] = [await viewerOf(await createUser()), await viewerOf(await createUser())];
    expect((await acceptOfficeInvitation(first, token)).ok).toBe(true);
    expect(await acceptOfficeInvitation(second, token)).toEqual({ ok: false, refusal: "used" });
    expect((await readViewer(first.userId))?.isOffice).toBe(true);
    expect((await readViewer(second.userId))?.isOffice).toBe(false);
  });

  it("is not invited again once there is one, and older links die with a new one", async () => {
    const old = tokenOf(await ensureOfficeInvitation());
    const current = tokenOf(await ensureOfficeInvitation());
    const viewer = await viewerOf(await createUser());
    expect(await acceptOfficeInvitation(viewer, old)).toEqual({ ok: false, refusal: "used" });
    expect((await acceptOfficeInvitation(viewer, current)).ok).toBe(true);
    expect(await ensureOfficeInvitation()).toBeNull();
  });
});

describe("own profile", () => {
  it("is saved and audited without the name", async () => {
    const viewer = await viewerOf(await createUser());
    await saveProfile(viewer, { name: "Айгерим", locale: "ru" });
    expect(await readViewer(viewer.userId)).toMatchObject({ name: "Айгерим", locale: "ru" });
    const entries = await database().auditEntry.findMany({ where: { action: "user.save-profile" } });
    expect(entries).toHaveLength(1);
    expect(JSON.stringify(entries)).not.toContain("Айгерим");
  });
});
