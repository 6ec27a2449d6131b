import { joinUniversity, postLecture } from "./desk.ts";
import { linkIn, waitForMail } from "./mailbox.ts";
import { fillRegistration, sendRegistration } from "./registering.ts";
import { expect, test } from "./test.ts";

test("a visitor registers, sees what is held, takes it away, withdraws and erases it, and the link is dead", async ({
  page,
  anotherBrowser,
  signIn,
  mark,
}) => {
  const desk = await anotherBrowser();
  await signIn("owner@dlut.edu.cn", { page: desk });
  const slug = await joinUniversity(desk, "Dalian");
  const { code } = await postLecture(desk, slug, { title: `Paper and silk ${mark}`, places: 5 });
  const email = `erased.${mark}@reader.example`;

  await page.goto(`/en/register/${code}`);
  await fillRegistration(page, { name: "Leila Gone", email });
  for (const name of ["abroad", "news"]) await page.locator(`input[name=${name}]`).check();
  await sendRegistration(page);
  const registration = linkIn(await waitForMail(email, /You are registered/), "/registrations/");

  await page.goto(registration);
  const agreed = page.locator("#agreed");
  await expect(agreed.getByRole("listitem")).toHaveCount(3);
  const news = agreed.getByRole("listitem").filter({ hasText: "later events" });
  await news.getByText("Take it back…").click();
  await news.getByRole("button", { name: "Take it back now" }).click();
  await expect(agreed.getByText(/Taken back on/)).toBeVisible();

  await page.getByRole("link", { name: "What is held about you: see, take away, erase" }).click();
  await expect(page.getByText("Leila Gone")).toHaveCount(0);
  const here = page.url();
  expect((await page.request.get(`${here}/export`)).headers()["content-type"]).not.toContain("zip");
  await page.getByRole("button", { name: "Send me a code" }).click();
  const mail = await waitForMail(email, /code to see what is held/);
  const digits = mail.subject.match(/\d{6}/)?.[0] ?? "";
  await page.getByRole("textbox", { name: "Six-digit code" }).fill(digits);
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await page.getByText("Registrations", { exact: true }).click();
  await expect(page.getByText("Leila Gone").first()).toBeVisible();

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download everything" }).click();
  expect((await download).suggestedFilename()).toBe("my-data.zip");

  await page.getByRole("link", { name: "Erase everything…" }).click();
  await expect(page.getByRole("button", { name: "Erase everything now" })).toHaveCount(0);
  await page.getByRole("button", { name: "Withdraw this registration now" }).click();
  await page.getByRole("button", { name: "Erase everything now" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Everything is erased" })).toBeVisible();
  await waitForMail(email, /What was held about you is erased/);
  for (const address of [registration, here]) expect((await page.goto(address))?.status()).toBe(404);
});
