import type { Page } from "@playwright/test";
import encodeQR from "qr";
import { pdfText } from "@/tests/pdf-text.ts";
import { joinUniversity, postLecture } from "./desk.ts";
import { linkIn, waitForMail } from "./mailbox.ts";
import { registerFor } from "./registering.ts";
import { expect, test } from "./test.ts";
import { wording } from "./wording.ts";

const PHONE = { width: 390, height: 844 };

test("two doors let a ticket in once, one of them without a line, and agree afterwards; who was in gets a certificate", async ({
  browser,
  page,
  anotherBrowser,
  signIn,
  mark,
  expectAccessible,
}) => {
  await signIn("door@hnu.edu.cn");
  const slug = await joinUniversity(page, "Changsha");
  const { id, code } = await postLecture(page, slug, { title: `Silk of Mawangdui ${mark}`, places: 9 });
  const visitor = await anotherBrowser();
  const ana = await register(visitor, code, "Ana Lopez", `ana.${mark}@reader.example`);
  const ben = await register(visitor, code, "Ben Yusuf", `ben.${mark}@reader.example`);

  const storageState = await page.context().storageState();
  const phones = await Promise.all(
    ["North", "South"].map(async (door) => {
      // Not watched: without a line the browser complains of every question that it cannot send.
      const context = await browser.newContext({ baseURL: process.env.E2E_URL, storageState, viewport: PHONE });
      const phone = await context.newPage();
      const answer = await phone.goto(`/en/desk/${slug}/listings/${id}/door?door=${door}`);
      expect(answer?.headers()["permissions-policy"]).toContain("camera=(self)");
      await expect(phone.locator("[data-door-phone]")).toBeVisible();
      return phone;
    }),
  );
  const [north, south] = phones as [Page, Page];
  const inside = (phone: Page) => phone.locator("[data-door-counts] dd").first();
  const answered = (phone: Page, text: RegExp) =>
    expect(phone.getByRole("status").filter({ hasText: text })).toBeVisible();

  // The camera sees a ticket; the other door hears of it by itself.
  await show(north, ana.code);
  await north.getByRole("button", { name: "Scan with the camera" }).click();
  await answered(north, /Let in: Ana Lopez/);
  await north.getByRole("button", { name: "Close the camera" }).click();
  await expect(inside(south)).toHaveText("1 of 2");
  await type(south, ana.code);
  await answered(south, /Already in: Ana Lopez.*First let in .+, at this door: North/);
  await expectAccessible(south);
  await north.getByRole("button", { name: "Undo for Ana Lopez" }).first().click();
  await answered(north, /Taken back: Ana Lopez/);
  await expect(inside(south)).toHaveText("0 of 2");

  // South loses its line, goes on by what it knew, and takes back what it did by mistake.
  await south.context().setOffline(true);
  await type(south, "0000-0000-0000");
  await answered(south, /Unknown ticket/);
  await type(south, "ben");
  await south.getByRole("button", { name: "Let in: Ben Yusuf" }).click();
  await answered(south, /Let in: Ben Yusuf.*without a line/);
  await type(south, ana.code);
  await answered(south, /Let in: Ana Lopez.*without a line/);
  await expect(south.getByText("Not yet sent: 2")).toBeVisible();
  // Shown again after somebody else's: at once it would be the same scan, as of a double click.
  await type(south, "0000-0000-0000");
  await answered(south, /Unknown ticket/);
  await type(south, ana.code);
  await answered(south, /Already in: Ana Lopez.*South/);
  await expect(inside(south)).toHaveText("2 of 2");
  await expectAccessible(south);

  // Meanwhile the same ticket comes to the other door, and somebody withdraws.
  await type(north, ana.code);
  await answered(north, /Let in: Ana Lopez/);
  await visitor.goto(ben.registration);
  await visitor.getByRole("link", { name: "Withdraw…" }).click();
  await visitor.getByRole("button", { name: "Withdraw the registration" }).click();
  await expect(visitor.getByRole("heading", { level: 1, name: "This registration is withdrawn" })).toBeVisible();
  await type(north, ben.code);
  await answered(north, /Withdrawn: Ben Yusuf/);

  await south.context().setOffline(false);
  const conflicts = south.getByRole("region", { name: /Let in here without a line/ });
  await expect(conflicts.getByText(/Already in: Ana Lopez/)).toBeVisible();
  await expect(conflicts.getByText(/First let in .+, at this door: North/)).toBeVisible();
  await expect(conflicts.getByText(/Withdrawn: Ben Yusuf/)).toBeVisible();
  await expect(south.getByText(/Not yet sent/)).toBeHidden();
  await expect(inside(south)).toHaveText("1 of 1");
  await expect(north.getByText(/Shown again at a door without a line: .+, South/)).toBeVisible();
  await expect(inside(north)).toHaveText("1 of 1");

  // Who was in makes their certificate, which anybody verifies by its number; the desk has none left to issue.
  await visitor.goto(ana.ticket);
  await visitor.getByRole("button", { name: "Make my certificate" }).click();
  const paper = visitor.getByRole("link", { name: "Certificate as PDF" });
  await expect(paper).toBeVisible();
  await expectAccessible(visitor);
  const pdf = await visitor.request.get((await paper.getAttribute("href")) ?? "");
  const [number] = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(pdfText(await pdf.body())) ?? [];
  await page.goto(`/ar/verify/${number}`);
  await expect(page.getByText(wording("ar")("certificate.genuine"), { exact: true })).toBeVisible();
  await expect(page.getByText("A. L.")).toBeVisible();
  await expectAccessible(page);
  await page.goto(`/en/desk/${slug}/listings/${id}/door`);
  await page.getByRole("button", { name: "Issue to all who took part, and mail each" }).click();
  await expect(page.getByText(/everybody who was let in has one/)).toBeVisible();
});

/** Registers somebody; answers the code of their ticket and the addresses of both. */
async function register(page: Page, code: string, name: string, email: string) {
  await registerFor(page, code, { name, email });
  const registration = linkIn(await waitForMail(email, /You are registered/), "/registrations/");
  await page.goto(registration);
  await page.getByRole("link", { name }).click();
  const spelled = page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  return { registration, ticket: page.url(), code: (await spelled.textContent()) ?? "" };
}

async function type(phone: Page, text: string): Promise<void> {
  const field = phone.getByRole("textbox", { name: "Ticket code, name or e-mail address" });
  await field.fill(text);
  await field.press("Enter");
}

/** Holds a ticket before the phone's camera: its picture comes from a canvas from now on. */
async function show(phone: Page, code: string): Promise<void> {
  const rows = encodeQR(code.replaceAll("-", ""), "raw", { border: 4 });
  await phone.evaluate(
    ({ size, dark }) => {
      const canvas = document.createElement("canvas");
      canvas.width = canvas.height = 480;
      const context = canvas.getContext("2d");
      const draw = () => {
        if (!context) return;
        context.fillStyle = "#ccc";
        context.fillRect(0, 0, 480, 480);
        context.fillStyle = "#222";
        const side = 8;
        const start = (480 - size * side) / 2;
        for (const index of dark) {
          context.fillRect(start + (index % size) * side, start + Math.floor(index / size) * side, side, side);
        }
      };
      setInterval(draw, 100); // a canvas that stands still sends no pictures
      navigator.mediaDevices.getUserMedia = async () => canvas.captureStream(10);
    },
    { size: rows.length, dark: [...rows.flat().entries()].flatMap(([index, isDark]) => (isDark ? [index] : [])) },
  );
}
