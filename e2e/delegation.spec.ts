import { joinUniversity, postLecture, registrationRows } from "./desk.ts";
import { linkIn, waitForMail } from "./mailbox.ts";
import { expect, test } from "./test.ts";
import { wording } from "./wording.ts";

const DELEGATES = ["منى العلي", "سامر حداد", "ليلى قاسم", "Omar Farouk", "Hana Idris"];

test("a delegation of eight meets seven free places, waits, moves up when somebody withdraws, and is named to the last", async ({
  page,
  anotherBrowser,
  signIn,
  mark,
  expectAccessible,
}) => {
  const organiser = await anotherBrowser();
  await signIn("asel@kaznu.kz", { page: organiser });
  const hostSlug = await joinUniversity(organiser, "Almaty");
  const title = `Caravan cities ${mark}`;
  const { id, code } = await postLecture(organiser, hostSlug, { title, places: 8 });

  const visitor = await anotherBrowser();
  const first = `first.${mark}@reader.example`;
  await visitor.goto(`/en/register/${code}`);
  await visitor.getByRole("textbox", { name: "Your name" }).fill("Ana First");
  await visitor.getByRole("textbox", { name: "E-mail address" }).fill(first);
  await visitor.getByRole("checkbox").check();
  await visitor.getByRole("button", { name: "Register", exact: true }).click();
  await expect(visitor.getByRole("heading", { level: 1, name: "You have a place" })).toBeVisible();
  await visitor.goto(`/en/listings/${code}`);
  await expect(visitor.getByText("7 of 8 places left")).toBeVisible();

  const t = wording("ar");
  const contact = "dana@uottawa.ca";
  await signIn(contact, { locale: "ar" });
  const slug = await joinUniversity(page, "Ottawa");
  await page.goto(`/ar/desk/${slug}/delegations`);
  await expectAccessible(page);
  await page.getByRole("searchbox", { name: t("delegation.search") }).fill(mark);
  await page.getByRole("button", { name: t("delegation.find"), exact: true }).click();
  await page.getByRole("link", { name: title }).click();
  await page.getByRole("spinbutton", { name: t("delegation.places") }).fill("8");
  for (const [index, name] of DELEGATES.entries()) {
    await page.getByRole("textbox", { name: t("delegation.name", { number: index + 1 }), exact: true }).fill(name);
  }
  const delegate = `hana.${mark}@delegate.example`;
  await page.getByRole("textbox", { name: t("delegation.email", { number: 5 }), exact: true }).fill(delegate);
  await expectAccessible(page);
  await page.getByRole("button", { name: t("delegation.send"), exact: true }).click();
  await expect(page.getByText(t("delegation.registered.waitlisted"))).toBeVisible();
  await expect(page.getByText(t("delegation.place", { place: 1 }))).toBeVisible();
  await expectAccessible(page);
  const waiting = await waitForMail(contact, new RegExp(t("mail.registrationWaitlisted.subject", { title })));
  expect(waiting.html).toMatch(/<html[^>]+dir="rtl"/);

  const confirmed = await waitForMail(first, /You are registered/);
  await visitor.goto(linkIn(confirmed, "/registrations/"));
  await visitor.getByRole("link", { name: "Withdraw…" }).click();
  await visitor.getByRole("button", { name: "Withdraw the registration" }).click();
  await expect(visitor.getByRole("heading", { level: 1, name: "This registration is withdrawn" })).toBeVisible();

  await page.goto(`/ar/desk/${slug}/delegations`);
  await expect(page.getByText(t("register.status.confirmed"), { exact: true })).toBeVisible();
  await page.getByRole("link", { name: t("delegation.open") }).click();
  await expect(page.getByText(t("delegation.state.ticket"), { exact: true })).toHaveCount(DELEGATES.length);
  await expectAccessible(page);
  // One address twice is said beside the second; nothing typed is lost.
  const late = `late.${mark}@delegate.example`;
  for (const number of [6, 7, 8]) {
    await page.getByRole("textbox", { name: t("delegation.name", { number }), exact: true }).fill(`Late ${number}`);
    if (number < 8) {
      await page.getByRole("textbox", { name: t("delegation.email", { number }), exact: true }).fill(late);
    }
  }
  await page.getByRole("button", { name: t("delegation.saveNames") }).click();
  await expect(page.getByText(t("delegation.rowTwice"))).toHaveCount(1);
  await page.getByRole("textbox", { name: t("delegation.email", { number: 7 }), exact: true }).fill("");
  await page.getByRole("button", { name: t("delegation.saveNames") }).click();
  await expect(page.getByText(t("delegation.registered.named"))).toBeVisible();
  await expect(page.getByText(t("delegation.state.ticket"), { exact: true })).toHaveCount(8);
  await waitForMail(late, new RegExp(t("mail.registrationTicket.subject", { title })));
  await waitForMail(contact, new RegExp(t("mail.registrationPromoted.subject", { title })));
  const ticket = await waitForMail(delegate, new RegExp(t("mail.registrationTicket.subject", { title })));
  await visitor.goto(linkIn(ticket, "/tickets/"));
  await expect(visitor.getByRole("heading", { level: 1, name: "Hana Idris" })).toBeVisible();

  const rows = await registrationRows(organiser, hostSlug, id);
  expect(rows).toHaveLength(2);
  expect(rows.find((row) => row.includes("University of Ottawa"))).toContain("Confirmed");
  await visitor.goto(`/en/listings/${code}`);
  await expect(visitor.getByText("All 8 places are taken")).toBeVisible();
});

test("the desk decides about registrations by approval, with a reason that the person reads", async ({
  page,
  anotherBrowser,
  signIn,
  mark,
}) => {
  await signIn("mei@nus.edu.sg");
  const slug = await joinUniversity(page, "Singapore");
  const title = `Monsoon winds ${mark}`;
  const { id, code } = await postLecture(page, slug, { title, places: 3, mode: "approval" });

  const visitor = await anotherBrowser();
  for (const name of ["Bo Welcome", "Cy Declined"]) {
    await visitor.goto(`/en/register/${code}`);
    await visitor.getByRole("textbox", { name: "Your name" }).fill(name);
    await visitor
      .getByRole("textbox", { name: "E-mail address" })
      .fill(`${name.slice(0, 2).toLowerCase()}.${mark}@reader.example`);
    await visitor.getByRole("checkbox").check();
    await visitor.getByRole("button", { name: "Register", exact: true }).click();
    await expect(visitor.getByRole("heading", { level: 1, name: "Your registration has been received" })).toBeVisible();
  }

  await page.goto(`/en/desk/${slug}/listings/${id}/registrations`);
  await page.getByRole("button", { name: "Confirm Bo Welcome" }).click();
  await expect(page.getByText("1 registration is confirmed.")).toBeVisible();
  await page.getByRole("checkbox", { name: "Choose Cy Declined" }).check();
  await page.getByRole("button", { name: "Decline", exact: true }).click();
  await expect(page.getByText("Please fill this in.")).toBeVisible();
  await expect(page.getByRole("checkbox", { name: "Choose Cy Declined" })).toBeChecked();
  await page.getByRole("textbox", { name: "Reason" }).fill("The seminar is for divers.");
  await page.getByRole("button", { name: "Decline", exact: true }).click();
  await expect(page.getByText("1 registration is declined.")).toBeVisible();
  await waitForMail(`bo.${mark}@reader.example`, /You are registered: Monsoon winds/);
  await waitForMail(`cy.${mark}@reader.example`, /The seminar is for divers\./);
});
