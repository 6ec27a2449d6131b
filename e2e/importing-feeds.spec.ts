import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";
import { dayFromNow, joinUniversity, readTable } from "./desk.ts";
import { expect, test } from "./test.ts";

const DAY = dayFromNow(21);
const compact = (day: string): string => day.replaceAll("-", "");

const event = (...lines: string[]) => ["BEGIN:VEVENT", ...lines, "END:VEVENT"];

/** A calendar with a talk of one evening, a course of three, and a day without hours. */
function calendarOf(title: string): string {
  const at = (name: string, time: string) => `${name};TZID=Asia/Almaty:${compact(DAY)}T${time}`;
  const lines = [
    ...event("UID:talk@steppe.example", `SUMMARY:${title}`, at("DTSTART", "180000"), at("DTEND", "193000")),
    ...event(
      "UID:course@steppe.example",
      "SUMMARY:Reading caravan letters",
      "LOCATION:Reading room\\, second floor",
      at("DTSTART", "100000"),
      at("DTEND", "120000"),
      "RRULE:FREQ=WEEKLY;COUNT=3",
    ),
    ...event("UID:day@steppe.example", "SUMMARY:Open day", `DTSTART;VALUE=DATE:${compact(DAY)}`),
  ];
  return ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//steppe.example//EN", ...lines, "END:VCALENDAR"].join("\r\n");
}

/** A conference of two days as Indico exports it. */
function conference(): string {
  const at = (day: string, time: string) => ({ date: day, time, tz: "Asia/Almaty" });
  const next = dayFromNow(22);
  const contributions = [
    { title: "Kilns", startDate: at(DAY, "10:00:00"), endDate: at(DAY, "16:00:00"), speakers: [] },
    {
      title: "Ports",
      startDate: at(next, "09:30:00"),
      endDate: at(next, "10:00:00"),
      speakers: [{ fullName: "Idris Qureshi" }],
    },
  ];
  const of = {
    id: "42",
    url: "https://indico.steppe.example/event/42/",
    type: "conference",
    title: "Roads of paper",
    description: "<p>Two days on <em>paper</em>.</p>",
    location: "Steppe Road University",
    roomFullname: "Aula 1",
    address: "1 Steppe Road",
    startDate: at(DAY, "09:00:00"),
    endDate: at(next, "17:30:00"),
    chairs: [{ fullName: "Prof. LIN, Mei", first_name: "Mei", last_name: "Lin", affiliation: "Harbour Museum" }],
    contributions,
  };
  return JSON.stringify({ count: 1, results: [of] });
}

async function takeBack(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByText("Take the import back", { exact: true }).click();
  await page.getByRole("button", { name: "Take it back now" }).click();
  await expect(page.getByText("The whole import has been taken back.")).toBeVisible();
}

test("an officer brings a calendar twice and a conference of Indico, looks at what came of them and takes both back", async ({
  page,
  signIn,
}) => {
  await signIn("yan@tju.edu.cn");
  const slug = await joinUniversity(page, "Tianjin");
  const rows = page.getByRole("table", { name: "Rows of the import" });
  const list = "Events calendar";

  const file = { name: "events.ics", text: calendarOf("Paper at Talas"), list };
  const first = await readTable(page, slug, file);
  await expect(page.getByText("The file would bring: 2 new and 1 left out.")).toBeVisible();
  await expect(rows.getByText(/An event of whole days has no hours/)).toBeVisible();
  await page.getByRole("button", { name: "Import 2 listings" }).click();
  await expect(page.getByText("The import brought: 2 new and 1 left out.")).toBeVisible();
  await rows.getByRole("link", { name: "Reading caravan letters" }).click();
  await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue("Reading caravan letters");
  const third = page.getByRole("group", { name: "Session 3" });
  await expect(third.getByLabel("Begins")).toHaveValue(`${dayFromNow(35)}T10:00`);
  await expect(third.getByLabel("Time zone")).toHaveValue("Asia/Almaty");
  await expect(third.getByRole("combobox", { name: "Venue", exact: true })).toHaveValue("Reading room, second floor");

  // The same calendar later: nothing is doubled.
  const later = await readTable(page, slug, { ...file, text: calendarOf("Paper at Talas and after") });
  await expect(page.getByText("The file would bring: 1 updated, 1 unchanged, and 1 left out.")).toBeVisible();
  await page.getByRole("button", { name: "Import one listing" }).click();
  await expect(page.getByText("The import brought: 1 updated, 1 unchanged, and 1 left out.")).toBeVisible();
  await rows.getByRole("link", { name: "Paper at Talas and after" }).click();
  await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue("Paper at Talas and after");

  const indico = await readTable(page, slug, { name: "event.json", text: conference(), list: "Indico" });
  await expect(page.getByText("The file would bring: 1 new.")).toBeVisible();
  await page.getByRole("button", { name: "Import one listing" }).click();
  await expect(page.getByText("The import brought: 1 new.")).toBeVisible();
  await rows.getByRole("link", { name: "Roads of paper" }).click();
  await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue("Roads of paper");
  const second = page.getByRole("group", { name: "Session 2" });
  await expect(second.getByLabel("Begins")).toHaveValue(`${dayFromNow(22)}T09:30`);
  await expect(second.getByRole("combobox", { name: "Venue", exact: true })).toHaveValue("Steppe Road University");
  await page.goto(`${page.url().split("?")[0]}/preview`);
  await expect(page.getByText("Idris Qureshi").first()).toBeVisible();

  // What came last goes first: the talk has its earlier title again before it goes, too.
  for (const id of [indico, later, first]) await takeBack(page, `/en/desk/${slug}/import/${id}`);
  await page.goto(`/en/desk/${slug}/listings`);
  for (const title of ["Paper at Talas", "Reading caravan letters", "Roads of paper"]) {
    await expect(page.getByText(title)).toHaveCount(0);
  }
});

test("an address of the portal's own machine is refused beside its field, and nobody asks there", async ({
  asSample,
}) => {
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    response.end(calendarOf("Paper at Talas"));
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  const page = await asSample("staff");
  const field = page.getByLabel("or its web address");
  for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, "[::1]"]) {
    await page.goto("/en/desk/nanhai-silk-road-university/import");
    await page.getByRole("combobox", { name: "Route" }).selectOption({ label: "Western sea route" });
    await field.fill(`http://${host}/events.ics`);
    await page.getByRole("button", { name: "Read the file" }).click();
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await expect(field).toHaveAccessibleDescription(/Please give a full web address/);
    await expect(field).toHaveValue(`http://${host}/events.ics`);
  }
  expect(asked).toBe(0);
  await new Promise((closed) => server.close(closed));
});
