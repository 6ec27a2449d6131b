import { joinUniversity, postLecture } from "./desk.ts";
import { press, tabTo } from "./keyboard.ts";
import { registerFor } from "./registering.ts";
import { expect, test } from "./test.ts";
import { wording } from "./wording.ts";

test("ticked rows stay ticked over an answer, and from a tick it is a few keys to what is done with them", async ({
  page,
  anotherBrowser,
  signIn,
  mark,
}) => {
  await signIn("owner@scu.edu.cn");
  const slug = await joinUniversity(page, "Chengdu");
  const { id, code } = await postLecture(page, slug, { title: `Ticked ${mark}`, places: 9, mode: "approval" });
  const visitor = await anotherBrowser();
  for (const name of ["Ana One", "Ben Two", "Cai Three", "Dov Four"]) {
    await registerFor(visitor, code, { name, email: `${name.slice(0, 3).toLowerCase()}.${mark}@reader.example` });
    await expect(visitor.getByRole("heading", { level: 1, name: "Your registration has been received" })).toBeVisible();
  }
  const table = `desk/${slug}/listings/${id}/registrations`;
  const box = (name: string) => page.getByRole("checkbox", { name: `Choose ${name}` });

  // The next stop behind a box that is ticked leads on, without the focus being moved; behind others there is none.
  await page.goto(`/en/${table}`);
  const onward = page.getByRole("link", { name: "On to the steps for those ticked" });
  await expect(onward).toHaveCount(0);
  await press(box("Ben Two"));
  await expect(box("Ben Two")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(onward).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("group", { name: "Decide about those ticked" })).toBeFocused();
  for (const _stop of ["reason", "confirm", "waitlist", "decline", "withdraw", "write"]) {
    await page.keyboard.press("Tab");
  }
  await expect(page.getByRole("button", { name: "Write to those ticked…" })).toBeFocused();
  await tabTo(box("Ben Two"));
  await page.keyboard.press("Space");
  await expect(onward).toHaveCount(0);

  // Ticked before and while another is decided about: all are ticked still, and the reason that was begun stands.
  await box("Ben Two").check();
  await page.getByRole("textbox", { name: "Reason" }).fill("The room is small.");
  let answer: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route(`**/${table}`, async (route) => {
    if (route.request().method() === "POST") await held;
    await route.continue();
  });
  await page.getByRole("button", { name: "Confirm Ana One" }).click();
  await box("Cai Three").check();
  answer();
  await expect(page.getByText("1 registration is confirmed.")).toBeVisible();
  for (const name of ["Ben Two", "Cai Three"]) await expect(box(name)).toBeChecked();
  for (const name of ["Ana One", "Dov Four"]) await expect(box(name)).not.toBeChecked();
  await page.getByRole("button", { name: "Decline", exact: true }).click();
  await expect(page.getByText("2 registrations are declined.")).toBeVisible();
  await expect(page.getByRole("checkbox", { checked: true, name: /^Choose/ })).toHaveCount(0);

  // Without script, in Arabic.
  const t = wording("ar");
  const plain = await anotherBrowser({ javaScriptEnabled: false, storageState: await page.context().storageState() });
  await plain.goto(`/ar/${table}`);
  const tick = plain.getByRole("checkbox", { name: t("registrationDesk.chooseOne", { name: "Ana One" }) });
  await tick.check();
  await plain.keyboard.press("Tab");
  const way = plain.getByRole("link", { name: t("layout.toTicked") });
  await expect(way).toBeFocused();
  await expect(way).toBeInViewport();
  await plain
    .getByRole("button", { name: t("registrationDesk.confirmOne", { name: "Dov Four" }), exact: true })
    .click();
  await expect(plain.getByText(t("registrationDesk.done.confirm", { count: 1 }))).toBeVisible();
  await expect(tick).toBeChecked();
});
