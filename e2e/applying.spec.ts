import { beginListing, dayFromNow } from "./desk.ts";
import { linkIn, waitForMail } from "./mailbox.ts";
import { expect, test } from "./test.ts";
import { wording } from "./wording.ts";

test("a museum applies in French, answers the office's question, is admitted, and shows an exhibition", async ({
  page,
  anotherBrowser,
  signIn,
  asSample,
  mark,
  expectAccessible,
}) => {
  const t = wording("fr");
  const name = `Musée des épices ${mark}`;
  const email = `direction@musee-${mark}.example`;

  await signIn(email, { locale: "fr" });
  await page.goto("/fr/apply");
  await expectAccessible(page);
  await page.getByRole("button", { name: t("join.application.send"), exact: true }).click();
  await expect(page.getByText(t("join.application.incomplete"))).toBeVisible();
  await page.getByRole("combobox", { name: t("institutions.names.language"), exact: true }).selectOption("fr");
  await page.getByRole("textbox", { name: t("institutions.names.name"), exact: true }).fill(name);
  await page.getByRole("radio", { name: t("institutions.kind.museum") }).check();
  await page.getByRole("combobox", { name: t("join.application.country") }).selectOption("FR");
  await page.getByRole("textbox", { name: t("join.application.city") }).fill("Lorient");
  await page.getByRole("textbox", { name: t("join.application.website") }).fill(`https://musee-${mark}.example/`);
  await page.getByRole("textbox", { name: t("join.application.reason") }).fill("Nous montrons le commerce des épices.");
  await page.getByRole("button", { name: t("join.application.send"), exact: true }).click();
  await page.waitForURL(/\/fr\/applications\/[0-9a-f-]{36}/);
  await expect(page.getByText(t("join.applicationPage.sent"))).toBeVisible();
  await expectAccessible(page);

  const office = await asSample("office");
  await office.goto("/en/office?kind=application");
  await office.getByRole("table", { name: "Queue" }).getByRole("link", { name }).click();
  await expect(office.getByRole("heading", { level: 1, name })).toBeVisible();
  await office.getByText("Ask the applicant", { exact: true }).click();
  await office.getByRole("textbox", { name: "Your question" }).fill("Who runs the museum?");
  await office.getByRole("button", { name: "Send the question" }).click();
  await expect(office.getByText("Who runs the museum?").first()).toBeVisible();
  await expectAccessible(office);

  const question = await waitForMail(email, /Who runs the museum\?/);
  expect(question.subject).toBe(t("mail.applicationQuestion.subject", { name }));
  await page.goto(linkIn(question, "/applications/"));
  await expect(page.getByText(t("join.applicationPage.question"))).toBeVisible();
  const reason = page.getByRole("textbox", { name: t("join.application.reason") });
  await reason.fill(`${await reason.inputValue()} La ville de Lorient nous porte.`);
  await page.getByRole("button", { name: t("join.application.sendAgain"), exact: true }).click();
  await expect(page.getByText(t("join.applicationPage.sent"))).toBeVisible();

  await office.reload();
  await expect(office.getByText("La ville de Lorient nous porte.")).toBeVisible();
  await office.getByRole("button", { name: "Admit the institution" }).click();
  await expect(office.getByRole("link", { name: "See the institution" })).toBeVisible();

  const admitted = await waitForMail(email, new RegExp(t("mail.applicationApproved.subject", { name })));
  await page.goto(linkIn(admitted, "/desk/"));
  const slug = new URL(page.url()).pathname.split("/")[3] ?? "";
  await expect(page.getByRole("link", { name: t("institutions.desk.listings"), exact: true })).toBeVisible();

  const title = `Pepper and cinnamon ${mark}`;
  await beginListing(page, slug, { kind: "exhibition", title, city: "Lorient" });
  await page.getByRole("textbox", { name: "Summary" }).fill("Four centuries of spice.");
  const run = page.getByRole("region", { name: "Run and opening hours" });
  await run.getByRole("combobox", { name: "Kind of exhibition" }).selectOption({ label: "Museum exhibition" });
  await run.getByLabel("First day").first().fill(dayFromNow(-3));
  await run.getByLabel("Last day").first().fill(dayFromNow(60));
  await run.getByRole("combobox", { name: "Time zone" }).fill("Europe/Paris");
  await run.getByRole("combobox", { name: "Venue", exact: true }).fill("Musée des épices");
  const hours = run.getByRole("group", { name: "Hours 1" });
  for (const day of ["Tuesday", "Saturday", "Sunday"]) await hours.getByRole("checkbox", { name: day }).check();
  await hours.getByLabel("Opens").fill("10:00");
  await hours.getByLabel("Closes").fill("18:00");
  await page.getByRole("button", { name: "Save and publish" }).click();
  await expect(page.getByText("Published. Anybody can read it now.")).toBeVisible();

  const reader = await anotherBrowser();
  await reader.goto(`/fr/browse?kind=exhibition&q=${mark}`);
  await reader.getByRole("main").getByRole("link", { name: title }).click();
  await expect(reader.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(reader.getByRole("heading", { name: t("listing.hours") })).toBeVisible();
  await expect(reader.getByText("Musée des épices").first()).toBeVisible();
});
