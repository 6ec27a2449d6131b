import { joinUniversity, postLecture } from "./desk.ts";
import { expectFocusKept, press, write } from "./keyboard.ts";
import { linkIn, waitForMail } from "./mailbox.ts";
import { expect, test } from "./test.ts";
import { wording } from "./wording.ts";

const HOST = "owner@ruc.edu.cn";
/** An owner in Almaty, who reads Russian. */
const PARTNER = "owner@steppe-road.example";
const ALMATY = "almaty-steppe-road-university";

test("by keyboard alone a co-host in another country confirms, edits, and the host ends it", async ({
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
  await press(page.getByRole("link", { name: "Invite an institution" }));
  await write(page.getByRole("searchbox", { name: "Name of the institution" }), "almaty steppe");
  await press(page.getByRole("button", { name: "Find" }));
  await press(page.getByRole("link", { name: "Invite Almaty Steppe Road University" }));
  await press(page.getByRole("checkbox", { name: "It may edit the listing" }));
  await write(page.getByLabel("From"), "2031-05-02");
  await write(page.getByLabel("Until"), "2031-05-01");
  const note = page.getByRole("textbox", { name: "What you want to tell them" });
  await write(note, "Shall we read it in both cities?");
  await press(page.getByRole("button", { name: "Send the invitation" }));
  await expect(page.getByText("The end must come after the start.")).toBeVisible();
  await expect(note).toHaveValue("Shall we read it in both cities?");
  await expect(page.getByRole("checkbox", { name: "It may edit the listing" })).toBeChecked();
  await write(page.getByLabel("Until"), "");
  await write(page.getByLabel("From"), "");
  await press(page.getByRole("button", { name: "Send the invitation" }));
  await expect(page.getByText("Asked, no answer yet")).toBeVisible();
  await expectFocusKept(page);
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
  await press(asked.getByRole("button", { name: t("partnerships.confirm") }));
  await expect(asked.getByText(t("partnerships.state.confirmed"))).toBeVisible();
  await expectFocusKept(partner);

  expect(await names()).toBe(1);
  await expect(visitor.getByRole("heading", { name: "Together with" })).toBeVisible();
  await visitor.goto(`/en/institutions/${ALMATY}`);
  const together = visitor.getByRole("region", { name: "Together with others" });
  await expect(together.getByRole("link", { name: title })).toBeVisible();

  await press(asked.getByRole("link", { name: t("partnerships.openEditor") }));
  await expect(partner).toHaveURL(new RegExp(`/ru/desk/${ALMATY}/listings/${id}`));
  await expect(partner.getByText(t("editor.panel.asCoHost"))).toBeVisible();
  await write(partner.locator('[name="summary"]'), "Read in Beijing and in Almaty.");
  await press(partner.getByRole("button", { name: t("editor.savePublic") }));
  await expect(partner.getByText(t("editor.notice.saved"), { exact: true })).toBeVisible();
  await expectFocusKept(partner);
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
  await press(plain.getByText("End it", { exact: true }));
  await press(plain.getByRole("button", { name: "End it now" }));
  await expect(plain.getByText("Please fill this in.")).toBeVisible();
  await write(plain.getByRole("textbox", { name: "Why, for the partner" }), "We read it in Beijing alone.");
  await press(plain.getByRole("button", { name: "End it now" }));
  await expect(plain.getByText("Ended by the host")).toBeVisible();
  const ended = await waitForMail(PARTNER, /We read it in Beijing alone\./);
  expect(ended.subject).toContain(mark);
  expect(await names()).toBe(0);
  expect((await partner.request.get(`/ru/desk/${ALMATY}/listings/${id}`)).status()).toBe(404);
});
