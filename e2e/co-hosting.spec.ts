import type { Page } from "@playwright/test";
import { joinUniversity, postLecture } from "./desk.ts";
import { linkIn, waitForMail } from "./mailbox.ts";
import { expect, test } from "./test.ts";
import { wording } from "./wording.ts";

const HOST = "owner@ruc.edu.cn";
/** An owner in Almaty, who reads Russian. */
const PARTNER = "owner@steppe-road.example";
const ALMATY = "almaty-steppe-road-university";

test("a co-host in another country confirms by keyboard, edits, and leaves", async ({
  page,
  anotherBrowser,
  signIn,
  expectAccessible,
  mark,
}) => {
  await signIn(HOST);
  const slug = await joinUniversity(page, "Beijing");
  const title = `Caravans of paper ${mark}`;
  const { id, code } = await postLecture(page, slug, { title });
  const address = `/en/desk/${slug}/listings/${id}/partners`;
  await page.goto(`/en/desk/${slug}/listings/${id}`);
  await page.getByRole("link", { name: "Invite an institution" }).click();
  await page.getByRole("searchbox", { name: "Name of the institution" }).fill("almaty steppe");
  await page.getByRole("button", { name: "Find" }).click();
  await page.getByRole("link", { name: "Invite Almaty Steppe Road University" }).click();
  await page.getByRole("checkbox", { name: "It may edit the listing" }).check();
  await page.getByLabel("From").fill("2031-05-02");
  await page.getByLabel("Until").fill("2031-05-01");
  const note = page.getByRole("textbox", { name: "What you want to tell them" });
  await note.fill("Shall we read it in both cities?");
  await page.getByRole("button", { name: "Send the invitation" }).click();
  await expect(page.getByText("The end must come after the start.")).toBeVisible();
  await expect(note).toHaveValue("Shall we read it in both cities?");
  await expect(page.getByRole("checkbox", { name: "It may edit the listing" })).toBeChecked();
  await page.getByLabel("Until").fill("");
  await page.getByLabel("From").fill("");
  await page.getByRole("button", { name: "Send the invitation" }).click();
  await expect(page.getByText("Asked, no answer yet")).toBeVisible();
  await expectAccessible(page);

  const visitor = await anotherBrowser();
  const names = async () => {
    await visitor.goto(`/en/listings/${code}`);
    return visitor.getByRole("link", { name: "Almaty Steppe Road University" }).count();
  };
  expect(await names()).toBe(0);

  // The partner: in Russian, without a mouse.
  const t = wording("ru");
  const partner = await anotherBrowser({ locale: "ru-RU" });
  await signIn(PARTNER, { page: partner, locale: "ru" });
  const mail = await waitForMail(PARTNER, new RegExp(mark));
  expect(mail.text).toContain("Shall we read it in both cities?");
  await partner.goto(linkIn(mail, "/partnerships"));
  const asked = partner.getByRole("listitem").filter({ hasText: mark });
  await expect(asked.getByText("Shall we read it in both cities?")).toBeVisible();
  await expectAccessible(partner);
  await press(partner, t("partnerships.confirm"), mark);
  await expect(asked.getByText(t("partnerships.state.confirmed"))).toBeVisible();

  expect(await names()).toBe(1);
  await expect(visitor.getByRole("heading", { name: "Together with" })).toBeVisible();
  await visitor.goto(`/en/institutions/${ALMATY}`);
  const together = visitor.getByRole("region", { name: "Together with others" });
  await expect(together.getByRole("link", { name: title })).toBeVisible();

  await press(partner, t("partnerships.openEditor"), mark);
  await expect(partner).toHaveURL(new RegExp(`/ru/desk/${ALMATY}/listings/${id}`));
  await expect(partner.getByText(t("editor.panel.asCoHost"))).toBeVisible();
  await partner.locator('[name="summary"]').fill("Read in Beijing and in Almaty.");
  await partner.getByRole("button", { name: t("editor.savePublic") }).focus();
  await partner.keyboard.press("Enter");
  await expect(partner.getByText(t("editor.notice.saved"), { exact: true })).toBeVisible();
  await visitor.goto(`/en/listings/${code}`);
  await expect(visitor.getByText("Read in Beijing and in Almaty.").first()).toBeVisible();
  // The host's own pages stay the host's.
  for (const below of ["/partners", "/registrations"]) {
    const theirs = await partner.request.get(`/ru/desk/${ALMATY}/listings/${id}${below}`);
    expect(theirs.status(), below).toBe(404);
  }

  // The host ends it in a browser without script, in a form that asks why.
  const plain = await anotherBrowser({ javaScriptEnabled: false, storageState: await page.context().storageState() });
  await plain.goto(address);
  await plain.getByText("End it", { exact: true }).click();
  await plain.getByRole("button", { name: "End it now" }).click();
  await expect(plain.getByText("Please fill this in.")).toBeVisible();
  await plain.getByRole("textbox", { name: "Why, for the partner" }).fill("We read it in Beijing alone.");
  await plain.getByRole("button", { name: "End it now" }).click();
  await expect(plain.getByText("Ended by the host")).toBeVisible();
  const ended = await waitForMail(PARTNER, /We read it in Beijing alone\./);
  expect(ended.subject).toContain(mark);
  expect(await names()).toBe(0);
  expect((await partner.request.get(`/ru/desk/${ALMATY}/listings/${id}`)).status()).toBe(404);
});

/** Walks with the Tab key to a button or link of the listing with this mark and presses Enter. */
async function press(page: Page, label: string, mark: string): Promise<void> {
  for (let steps = 0; steps < 120; steps++) {
    await page.keyboard.press("Tab");
    const isThere = await page.evaluate(
      ([words, within]) => {
        const focused = document.activeElement;
        return (
          focused !== null &&
          focused.textContent?.trim() === words &&
          (focused.closest("li[data-route]")?.textContent?.includes(within ?? "") ?? false)
        );
      },
      [label, mark],
    );
    if (isThere) return page.keyboard.press("Enter");
  }
  throw new Error(`The keyboard does not reach ${label}.`);
}
