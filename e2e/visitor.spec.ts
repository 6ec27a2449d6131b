import { joinUniversity, postLecture, registrationRows } from "./desk.ts";
import { press, write } from "./keyboard.ts";
import { linkIn, waitForMail } from "./mailbox.ts";
import { fillRegistration, registerFor, sendRegistration } from "./registering.ts";
import { expect, test } from "./test.ts";
import { wording } from "./wording.ts";

test("a reader of Chinese finds a lecture by its route, registers, opens the ticket and withdraws", async ({
  page,
  anotherBrowser,
  signIn,
  mark,
}) => {
  const desk = await anotherBrowser();
  await signIn("liu.min@bnu.edu.cn", { page: desk });
  const slug = await joinUniversity(desk, "Beijing");
  const title = `Charts of the South Pacific ${mark}`;
  const { id, code } = await postLecture(desk, slug, { title, route: "Southern sea route", places: 20 });
  const t = wording("zh-CN");
  const email = `chen.${mark}@reader.example`;

  await page.goto("/zh-CN/browse");
  await page
    .getByRole("search")
    .getByRole("link", { name: t("listings.route.road_south") })
    .click();
  await expect(page).toHaveURL(/route=road-south/);
  await page.getByRole("main").getByRole("link", { name: title }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: t("listing.addSessionToCalendar") }).click();
  const calendar = await textOf(await (await download).createReadStream());
  expect(calendar).toContain("BEGIN:VTIMEZONE");
  expect(calendar).toMatch(/DTSTART;TZID=Asia\/Shanghai:\d{8}T190000/);

  await page
    .getByRole("main")
    .getByRole("link", { name: t("listing.registration.register"), exact: true })
    .click();
  await fillRegistration(page, { name: "陈晓明", email, locale: "zh-CN" });
  await page.getByRole("button", { name: t("register.send"), exact: true }).dblclick();
  await expect(page.getByRole("heading", { level: 1, name: t("register.received.confirmed.title") })).toBeVisible();

  const mail = await waitForMail(email, new RegExp(t("mail.registrationConfirmed.subject", { title })));
  expect(mail.html).toMatch(/<html[^>]+lang="zh-CN"/);
  expect(mail.attachments.map(({ text }) => text).join()).toContain("BEGIN:VTIMEZONE");
  await page.goto(linkIn(mail, "/registrations/"));
  await page.getByRole("link", { name: t("register.own.openTicket") }).click();
  await expect(page.getByRole("img", { name: t("ticket.codeLabel") })).toBeVisible();
  const ticket = page.url();

  await page.goto(linkIn(mail, "/registrations/"));
  await page.getByRole("link", { name: t("register.own.withdraw") }).click();
  await page.getByRole("button", { name: t("register.own.withdrawNow", { people: 1 }) }).click();
  await expect(page.getByRole("heading", { level: 1, name: t("register.own.title.withdrawn") })).toBeVisible();
  await waitForMail(email, new RegExp(t("mail.registrationWithdrawn.subject", { title })));
  await page.goto(ticket);
  await expect(page.getByText(t("ticket.invalidBecause.withdrawn"))).toBeVisible();

  const rows = await registrationRows(desk, slug, id);
  expect(rows, `registrations for ${code}`).toHaveLength(1);
  expect(rows[0]).toContain("Withdrawn");
});

test("the way back from the answer, and the same form once more, keep one registration", async ({
  page,
  anotherBrowser,
  signIn,
  mark,
}) => {
  const desk = await anotherBrowser();
  await signIn("wu.jie@scnu.edu.cn", { page: desk });
  const slug = await joinUniversity(desk, "Guangzhou");
  const { id, code } = await postLecture(desk, slug, { title: `Porcelain kilns ${mark}`, places: 20 });
  const email = `twice.${mark}@reader.example`;

  const answer = page.getByRole("heading", { level: 1, name: "You have a place" });
  await registerFor(page, code, { name: "Ana Twice", email });
  await expect(answer).toBeVisible();
  await waitForMail(email, /You are registered: /);

  await page.goBack();
  await fillRegistration(page, { name: "Ana Twice", email });
  await sendRegistration(page);
  await expect(answer).toBeVisible();

  await registerFor(page, code, { name: "Ana Twice", email });
  await expect(answer).toBeVisible();
  await waitForMail(email, /You are registered for it already/);
  expect(await registrationRows(desk, slug, id)).toHaveLength(1);
});

test("a registration by keyboard alone", async ({ page, mark }) => {
  await page.goto("/en/browse?kind=lecture&open=1");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to the content" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#content$/);
  await press(page.getByRole("main").getByRole("article").first().getByRole("link"));
  await press(page.getByRole("main").getByRole("link", { name: /^(Register|Ask for a place|Join the waitlist)$/ }));

  const email = `keys.${mark}@reader.example`;
  await write(page.getByRole("textbox", { name: "Your name" }), "Kay Board");
  await write(page.getByRole("textbox", { name: "E-mail address" }), email);
  await press(page.getByRole("main").locator("summary"));
  await write(page.getByRole("textbox", { name: "Companion 1" }), "Tab Key");
  await press(page.locator("input[name=consent]"));
  await press(page.getByRole("button", { name: /^(Register|Join the waitlist)$/ }));
  await expect(
    page.getByRole("heading", { level: 1, name: /You have a place|has been received|on the waitlist/ }),
  ).toBeVisible();
  await waitForMail(email, /Kay Board/);
});

test("a refused form says why beside the field, moves the focus there and keeps the rest", async ({ page }) => {
  await page.goto("/en/browse?kind=lecture&open=1");
  const lecture = await page.getByRole("main").getByRole("article").first().getByRole("link").getAttribute("href");
  await page.goto((lecture ?? "").replace("/listings/", "/register/"));
  await page.getByRole("textbox", { name: "Your name" }).fill("Ana Careful");
  await page.getByRole("textbox", { name: "E-mail address" }).fill("ana@nowhere");
  await page.getByRole("textbox", { name: "Note to the organiser" }).fill("I use a wheelchair.");
  await page.getByRole("button", { name: /^(Register|Join the waitlist)$/ }).click();
  const email = page.getByRole("textbox", { name: "E-mail address" });
  await expect(email).toBeFocused();
  await expect(email).toHaveAccessibleDescription(/Please give one e-mail address/);
  await expect(email).toHaveValue("ana@nowhere");
  await expect(page.locator("input[name=consent]")).toHaveAccessibleDescription(/Please tick this box/);
  await expect(page.getByRole("textbox", { name: "Your name" })).toHaveValue("Ana Careful");
  await expect(page.getByRole("textbox", { name: "Note to the organiser" })).toHaveValue("I use a wheelchair.");
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("a reader of Arabic registers, corrects what was refused, and a double click counts once", async ({
    page,
    anotherBrowser,
    signIn,
    mark,
  }) => {
    const desk = await anotherBrowser({ javaScriptEnabled: true });
    await signIn("gao.yun@szu.edu.cn", { page: desk });
    const slug = await joinUniversity(desk, "Shenzhen");
    const { id, code } = await postLecture(desk, slug, { title: `Dhows and junks ${mark}`, places: 20 });
    const t = wording("ar");
    const email = `noor.${mark}@reader.example`;

    await page.goto(`/ar/listings/${code}`);
    await page
      .getByRole("main")
      .getByRole("link", { name: t("listing.registration.register"), exact: true })
      .click();
    await page.getByRole("textbox", { name: t("register.name"), exact: true }).fill("نور الهدى");
    await page.getByRole("textbox", { name: t("register.email"), exact: true }).fill(email);
    await page.getByRole("button", { name: t("register.send"), exact: true }).click();
    await expect(page.getByText(t("errors.consentRequired"))).toBeVisible();
    await expect(page.getByRole("textbox", { name: t("register.name"), exact: true })).toHaveValue("نور الهدى");
    await expect(page.getByRole("textbox", { name: t("register.email"), exact: true })).toHaveValue(email);

    await page.locator("input[name=consent]").check();
    await page.getByRole("button", { name: t("register.send"), exact: true }).dblclick();
    await expect(page.getByRole("heading", { level: 1, name: t("register.received.confirmed.title") })).toBeVisible();
    const mail = await waitForMail(email, new RegExp(mark));
    expect(mail.html).toMatch(/<html[^>]+dir="rtl"/);
    await page.goto(linkIn(mail, "/registrations/"));
    await page.getByRole("link", { name: t("register.own.withdraw") }).click();
    await page.getByRole("button", { name: t("register.own.withdrawNow", { people: 1 }) }).click();
    await expect(page.getByRole("heading", { level: 1, name: t("register.own.title.withdrawn") })).toBeVisible();
    expect(await registrationRows(desk, slug, id)).toHaveLength(1);
  });

  test("the link in the mail signs in by its button", async ({ page, mark }) => {
    const email = `link.${mark}@reader.example`;
    await page.goto("/en/sign-in?return=/en/join");
    await page.getByRole("textbox", { name: "E-mail address" }).fill(email);
    await page.getByRole("button", { name: "Send the code" }).click();
    await expect(page.getByRole("textbox", { name: "Six-digit code" })).toBeVisible();
    await page.goto(linkIn(await waitForMail(email, /sign-in code/), "/sign-in/link/"));
    await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
    await expect(page).toHaveURL(/\/en\/join$/);
    await page.goto("/en/account");
    await expect(page.getByText(`You are signed in as ${email}.`)).toBeVisible();
  });

  test("search, filters and languages work", async ({ page }) => {
    await page.goto("/en/browse");
    await page
      .getByRole("main")
      .getByRole("link", { name: /^Exhibitions/ })
      .first()
      .click();
    await expect(page).toHaveURL(/kind=exhibition/);
    await page.locator("main input[name=q]").fill("glass");
    await page.getByRole("button", { name: "Show listings" }).click();
    await expect(page).toHaveURL(/kind=exhibition&q=glass/);
    await expect(page.getByRole("main").getByRole("article").first()).toBeVisible();
    await page.getByRole("contentinfo").getByRole("link", { name: "Français" }).click();
    await expect(page).toHaveURL(/\/fr\/browse\?.*kind=exhibition/);
  });
});

async function textOf(stream: AsyncIterable<Buffer>): Promise<string> {
  let text = "";
  for await (const chunk of stream) text += chunk.toString();
  return text;
}
