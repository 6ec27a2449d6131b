import { pdfText } from "@/tests/pdf-text.ts";
import { askForJob, movedInTime } from "./clock.ts";
import { joinUniversity, postLecture } from "./desk.ts";
import {
  askForLetter,
  fillLetter,
  issueLetter,
  PASSPORT_NUMBER,
  seeDraft,
  seeDraftPlainly,
  takeUpLetter,
} from "./letters.ts";
import { linkIn, waitForMail } from "./mailbox.ts";
import { expect, test } from "./test.ts";

test("an invitation letter is asked for, filled in, issued, verified by its code, and emptied when its time is over", async ({
  page,
  anotherBrowser,
  signIn,
  mark,
  expectAccessible,
}) => {
  await signIn("owner@jlu.edu.cn");
  const slug = await joinUniversity(page, "Changchun");
  const lecture = await postLecture(page, slug, { title: `Letters on the road ${mark}`, places: 5 });
  const email = `zarina.${mark}@reader.example`;
  // Without script: a wrong date is answered beside its field, and nothing typed is lost but the file.
  const visitor = await anotherBrowser({ javaScriptEnabled: false });
  await askForLetter(visitor, lecture, email);
  await fillLetter(visitor);
  await visitor.getByLabel("Valid until").fill("2021-01-01");
  await visitor.getByRole("button", { name: "Send to the organiser" }).click();
  await expect(visitor.getByText("The passport ends before the day of departure.", { exact: false })).toBeVisible();
  await expect(visitor.getByLabel("Passport number")).toHaveValue(PASSPORT_NUMBER);
  await fillLetter(visitor);
  await visitor.getByRole("button", { name: "Send to the organiser" }).click();
  await expect(visitor.getByText("Thank you, it is sent.")).toBeVisible();
  expect(await visitor.content()).not.toContain(PASSPORT_NUMBER);
  const link = visitor.url().replace(/\?.*/, "");

  await takeUpLetter(page, slug, lecture);
  expect(await page.content()).not.toContain(PASSPORT_NUMBER);
  await expect(page.getByText("•••• 5432")).toBeVisible();
  await page.getByRole("button", { name: "Show number and date of birth" }).click();
  await expect(page.getByText(PASSPORT_NUMBER)).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByRole("row", { name: /Looked at number and date of birth/ })).toHaveCount(1);
  await seeDraft(page);
  const plain = await anotherBrowser({ javaScriptEnabled: false, storageState: await page.context().storageState() });
  await plain.goto(page.url());
  await seeDraftPlainly(plain);
  await page.reload();
  await expect(page.getByRole("row", { name: /Looked at the draft/ })).toHaveCount(2);
  await issueLetter(page);

  expect(linkIn(await waitForMail(email, /Your invitation letter is issued/), "/letters/")).toBe(link);
  await visitor.goto(link);
  const paper = await visitor.request.get(`${link}/pdf`);
  expect(paper.headers()["cache-control"]).toBe("private, no-store");
  const text = pdfText(await paper.body());
  for (const said of [PASSPORT_NUMBER, "邀请函", "Invitation letter"]) expect(text).toContain(said);
  const verify = (await visitor.getByRole("link", { name: "What everybody sees" }).getAttribute("href")) ?? "";
  const embassy = await anotherBrowser();
  await embassy.goto(verify);
  await expect(embassy.getByText("Genuine", { exact: true })).toBeVisible();
  await expect(embassy.getByText("Z. R.")).toBeVisible();
  await expect(embassy.getByRole("main")).not.toContainText(/Rakhimova|N98765432|1987/);
  await expectAccessible(embassy);

  // Forty days after the end, the hourly job comes by.
  await movedInTime(
    [
      "UPDATE listing SET starts_at = now() - interval '41 days', ends_at = now() - interval '40 days' WHERE id = $1",
      lecture.id,
    ],
    [
      `UPDATE letter SET created_at = now() - interval '50 days', arrives_on = now() - interval '43 days',
        departs_on = now() - interval '39 days' WHERE listing_id = $1`,
      lecture.id,
    ],
  );
  await askForJob("shred-letters");
  await expect(async () => {
    await page.reload();
    await expect(page.getByText("it is deleted", { exact: false })).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  expect((await visitor.request.get(`${link}/pdf`)).status()).toBe(404);
  await embassy.reload();
  await expect(embassy.getByText("Genuine", { exact: true })).toBeVisible();
});
