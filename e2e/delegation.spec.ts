import { readFileSync } from "node:fs";
import { pdfText } from "@/tests/pdf-text.ts";
import { addBlock, joinUniversity, postLecture, registrationRows, releaseQuestions } from "./desk.ts";
import { linkIn, waitForMail } from "./mailbox.ts";
import { registerFor } from "./registering.ts";
import { expectWhole } from "./screens.ts";
import { expect, test } from "./test.ts";
import { wording } from "./wording.ts";

const NAMED_FIRST = ["Mona Ali", "Samir Haddad", "Leila Qasim", "Omar Farouk", "Hana Idris"];

test("a delegation of eight holds its places, is named to the last, answers for itself, and has its badges", async ({
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
  const { id } = await postLecture(organiser, hostSlug, { title, places: 8, mode: "approval" });
  await addBlock(organiser, hostSlug, id, "Affiliation");
  await releaseQuestions(organiser);

  const t = wording("ar");
  const contact = "dana@uottawa.ca";
  await signIn(contact, { locale: "ar" });
  const slug = await joinUniversity(page, "Ottawa");
  await page.goto(`/ar/desk/${slug}/delegations`);
  await page.getByRole("searchbox", { name: t("delegation.search") }).fill(mark);
  await page.getByRole("button", { name: t("delegation.find"), exact: true }).click();
  await page.getByRole("link", { name: title }).click();
  await page.getByRole("spinbutton", { name: t("delegation.places") }).fill("8");
  for (const [index, name] of NAMED_FIRST.entries()) {
    await page.getByRole("textbox", { name: t("delegation.name", { number: index + 1 }), exact: true }).fill(name);
  }
  const address = `hana.${mark}@delegate.example`;
  await page.getByRole("textbox", { name: t("delegation.email", { number: 5 }), exact: true }).fill(address);
  await page.getByRole("button", { name: t("delegation.send"), exact: true }).click();
  await expect(page.getByText(t("delegation.registered.pending"))).toBeVisible();
  await waitForMail(contact, new RegExp(t("mail.registrationPending.subject", { title })));
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
  const states = page.getByRole("table", { name: t("delegation.who") });
  await expect(states.getByText(t("delegation.state.invited"), { exact: true })).toHaveCount(2);
  await expect(states.getByText(t("delegation.state.noAddress"), { exact: true })).toHaveCount(6);

  // The link is in the language of who registered; it opens without an account, and asks what is required.
  const delegate = await anotherBrowser();
  const invited = await waitForMail(address, new RegExp(t("mail.delegateLink.subject", { title })));
  const link = linkIn(invited, "/ar/delegates/");
  await expectWhole(delegate, link, "ar", expectAccessible);
  await delegate.getByRole("textbox", { name: t("delegate.name") }).fill("Hana M. Idris");
  await delegate.getByRole("button", { name: t("delegate.agree") }).click();
  await expect(delegate.getByText(t("errors.required"))).toHaveCount(1);
  await expect(delegate.getByText(t("errors.consentRequired"))).toHaveCount(2);
  await expect(delegate.getByRole("textbox", { name: t("delegate.name") })).toHaveValue("Hana M. Idris");
  await delegate.getByRole("textbox", { name: t("formBlocks.affiliation.organisation.label") }).fill("جامعة أوتاوا");
  const boxes = delegate.getByRole("checkbox");
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await delegate.getByRole("button", { name: t("delegate.agree") }).click();
  await expect(delegate.getByText(t("delegate.agreedWaits"))).toBeVisible();
  await expectAccessible(delegate);

  await page.reload();
  await expect(states.getByText(t("delegation.state.agreed"), { exact: true })).toHaveCount(1);
  await expect(states.getByText(t("delegation.state.answered"), { exact: true })).toHaveCount(1);
  await expect(page.getByRole("main")).not.toContainText("جامعة أوتاوا");

  // Somebody else of the delegation does not come, and a place is free to be named.
  const other = await anotherBrowser();
  await other.goto(
    linkIn(await waitForMail(late, new RegExp(t("mail.delegateLink.subject", { title }))), "/delegates/"),
  );
  await other.getByRole("link", { name: t("delegate.decline") }).click();
  await other.getByRole("button", { name: t("delegate.declineNow") }).click();
  await expect(other.getByRole("heading", { level: 1, name: t("delegate.declinedTitle") })).toBeVisible();
  await waitForMail(contact, new RegExp(t("mail.delegateDeclined.subject", { title })));
  await page.reload();
  await expect(states.getByText(t("delegation.state.declined"), { exact: true })).toBeVisible();
  await page.getByRole("textbox", { name: t("delegation.name", { number: 6 }), exact: true }).fill("Nour Saleh");
  await page.getByRole("button", { name: t("delegation.saveNames") }).click();
  await expect(page.getByText(t("delegation.registered.named"))).toBeVisible();

  await organiser.goto(`/en/desk/${hostSlug}/listings/${id}/registrations`);
  await organiser.getByRole("button", { name: /^Confirm / }).click();
  await expect(organiser.getByText("1 registration is confirmed.")).toBeVisible();
  const rows = await registrationRows(organiser, hostSlug, id);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toContain("University of Ottawa");
  const ticket = await waitForMail(address, new RegExp(t("mail.registrationTicket.subject", { title })));
  await delegate.goto(linkIn(ticket, "/tickets/"));
  await expect(delegate.getByRole("heading", { level: 1, name: "Hana M. Idris" })).toBeVisible();

  await organiser.goto(`/en/desk/${hostSlug}/listings/${id}/door`);
  const arrives = organiser.waitForEvent("download");
  await organiser.getByRole("link", { name: "Badges" }).click();
  const badges = pdfText(readFileSync(await (await arrives).path()));
  const expected = [...NAMED_FIRST.slice(0, 4), "Hana M. Idris", "Nour Saleh", "Late 7", "Late 8"];
  for (const name of expected) expect(badges.replace(/\s+/g, " ")).toContain(name);
  expect(badges).not.toContain("Late 6");
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
    const email = `${name.slice(0, 2).toLowerCase()}.${mark}@reader.example`;
    await registerFor(visitor, code, { name, email });
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
