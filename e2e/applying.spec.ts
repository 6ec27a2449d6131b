import { dayFromNow } from "./desk.ts";
import { choose, expectFocusKept, press, write, writeOn } from "./keyboard.ts";
import { linkIn, waitForMail } from "./mailbox.ts";
import { expect, test } from "./test.ts";
import { wording } from "./wording.ts";

test("by keyboard alone a museum applies in French, answers the office's question, is admitted, and shows an exhibition", async ({
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
  await press(page.getByRole("button", { name: t("join.application.send"), exact: true }));
  await expect(page.getByText(t("join.application.incomplete"))).toBeVisible();
  await choose(page.getByRole("combobox", { name: t("institutions.names.language"), exact: true }), "fr");
  await write(page.getByRole("textbox", { name: t("institutions.names.name"), exact: true }), name);
  await press(page.getByRole("radio", { name: t("institutions.kind.museum") }));
  await choose(page.getByRole("combobox", { name: t("join.application.country") }), "FR");
  await write(page.getByRole("textbox", { name: t("join.application.city") }), "Lorient");
  await write(page.getByRole("textbox", { name: t("join.application.website") }), `https://musee-${mark}.example/`);
  await write(
    page.getByRole("textbox", { name: t("join.application.reason") }),
    "Nous montrons le commerce des épices.",
  );
  await press(page.getByRole("button", { name: t("join.application.send"), exact: true }));
  await page.waitForURL(/\/fr\/applications\/[0-9a-f-]{36}/);
  await expect(page.getByText(t("join.applicationPage.sent"))).toBeVisible();
  await expectFocusKept(page);
  await expectAccessible(page);

  const office = await asSample("office");
  await office.goto("/en/office?kind=application");
  await press(office.getByRole("table", { name: "Queue" }).getByRole("link", { name }));
  await expect(office.getByRole("heading", { level: 1, name })).toBeVisible();
  await press(office.getByText("Ask the applicant", { exact: true }));
  await write(office.getByRole("textbox", { name: "Your question" }), "Who runs the museum?");
  await press(office.getByRole("button", { name: "Send the question" }));
  await expect(office.getByText("Who runs the museum?").first()).toBeVisible();
  await expectAccessible(office);

  const question = await waitForMail(email, /Who runs the museum\?/);
  expect(question.subject).toBe(t("mail.applicationQuestion.subject", { name }));
  await page.goto(linkIn(question, "/applications/"));
  await expect(page.getByText(t("join.applicationPage.question"))).toBeVisible();
  const reason = page.getByRole("textbox", { name: t("join.application.reason") });
  await writeOn(reason, " La ville de Lorient nous porte.");
  await press(page.getByRole("button", { name: t("join.application.sendAgain"), exact: true }));
  await expect(page.getByText(t("join.applicationPage.sent"))).toBeVisible();
  await expectFocusKept(page);

  await office.reload();
  await expect(office.getByText("La ville de Lorient nous porte.")).toBeVisible();
  await press(office.getByRole("button", { name: "Admit the institution" }));
  await expect(office.getByRole("link", { name: "See the institution" })).toBeVisible();
  await expectFocusKept(office);

  const admitted = await waitForMail(email, new RegExp(t("mail.applicationApproved.subject", { name })));
  await page.goto(linkIn(admitted, "/desk/"));
  const slug = new URL(page.url()).pathname.split("/")[3] ?? "";
  await expect(page.getByRole("link", { name: t("institutions.desk.listings"), exact: true })).toBeVisible();

  const title = `Pepper and cinnamon ${mark}`;
  await page.goto(`/en/desk/${slug}/listings/new/exhibition`);
  await write(page.getByRole("textbox", { name: "Title" }), title);
  await choose(page.getByRole("combobox", { name: "Language of the text" }), "en");
  await choose(page.getByRole("combobox", { name: "Route" }), "Western sea route");
  await choose(page.getByRole("combobox", { name: "Country or region" }), "FR");
  await write(page.getByRole("textbox", { name: "City" }), "Lorient");
  await press(page.getByRole("button", { name: "Begin the draft" }));
  await page.waitForURL(/\/listings\/[0-9a-f-]{36}/);
  await write(page.getByRole("textbox", { name: "Summary" }), "Four centuries of spice.");
  const run = page.getByRole("region", { name: "Run and opening hours" });
  await choose(run.getByRole("combobox", { name: "Kind of exhibition" }), "Museum exhibition");
  await write(run.getByLabel("First day").first(), dayFromNow(-3));
  await write(run.getByLabel("Last day").first(), dayFromNow(60));
  await write(run.getByRole("combobox", { name: "Time zone" }), "Europe/Paris");
  await write(run.getByRole("combobox", { name: "Venue", exact: true }), "Musée des épices");
  const hours = run.getByRole("group", { name: "Hours 1" });
  for (const day of ["Tuesday", "Saturday", "Sunday"]) await press(hours.getByRole("checkbox", { name: day }));
  await write(hours.getByLabel("Opens"), "10:00");
  await write(hours.getByLabel("Closes"), "18:00");
  await press(page.getByRole("button", { name: "Save and publish" }));
  await expect(page.getByText("Published. Anybody can read it now.")).toBeVisible();
  await expectFocusKept(page);

  const reader = await anotherBrowser();
  await reader.goto(`/fr/browse?kind=exhibition&q=${mark}`);
  await press(reader.getByRole("main").getByRole("link", { name: title }));
  await expect(reader.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(reader.getByRole("heading", { name: t("listing.hours") })).toBeVisible();
  await expect(reader.getByText("Musée des épices").first()).toBeVisible();
});
