import type { Page } from "@playwright/test";
import { askForJob, movedInTime } from "./clock.ts";
import { joinUniversity, type Lecture, postLecture, registrationRows } from "./desk.ts";
import { linkIn, waitForMail } from "./mailbox.ts";
import { registerFor } from "./registering.ts";
import { expect, test } from "./test.ts";
import { wording } from "./wording.ts";

test("a pair that waits is offered two places, lets them expire, and they pass on to who came next", async ({
  page,
  anotherBrowser,
  signIn,
  mark,
  expectAccessible,
}) => {
  await signIn("nadia@alex.edu.eg");
  const slug = await joinUniversity(page, "Alexandria");
  const lecture = await postLecture(page, slug, { title: `Lighthouses ${mark}`, places: 2 });
  await keepOffersFor(page, slug, lecture, 24);
  const address = (who: string) => `${who}.${mark}@reader.example`;

  const visitor = await anotherBrowser();
  await register(visitor, lecture, ["Ana Silva", "Rui Silva"], address("ana"));
  await expect(visitor.getByRole("heading", { level: 1, name: "You have a place" })).toBeVisible();
  await register(visitor, lecture, ["Bela Szabo", "Anna Szabo"], address("bela"));
  await expect(visitor.getByText("Your place in the queue: 1.")).toBeVisible();
  await register(visitor, lecture, ["Cem Yilmaz"], address("cem"));
  await expect(visitor.getByText("Your place in the queue: 2.")).toBeVisible();

  await visitor.goto(linkIn(await waitForMail(address("ana"), /You are registered: /), "/registrations/"));
  await visitor.getByRole("link", { name: "Withdraw…" }).click();
  await visitor.getByRole("button", { name: "Withdraw all 2 people" }).click();
  await expect(visitor.getByRole("heading", { level: 1, name: "This registration is withdrawn" })).toBeVisible();

  // Both places are kept for the pair, none for the one who came after it.
  const pair = await anotherBrowser();
  await pair.goto(linkIn(await waitForMail(address("bela"), /A place has become free: /), "/registrations/"));
  await expect(pair.getByRole("heading", { level: 1, name: "2 places are kept for you" })).toBeVisible();
  await expectAccessible(pair);
  expect(await standings(page, slug, lecture)).toEqual({
    Ana: "Withdrawn",
    Bela: "Place offered",
    Cem: "On the waitlist",
  });

  // A day later, the pair has said nothing.
  await movedInTime([
    "UPDATE registration SET offer_expires_at = now() - interval '1 minute' WHERE listing_id = $1 AND status = 'offered'",
    lecture.id,
  ]);
  await askForJob("pass-on-places");
  await waitForMail(address("bela"), /The time to answer is over: /);
  const offer = await waitForMail(address("cem"), /A place has become free: /);
  // Its page still stands there with the button: too late is said, and nobody's place is taken.
  await pair.getByRole("button", { name: "Take the 2 places" }).click();
  await expect(pair.getByRole("heading", { level: 1, name: "The time to answer is over" })).toBeVisible();

  const next = await anotherBrowser({ javaScriptEnabled: false });
  await next.goto(linkIn(offer, "/registrations/"));
  await next.getByRole("button", { name: "Take the place" }).click();
  await expect(next.getByRole("heading", { level: 1, name: "You have a place" })).toBeVisible();
  await waitForMail(address("cem"), /You are registered: /);
  expect(await standings(page, slug, lecture)).toEqual({ Ana: "Withdrawn", Bela: "Expired", Cem: "Confirmed" });
  await page.goto(`/en/desk/${slug}/listings/${lecture.id}/places`);
  await expect(page.getByText("Nobody waits", { exact: true })).toBeVisible();
});

test("who is offered a place says no in Arabic, and it goes on at once", async ({
  page,
  anotherBrowser,
  signIn,
  mark,
}) => {
  await signIn("hany@cu.edu.eg");
  const slug = await joinUniversity(page, "Cairo");
  const lecture = await postLecture(page, slug, { title: `Obelisks ${mark}`, places: 1 });
  await keepOffersFor(page, slug, lecture, 24);
  const address = (who: string) => `${who}.${mark}@reader.example`;
  const t = wording("ar");
  const visitor = await anotherBrowser();
  await register(visitor, lecture, ["Ana Silva"], address("ana"));
  await register(visitor, lecture, ["هدى"], address("huda"), "ar");
  await expect(visitor.getByRole("heading", { level: 1, name: t("register.received.waitlisted.title") })).toBeVisible();
  await register(visitor, lecture, ["Cem Yilmaz"], address("cem"));
  await visitor.goto(linkIn(await waitForMail(address("ana"), /You are registered: /), "/registrations/"));
  await visitor.getByRole("link", { name: "Withdraw…" }).click();
  await visitor.getByRole("button", { name: "Withdraw the registration" }).click();

  const huda = await anotherBrowser();
  const offer = await waitForMail(
    address("huda"),
    new RegExp(t("mail.registrationOffered.subject", { title: lecture.title })),
  );
  await huda.goto(linkIn(offer, "/registrations/"));
  await huda.getByRole("link", { name: t("register.own.declineOffer") }).click();
  await huda.getByRole("button", { name: t("register.own.withdrawNow", { people: 1 }) }).dblclick();
  await expect(huda.getByRole("heading", { level: 1, name: t("register.own.title.withdrawn") })).toBeVisible();
  await waitForMail(address("cem"), /A place has become free: /);
});

async function keepOffersFor(desk: Page, slug: string, { id }: Lecture, hours: number): Promise<void> {
  await desk.goto(`/en/desk/${slug}/listings/${id}/places`);
  const form = desk.locator("form").filter({ has: desk.getByLabel("Hours to take an offer from the waitlist") });
  await form.getByLabel("Hours to take an offer from the waitlist").fill(String(hours));
  await form.getByRole("button", { name: "Save" }).click();
  await expect(desk.getByText("The times are saved.")).toBeVisible();
}

/** Registers somebody and those who come with them; stops at the answer. */
async function register(
  visitor: Page,
  { code }: Lecture,
  [name = "", ...companions]: readonly string[],
  email: string,
  locale: "en" | "ar" = "en",
): Promise<void> {
  await registerFor(visitor, code, { name, companions, email, locale });
  await visitor.waitForURL(/received=/);
}

/** How each registration stands at the desk, by first name. */
async function standings(desk: Page, slug: string, { id }: Lecture): Promise<Record<string, string>> {
  const states = ["Withdrawn", "Place offered", "On the waitlist", "Expired", "Confirmed"];
  const rows = await registrationRows(desk, slug, id);
  const names = ["Ana", "Bela", "Cem"];
  return Object.fromEntries(
    names.map((name) => [name, states.find((state) => rows.find((row) => row.includes(name))?.includes(state)) ?? ""]),
  );
}
