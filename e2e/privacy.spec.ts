import type { Page } from "@playwright/test";
import { holdPlaces, joinUniversity, postLecture } from "./desk.ts";
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

test("the only owner of an institution is told what stands in the way, hands it over, and is erased", async ({
  page,
  anotherBrowser,
  signIn,
  mark,
}) => {
  const email = "owner@ustb.edu.cn";
  await signIn(email);
  const slug = await joinUniversity(page, "Beijing");
  const { code } = await postLecture(page, slug, { title: `Looked after ${mark}`, places: 5 });
  const delegation = await holdPlaces(page, slug, code, 2);
  const heir = await anotherBrowser();
  const address = `heir.${mark}@colleague.example`;
  await page.goto(`/en/desk/${slug}/members`);
  await page.getByRole("textbox", { name: "E-mail" }).fill(address);
  await page.getByRole("radio", { name: "Registrar" }).check();
  await page.getByRole("button", { name: "Send the invitation" }).click();
  await expect(page.getByText("The invitation is on its way.")).toBeVisible();
  await signIn(address, { page: heir });
  await heir.goto(linkIn(await waitForMail(address, /invites you/), "/invitations/"));
  await heir.getByRole("button", { name: "Accept the invitation" }).click();
  await heir.waitForURL(new RegExp(`/desk/${slug}`));

  // Both things that stand in the way are named, each with the way to settle it.
  const now = page.getByRole("button", { name: "Erase everything now" });
  await page.goto("/en/account/data");
  await page.getByRole("link", { name: "Erase everything…" }).click();
  const blocked = page.locator("#erase");
  await expect(blocked.getByText("You are the only owner of an institution. Hand it over first:")).toBeVisible();
  await expect(blocked.getByText(`You look after a delegation for Looked after ${mark}`)).toBeVisible();
  await expect(now).toHaveCount(0);
  await heir.goto(`/en/desk/${slug}/delegations/${delegation}`);
  await heir.getByRole("button", { name: "Take it over" }).click();
  await expect(heir.getByText("You look after this delegation now.")).toBeVisible();
  await blocked.getByRole("link", { name: slug }).click();
  const handOver = async (from: Page, to: string) => {
    await from.getByText("Change or remove", { exact: true }).click();
    await from.getByRole("button", { name: `Hand over to ${to}` }).click();
    await expect(from.getByText("Change or remove", { exact: true })).toHaveCount(0);
  };
  await handOver(page, address);

  // It is free, until the heir hands it back while the question stands open: then the page says so again, and nothing is gone.
  await page.goto("/en/account/data?erase=1");
  await expect(now).toBeVisible();
  await heir.goto(`/en/desk/${slug}/members`);
  await handOver(heir, email);
  await now.click();
  await expect(blocked.getByText("You are the only owner of an institution. Hand it over first:")).toBeVisible();
  await expect(page).toHaveURL(/erase=1/);
  await expect(now).toHaveCount(0);
  await blocked.getByRole("link", { name: slug }).click();
  await handOver(page, address);
  await page.goto("/en/account/data?erase=1");
  await now.click();
  await expect(page.getByRole("heading", { level: 1, name: "Everything is erased" })).toBeVisible();
  await waitForMail(email, /What was held about you is erased/);
  await page.goto("/en/account");
  await expect(page).toHaveURL(/sign-in/);
  await heir.goto(`/en/desk/${slug}/members`);
  await expect(heir.getByRole("rowheader")).toHaveCount(1);
  await expect(heir.getByText(email)).toHaveCount(0);
  await heir.goto(`/en/desk/${slug}/delegations/${delegation}`);
  await expect(heir.getByRole("rowheader", { name: "Hana Idris" })).toBeVisible();
});
