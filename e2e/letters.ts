import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { pdfText } from "@/tests/pdf-text.ts";
import { dayFromNow, type Lecture } from "./desk.ts";
import { linkIn, waitForMail } from "./mailbox.ts";
import { registerFor } from "./registering.ts";

export const PASSPORT_NUMBER = "N98765432";

/** Somebody registers for a lecture and asks for a letter on their ticket; leaves the page of its mailed link, not filled in yet. */
export async function askForLetter(visitor: Page, { code }: Lecture, email: string): Promise<void> {
  await registerFor(visitor, code, { name: "Zarina Rakhimova", email });
  await visitor.goto(linkIn(await waitForMail(email, /You are registered: /), "/registrations/"));
  await visitor.getByRole("link", { name: "Open the ticket" }).click();
  await visitor.getByRole("button", { name: "Ask for an invitation letter" }).click();
  await expect(visitor.getByText("The link is on its way", { exact: false })).toBeVisible();
  await visitor.goto(linkIn(await waitForMail(email, /Your invitation letter: /), "/letters/"));
}

/** Fills in the form of a letter to a lecture in fourteen days; nothing is sent. */
export async function fillLetter(visitor: Page): Promise<void> {
  const texts = {
    "Passport number": PASSPORT_NUMBER,
    "Embassy or consulate you apply at": "Embassy of China in Astana",
  };
  for (const [label, text] of Object.entries(texts)) await visitor.getByLabel(label).fill(text);
  for (const label of ["Nationality", "Issued by"]) await visitor.getByLabel(label).selectOption("KZ");
  const dates = {
    "Date of birth": "1987-06-05",
    "Valid from": "2020-02-03",
    "Valid until": dayFromNow(1000),
    "Day of arrival": dayFromNow(13),
    "Day of departure": dayFromNow(16),
  };
  for (const [label, date] of Object.entries(dates)) await visitor.getByLabel(label).fill(date);
  await visitor.getByLabel("Scan of the page with the photo").setInputFiles({
    name: "passport.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from(`%PDF-1.4\n% ${PASSPORT_NUMBER}\n%%EOF\n`),
  });
}

/** The desk takes up the one letter of a listing; leaves its page, and answers its id. */
export async function takeUpLetter(desk: Page, slug: string, { id }: Lecture): Promise<string> {
  await desk.goto(`/en/desk/${slug}/listings/${id}/letters`);
  await desk.getByRole("rowheader").getByRole("link", { name: "Zarina Rakhimova" }).click();
  await desk.getByRole("button", { name: "Take up for review" }).click();
  await expect(desk.getByText("It is in review now.")).toBeVisible();
  return new URL(desk.url()).pathname.split("/").at(-1) ?? "";
}

const COSTS = "We bear accommodation and meals, the guest travel";

/** Types on the page of a letter what stands in it beside what the person gave. */
async function fillTerms(desk: Page): Promise<void> {
  await desk.getByRole("radio", { name: COSTS }).check();
  await desk.getByRole("textbox", { name: "Who signs", exact: true }).fill("Li Wei");
  await desk.getByLabel("Role of who signs").first().fill("Director of International Cooperation");
  await desk.getByLabel("Lines of the letterhead").fill("+86 431 1234 5678");
}

/** Looks at the letter whose page is open before it is issued: what is missing is said beside its field, and what was typed stays. */
export async function seeDraft(desk: Page): Promise<void> {
  await fillTerms(desk);
  const role = desk.getByLabel("Role of who signs").first();
  await role.fill("");
  await desk.getByRole("button", { name: "Preview" }).click();
  await expect(role).toBeFocused();
  await expect(role).toHaveAttribute("aria-invalid", "true");
  await expect(desk.getByLabel("Lines of the letterhead")).toHaveValue("+86 431 1234 5678");
  await role.fill("Director of International Cooperation");
  const coming = desk.waitForEvent("download");
  await desk.getByRole("button", { name: "Preview" }).click();
  const draft = pdfText(await readFile(await (await coming).path()));
  for (const said of ["草稿", "Draft", PASSPORT_NUMBER, "Li Wei"]) expect(draft).toContain(said);
  expect(draft).not.toContain("/verify/");
  await expect(desk.getByText("The draft is ready.", { exact: false })).toBeVisible();
  await expect(desk.getByRole("radio", { name: COSTS })).toBeChecked();
  await expect(role).toHaveValue("Director of International Cooperation");
  const link = (await desk.getByRole("link", { name: "Draft as PDF" }).getAttribute("href")) ?? "";
  expect((await desk.request.get(link.replace(/.$/, ""))).status()).toBe(404);
}

/** The same of whoever has no script: the draft comes by its link. */
export async function seeDraftPlainly(desk: Page): Promise<void> {
  await fillTerms(desk);
  await desk.getByRole("button", { name: "Preview" }).click();
  await expect(desk.getByLabel("Lines of the letterhead")).toHaveValue("+86 431 1234 5678");
  const coming = desk.waitForEvent("download");
  await desk.getByRole("link", { name: "Draft as PDF" }).click();
  expect(pdfText(await readFile(await (await coming).path()))).toContain("Li Wei");
}

/** Begins another in the stead of the issued letter whose page is open, and sees it as a draft; answers its id and the sealed terms. */
export async function draftInStead(desk: Page): Promise<{ id: string; terms: string }> {
  const again = desk.locator("details").filter({ hasText: "Issue another in its stead" });
  await again.locator("summary").click();
  await again.getByLabel("Reason").fill("The dates have changed.");
  await again.getByRole("button", { name: "Issue another in its stead" }).click();
  await expect(desk.getByText("once it is issued", { exact: false })).toBeVisible();
  await fillTerms(desk);
  await desk.getByRole("button", { name: "Preview" }).click();
  const draft = new URL(
    (await desk.getByRole("link", { name: "Draft as PDF" }).getAttribute("href")) ?? "",
    desk.url(),
  );
  return { id: draft.pathname.split("/").at(-2) ?? "", terms: draft.searchParams.get("terms") ?? "" };
}

/** Issues the letter whose page is open. */
export async function issueLetter(desk: Page): Promise<void> {
  await fillTerms(desk);
  await desk.getByRole("button", { name: "Issue the letter" }).click();
  await expect(desk.getByText("The letter is issued, and the person is told.")).toBeVisible();
}

/** A letter from the ticket to its issue; answers its id. */
export async function issuedLetter(desk: Page, visitor: Page, slug: string, lecture: Lecture, mark: string) {
  await askForLetter(visitor, lecture, `letter.${mark}@reader.example`);
  await fillLetter(visitor);
  await visitor.getByRole("button", { name: "Send to the organiser" }).click();
  await expect(visitor.getByText("Thank you, it is sent.")).toBeVisible();
  const id = await takeUpLetter(desk, slug, lecture);
  await issueLetter(desk);
  return id;
}
