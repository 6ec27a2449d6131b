import { expect, type Page } from "@playwright/test";
import { Temporal } from "temporal-polyfill";
import { fillRegistration, sendRegistration } from "./registering.ts";

/** What tests of several journeys do at a desk, by the same fields and buttons as everybody. */

export type Lecture = { id: string; code: string; title: string };

type LectureWish = {
  title: string;
  summary?: string;
  /** As the editor's select names it. */
  route?: string;
  places?: number;
  mode?: "atOnce" | "approval";
  /** Left as a draft when false. */
  publish?: boolean;
};

const MODES = {
  atOnce: "Here: whoever registers has a place while there are places",
  approval: "Here: you confirm each registration",
} as const;

/** The calendar day `days` from today, as date fields take it. */
export function dayFromNow(days: number): string {
  return Temporal.Now.plainDateISO("UTC").add({ days }).toString();
}

/** Brings the university of the signed-in address to the portal; answers the last part of its address. */
export async function joinUniversity(page: Page, city: string): Promise<string> {
  await page.goto("/en/join");
  await page.getByRole("textbox", { name: "City" }).fill(city);
  await page.getByRole("button", { name: "Become the first owner" }).click();
  await page.waitForURL(/\/en\/desk\/[^/?]+/);
  return new URL(page.url()).pathname.split("/")[3] ?? "";
}

/** Adds a unit to an institution; answers the last part of its address. */
export async function addUnit(page: Page, slug: string, name: string): Promise<string> {
  await page.goto(`/en/desk/${slug}/units/new`);
  await page.getByRole("combobox", { name: "Language" }).selectOption("en");
  await page.getByRole("textbox", { name: "Name" }).fill(name);
  await page.getByRole("button", { name: "Add the unit" }).click();
  await expect(page.getByText("The unit is saved.")).toBeVisible();
  return new URL(page.url()).searchParams.get("saved") ?? "";
}

/** Adds somebody to a desk's people; answers their id. */
export async function addPerson(page: Page, slug: string, familyName: string): Promise<string> {
  await page.goto(`/en/desk/${slug}/people/new`);
  await page.getByRole("textbox", { name: "Family name, in Latin letters" }).fill(familyName);
  await page.getByRole("button", { name: "Add the person" }).click();
  await expect(page.getByText("The person is saved.")).toBeVisible();
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

/** The id of the first record of a desk's list, such as its venues. */
export async function firstRecord(page: Page, slug: string, section: string): Promise<string> {
  await page.goto(`/en/desk/${slug}/${section}`);
  const path = await page.getByRole("rowheader").first().getByRole("link").getAttribute("href");
  return path?.split("/").at(-1) ?? "";
}

/** Begins a listing and stops in its editor; answers its id. */
export async function beginListing(
  page: Page,
  slug: string,
  {
    kind,
    title,
    route = "Western sea route",
    city = "Guangzhou",
  }: { kind: string; title: string; route?: string; city?: string },
): Promise<string> {
  await page.goto(`/en/desk/${slug}/listings/new/${kind}`);
  await page.getByRole("textbox", { name: "Title" }).fill(title);
  await page.getByRole("combobox", { name: "Language of the text" }).selectOption("en");
  await page.getByRole("combobox", { name: "Route" }).selectOption({ label: route });
  await page.getByRole("combobox", { name: "Country or region" }).selectOption("CN");
  await page.getByRole("textbox", { name: "City" }).fill(city);
  await page.getByRole("button", { name: "Begin the draft" }).click();
  await page.waitForURL(/\/listings\/[0-9a-f-]{36}/);
  return new URL(page.url()).pathname.split("/")[5] ?? "";
}

/** Posts a lecture of one session two weeks from now. */
export async function postLecture(page: Page, slug: string, wish: LectureWish): Promise<Lecture> {
  const {
    title,
    summary = "What shipwrecks tell about the trade in porcelain.",
    route,
    places,
    mode = "atOnce",
  } = wish;
  const id = await beginListing(page, slug, { kind: "lecture", title, route });
  await page.getByRole("textbox", { name: "Summary" }).fill(summary);
  const session = page.getByRole("group", { name: "Session 1" });
  await session.getByLabel("Begins").fill(`${dayFromNow(14)}T19:00`);
  await session.getByLabel("Ends").fill(`${dayFromNow(14)}T20:30`);
  await session.getByLabel("Time zone").fill("Asia/Shanghai");
  await session.getByRole("combobox", { name: "Venue", exact: true }).fill("Harbour Hall");
  if (places !== undefined) {
    await page.getByRole("radio", { name: MODES[mode] }).check();
    await page.getByRole("spinbutton", { name: "Places, counted in people" }).fill(String(places));
  }
  if (wish.publish === false) {
    await page.getByRole("button", { name: "Save the draft" }).click();
    await expect(page.getByText("Saved.", { exact: true })).toBeVisible();
  } else {
    await page.getByRole("button", { name: "Save and publish" }).click();
    // The answer is where the reader goes on.
    await expect(page.locator("[data-answer]:focus")).toHaveText("Published. Anybody can read it now.");
  }
  const code = /LEC-\d{4}-\d{4,}/.exec((await page.getByRole("complementary").textContent()) ?? "")?.[0];
  if (!code) throw new Error("The panel names no code.");
  return { id, code, title };
}

const MIME_TYPES: Record<string, string> = { csv: "text/csv", ics: "text/calendar", json: "application/json" };

/** Brings a table, calendar or export of lectures as far as the page that shows what would come of it; answers the import's id. */
export async function readTable(
  page: Page,
  slug: string,
  { name, text, list }: { name: string; text: string | Uint8Array; list?: string },
): Promise<string> {
  await page.goto(`/en/desk/${slug}/import`);
  const buffer = Buffer.from(text);
  await page
    .getByLabel("Table or calendar")
    .setInputFiles({ name, mimeType: MIME_TYPES[name.split(".").at(-1) ?? ""] ?? "", buffer });
  if (list !== undefined) await page.getByLabel("Name of the list").fill(list);
  await page.getByRole("combobox", { name: "Route" }).selectOption({ label: "Western sea route" });
  await page.getByRole("button", { name: "Read the file" }).click();
  await page.waitForURL(/\/import\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

/** Adds a standard block to what a listing asks when somebody registers, by the button of that name. */
export async function addBlock(page: Page, slug: string, id: string, block: string): Promise<void> {
  await page.goto(`/en/desk/${slug}/listings/${id}/form/registering`);
  await page.getByRole("button", { name: block, exact: true }).click();
  await expect(page.getByText("Added to the draft.")).toBeVisible();
}

/** Holds places for a delegation and names only the first of its people; answers the last part of its address. */
export async function holdPlaces(page: Page, slug: string, code: string, places: number): Promise<string> {
  await page.goto(`/en/desk/${slug}/delegations/new/${code}`);
  await page.getByRole("spinbutton", { name: "How many people come" }).fill(String(places));
  await page.getByRole("textbox", { name: "Name of person 1", exact: true }).fill("Hana Idris");
  await page.getByRole("button", { name: "Register the delegation" }).click();
  await page.waitForURL(/\/delegations\/[0-9a-f-]{36}/);
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

/** Puts the questions whose builder is open into use. */
export async function releaseQuestions(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Put into use" }).click();
  await expect(page.getByText("these questions are asked from now on")).toBeVisible();
}

/** Asks for a file when somebody registers for a listing, and registers with one; answers the ids of the registration and of the answer. */
export async function answerWithFile(
  page: Page,
  slug: string,
  { id, code }: Lecture,
): Promise<{ answers: string; file: string }> {
  await page.goto(`/en/desk/${slug}/listings/${id}/form/registering/fields/new?kind=file`);
  await page.getByRole("textbox", { name: "Question" }).fill("A letter of yours");
  await page.getByRole("button", { name: "Add the field" }).click();
  await page.waitForURL(/notice=added/);
  await releaseQuestions(page);
  await page.goto(`/en/register/${code}`);
  await fillRegistration(page, { name: "Zarina" });
  const pdf = Buffer.from("%PDF-1.4\n%%EOF\n");
  await page
    .getByLabel("A letter of yours")
    .setInputFiles({ name: "letter.pdf", mimeType: "application/pdf", buffer: pdf });
  await sendRegistration(page);
  await page.waitForURL(/received=|registrations\//);
  await page.goto(`/en/desk/${slug}/listings/${id}/registrations`);
  await page.getByRole("link", { name: "Zarina", exact: true }).click();
  const file = (await page.getByRole("link", { name: "Download the file" }).getAttribute("href")) ?? "";
  return { answers: new URL(page.url()).pathname.split("/").at(-1) ?? "", file: file.split("/").at(-1) ?? "" };
}

/** The desk's table of registrations: each row's text. */
export async function registrationRows(page: Page, slug: string, id: string): Promise<string[]> {
  await page.goto(`/en/desk/${slug}/listings/${id}/registrations`);
  return page
    .getByRole("table", { name: "Registrations" })
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader") })
    .allInnerTexts();
}
