import type { Page } from "@playwright/test";
import { joinUniversity, postLecture } from "./desk.ts";
import { waitForMail } from "./mailbox.ts";
import { registerFor } from "./registering.ts";
import { expect, test } from "./test.ts";

test("without script: a desk finds whom it looks for, keeps the view, decides about many and writes to each in their language", async ({
  page,
  anotherBrowser,
  signIn,
  mark,
}) => {
  await signIn("owner@cqu.edu.cn");
  const slug = await joinUniversity(page, "Chongqing");
  const { id, code } = await postLecture(page, slug, { title: `Tea by river ${mark}`, places: 5, mode: "approval" });
  const visitor = await anotherBrowser();
  const [chen, layla] = [`chen.${mark}@reader.example`, `layla.${mark}@reader.example`];
  await register(visitor, code, "en", "Chen", chen);
  await register(visitor, code, "ar", "ليلى", layla);

  const desk = await anotherBrowser({ javaScriptEnabled: false, storageState: await page.context().storageState() });
  const registrations = `/en/desk/${slug}/listings/${id}/registrations`;
  await desk.goto(registrations);
  await desk.getByRole("searchbox", { name: "Name or e-mail address" }).fill("chen");
  await desk.getByRole("button", { name: "Find" }).click();
  await expect(desk.getByRole("rowheader")).toHaveCount(1);
  await desk.getByText("Save this view…", { exact: true }).click();
  await desk.getByRole("textbox", { name: "Name", exact: true }).fill("Only Chen");
  await desk.getByRole("button", { name: "Save", exact: true }).click();
  await desk.goto(registrations);
  await desk.getByRole("link", { name: "Only Chen" }).click();
  await expect(desk.getByRole("rowheader")).toHaveCount(1);

  await desk.goto(registrations);
  for (const box of await desk.getByRole("checkbox", { name: /^Choose / }).all()) await box.check();
  await desk.getByRole("button", { name: "Confirm", exact: true }).last().click();
  await expect(desk.getByText("2 registrations are confirmed.")).toBeVisible();

  for (const box of await desk.getByRole("checkbox", { name: /^Choose / }).all()) await box.check();
  await desk.getByRole("button", { name: "Write to those ticked…" }).click();
  await expect(desk.getByText("To 2 recipients, who were ticked")).toBeVisible();
  await desk.getByRole("button", { name: "Preview" }).click();
  await expect(desk.getByRole("textbox", { name: "Subject", exact: true })).toHaveAttribute("aria-invalid", "true");
  await desk.getByRole("textbox", { name: "Subject", exact: true }).fill("Another room");
  await desk.getByRole("textbox", { name: "Text", exact: true }).fill("We meet in room 3.");
  await desk.locator("summary").getByText("Arabic", { exact: true }).click();
  await desk.getByRole("textbox", { name: "Subject: Arabic" }).fill("قاعة أخرى");
  await desk.getByRole("textbox", { name: "Text: Arabic" }).fill("نلتقي في القاعة 3.");
  await desk.getByRole("button", { name: "Preview" }).click();
  await expect(desk.getByRole("heading", { name: "قاعة أخرى" })).toBeVisible();
  // What was not seen is not sent.
  await desk.getByRole("textbox", { name: "Text", exact: true }).fill("We meet in room 4.");
  await desk.getByRole("button", { name: "Send to 2 recipients" }).click();
  await expect(desk.getByText(/Something has changed since the preview/)).toBeVisible();
  await desk.getByRole("button", { name: "Send to 2 recipients" }).click();
  await expect(desk.getByText(/It is on its way to 2 recipients/)).toBeVisible();

  const mail = await waitForMail(chen, /Another room/);
  expect(mail.text).toContain("We meet in room 4.");
  expect(mail.text).not.toContain(layla);
  expect(mail.replyTo).toBe("");
  await waitForMail(layla, /قاعة أخرى/);
});

async function register(visitor: Page, code: string, locale: "en" | "ar", name: string, email: string) {
  await registerFor(visitor, code, { name, email, locale });
  await visitor.waitForURL(/received=/);
}
