import { globSync } from "node:fs";
import type { Page } from "@playwright/test";
import {
  addPerson,
  addUnit,
  answerWithFile,
  beginListing,
  firstRecord,
  holdPlaces,
  joinUniversity,
  postLecture,
  readTable,
} from "./desk.ts";
import { DESK_PAGES, type Own } from "./desk-addresses.ts";
import { draftInStead, issuedLetter } from "./letters.ts";
import { linkIn, waitForMail } from "./mailbox.ts";
import { firstCode } from "./public-pages.ts";
import { expect, test } from "./test.ts";

const NOWHERE = "0199b2c4-0000-7000-8000-000000000000";
const MERGING = "/institutions/nanhai-silk-road-university/merge";

const OFFICE_PAGES: Record<string, string> = {
  "page.tsx": "",
  "announcements/page.tsx": "/announcements",
  "announcements/[id]/page.tsx": "/announcements/new",
  "appeals/[id]/page.tsx": `/appeals/${NOWHERE}`,
  "applications/page.tsx": "/applications",
  "applications/[id]/page.tsx": `/applications/${NOWHERE}`,
  "audit/page.tsx": "/audit",
  "audit/export/route.ts": "/audit/export",
  "evidence/[id]/page.tsx": `/evidence/${NOWHERE}`,
  "evidence/[id]/letter/route.ts": `/evidence/${NOWHERE}/letter`,
  "health/page.tsx": "/health",
  "institutions/page.tsx": "/institutions",
  "institutions/[slug]/merge/page.tsx": MERGING,
  "listings/[id]/page.tsx": `/listings/${NOWHERE}`,
  "look-alikes/page.tsx": "/look-alikes",
  "mail/page.tsx": "/mail",
  "reasons/page.tsx": "/reasons",
  "reasons/[id]/page.tsx": "/reasons/new",
  "reports/page.tsx": "/reports",
  "staff/page.tsx": "/staff",
  "venues/[id]/page.tsx": `/venues/${NOWHERE}`,
};

test("nobody but its members opens any page of a desk, and nobody but the office the office's", async ({
  page,
  anotherBrowser,
  asSample,
  signIn,
  mark,
}) => {
  expect(pagesUnder("desk/[[]institution]")).toEqual(Object.keys(DESK_PAGES).sort());
  expect(pagesUnder("office")).toEqual(Object.keys(OFFICE_PAGES).sort());

  await signIn("owner@hrbnu.edu.cn");
  const slug = await joinUniversity(page, "Harbin");
  const lecture = await postLecture(page, slug, { title: `Ice and silk ${mark}`, places: 5 });
  const { id: listing, code } = lecture;
  const { answers, file } = await answerWithFile(page, slug, lecture);
  const invitation = await issuedLetter(page, await anotherBrowser(), slug, lecture, mark);
  const { id: successor, terms } = await draftInStead(page);
  const draft = await beginListing(page, slug, { kind: "brief", title: `Not public ${mark}` });
  const evidence = await showLetter(page, slug);
  const unit = await addUnit(page, slug, "Institute of Ice");
  const run = await readTable(page, slug, { name: "ice.csv", text: "uid,title\n1,Ice and silk\n" });
  const venue = await firstRecord(page, slug, "venues");
  const delegation = await holdPlaces(page, slug, code, 2);
  const person = await addPerson(page, slug, "Ivanova");
  const own: Own = {
    slug,
    listing,
    draft,
    code,
    evidence,
    unit,
    run,
    venue,
    person,
    answers,
    file,
    delegation,
    letter: invitation,
    successor,
    terms,
  };

  const stranger = await anotherBrowser();
  await signIn("owner@hebnu.edu.cn", { page: stranger });
  const strangersSlug = await joinUniversity(stranger, "Shijiazhuang");
  const visitor = await anotherBrowser();
  const staff = await asSample("staff");

  for (const address of Object.values(DESK_PAGES).map((of) => `/en/desk${of(own)}`)) {
    expect(await statusOf(page, address), `${address} for its owner`).toBe(200);
    expect(await statusOf(stranger, address), `${address} for a stranger`).toBe(404);
    expect(await statusOf(staff, address), `${address} for other staff`).toBe(404);
    if (isDownload(address)) expect(await statusOf(visitor, address), `${address} for a visitor`).toBe(404);
    else await expectSignIn(visitor, address);
  }
  // Their own desk with ids of another's.
  for (const address of [
    `/${strangersSlug}/listings/${listing}`,
    `/${strangersSlug}/listings/${draft}/partners`,
    `/${strangersSlug}/listings/${draft}/form/registering`,
    `/${strangersSlug}/listings/${draft}/preview`,
    `/${strangersSlug}/listings/${listing}/registrations`,
    `/${strangersSlug}/listings/${listing}/places`,
    `/${strangersSlug}/listings/${listing}/door`,
    `/${strangersSlug}/listings/${listing}/door/badges`,
    `/${strangersSlug}/listings/${listing}/door/list`,
    `/${strangersSlug}/listings/${listing}/door/live`,
    `/${strangersSlug}/listings/${listing}/registrations/export`,
    `/${strangersSlug}/listings/${listing}/registrations/mailing`,
    `/${strangersSlug}/listings/${listing}/registrations/statistics`,
    `/${strangersSlug}/listings/${listing}/registrations/${answers}`,
    `/${strangersSlug}/listings/${listing}/registrations/${answers}/files/${file}`,
    `/${strangersSlug}/listings/${listing}/letters`,
    `/${strangersSlug}/listings/${listing}/letters/${invitation}`,
    `/${strangersSlug}/listings/${listing}/letters/${invitation}/pdf`,
    `/${strangersSlug}/listings/${listing}/letters/${successor}/preview?terms=${terms}`,
    `/${strangersSlug}/listings/${listing}/letters/${successor}/scan`,
    `/${strangersSlug}/listings/${draft}/translations/ar`,
    `/${strangersSlug}/listings/${draft}/translations/ar/history`,
    `/${strangersSlug}/delegations/${delegation}`,
    `/${strangersSlug}/import/${run}`,
    `/${strangersSlug}/import/${run}/refused`,
    `/${strangersSlug}/units/${unit}`,
    `/${strangersSlug}/venues/${venue}`,
    `/${strangersSlug}/people/${person}`,
    `/${strangersSlug}/verification/${evidence}/letter`,
  ]) {
    expect(await statusOf(stranger, `/en/desk${address}`), address).toBe(404);
  }
  for (const address of [...Object.values(OFFICE_PAGES), `/evidence/${evidence}/letter`].map(
    (path) => `/en/office${path}`,
  )) {
    expect(await statusOf(stranger, address), `${address} for staff`).toBe(404);
    expect(await statusOf(visitor, address), `${address} for a visitor`).toBe(404);
  }
  const office = await asSample("office");
  const letter = `/evidence/${evidence}/letter`;
  for (const path of [
    "",
    "/announcements",
    "/announcements/new",
    "/applications",
    "/audit",
    `/evidence/${evidence}`,
    letter,
    "/health",
    "/institutions",
    MERGING,
    "/mail",
    "/reasons",
    "/reasons/new",
    "/reports",
    "/staff",
  ]) {
    expect(await statusOf(office, `/en/office${path}`), `/office${path} for the office`).toBe(200);
  }
});

test("drafts, and ids and tokens that are none, are nowhere", async ({ page, asSample, signIn, mark, browser }) => {
  await signIn("owner@bfsu.edu.cn");
  const slug = await joinUniversity(page, "Beijing");
  const { id, code } = await postLecture(page, slug, { title: `A draft ${mark}`, publish: false });
  const staff = await asSample("staff");
  const anonymous = await (await browser.newContext()).newPage();
  const addresses = [
    `/en/listings/${code}`,
    `/en/register/${code}`,
    `/api/feeds/listings/${code}.ics`,
    `/covers/${code}.svg`,
    "/en/listings/LEC-2026-999999",
    "/en/listings/..%2f..%2fetc%2fpasswd",
    `/en/listings/${firstCode("LEC")}%00`,
    "/en/register/LEC-0000-0000",
    "/en/institutions/no-such-institution",
    "/en/contact/no-such-institution",
    `/en/contact/listings/${code}`,
    "/en/contact/listings/LEC-0000-0000",
    "/en/inquiries/x.y.z",
    "/en/registrations/x",
    `/en/registrations/${"a".repeat(600)}`,
    "/en/registrations/x/data",
    "/en/registrations/x/data/export",
    "/en/tickets/%F0%9F%90%AA",
    "/en/letters/x.y.z",
    "/en/letters/x.y.z/pdf",
    "/en/delegates/x.y.z",
    `/en/delegates/${NOWHERE}.1.${"a".repeat(43)}`,
    "/en/invitations/x.y.z",
    "/en/translator-invitations/x.y.z",
    "/en/kinds/nothing",
    "/en/routes/belt_north",
    "/xx/browse",
    "/api/feeds/sessions/not-an-id.ics",
    "/covers/x.svg",
    "/files/..%2fsecret-480.webp",
  ];
  for (const address of addresses) {
    expect(await statusOf(anonymous, address), address).toBe(404);
    expect(await statusOf(staff, address), `${address} for staff of another institution`).toBe(404);
  }
  for (const address of ["not-an-id", NOWHERE, `${id}'--`, "%00"]) {
    expect(await statusOf(page, `/en/desk/${slug}/listings/${address}`), address).toBe(404);
    expect(await statusOf(page, `/en/applications/${address}`), address).toBe(404);
    expect(await statusOf(page, `/en/translating/${address}`), address).toBe(404);
    expect(await statusOf(page, `/en/translating/${address}/history`), address).toBe(404);
  }
  for (const path of [
    "listings/new/nothing",
    `listings/${id}/translations/xx-nothing`,
    "delegations/new/LEC-1",
    "delegations/x",
  ]) {
    expect(await statusOf(page, `/en/desk/${slug}/${path}`), path).toBe(404);
  }
});

test("a member who is removed is out at the next request", async ({ page, anotherBrowser, signIn, mark }) => {
  await signIn("owner@xmu.edu.cn");
  const slug = await joinUniversity(page, "Xiamen");
  const email = `editor.${mark}@colleague.example`;
  await page.goto(`/en/desk/${slug}/members`);
  await page.getByRole("textbox", { name: "E-mail" }).fill(email);
  await page.getByRole("radio", { name: "Editor" }).check();
  await page.getByRole("button", { name: "Send the invitation" }).click();
  await expect(page.getByText("The invitation is on its way.")).toBeVisible();

  const colleague = await anotherBrowser();
  await signIn(email, { page: colleague });
  await colleague.goto(linkIn(await waitForMail(email, /invites you/), "/invitations/"));
  await colleague.getByRole("button", { name: "Accept the invitation" }).click();
  await colleague.waitForURL(new RegExp(`/desk/${slug}`));
  expect(await statusOf(colleague, `/en/desk/${slug}/listings`)).toBe(200);
  await colleague.goto(`/en/desk/${slug}/listings/new/brief`);

  await page.reload();
  await page.getByText("Change or remove", { exact: true }).click();
  await page.getByRole("button", { name: `Remove ${email}` }).click();
  await expect(page.getByRole("cell", { name: email })).toBeHidden();

  await colleague.getByRole("textbox", { name: "Title" }).fill(`Too late ${mark}`);
  await colleague.getByRole("combobox", { name: "Route" }).selectOption({ label: "Northern land route" });
  await colleague.getByRole("button", { name: "Begin the draft" }).click();
  await expect(colleague.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
  expect(await statusOf(colleague, `/en/desk/${slug}/listings`)).toBe(404);
  await waitForMail(email, /You no longer belong to/);
});

test("a form sent from another site is refused", async ({ request }) => {
  for (const origin of ["https://evil.example", "null"]) {
    const response = await request.post("/en/sign-in", {
      headers: { Origin: origin },
      form: { email: "a@reader.example" },
    });
    expect(response.status(), origin).toBe(403);
  }
});

function pagesUnder(room: string): string[] {
  const folder = room.replace("[[]", "[");
  return globSync([`app/[[]locale]/${room}/**/page.tsx`, `app/[[]locale]/${room}/**/route.ts`])
    .map((path) => path.replace(`app/[locale]/${folder}/`, ""))
    .sort();
}

/** The status of a page as this browser's session gets it; redirects are not followed. */
/** What a browser keeps, or a page asks for, instead of showing it. */
const isDownload = (address: string) =>
  /\/(?:badges|door\/list|door\/live|export|letter|pdf|refused|scan|template|files\/[^/]+|preview\?terms=.+)$/.test(
    address,
  );

/** Shows the office a letter; answers the id of the evidence. */
async function showLetter(page: Page, slug: string): Promise<string> {
  await page.goto(`/en/desk/${slug}/verification`);
  const form = page.getByRole("region", { name: "Show a stamped letter" });
  const buffer = Buffer.from("%PDF-1.7\ntrailer << >>\n%%EOF\n");
  await form.getByLabel("Letter").setInputFiles({ name: "letter.pdf", mimeType: "application/pdf", buffer });
  await form.getByRole("button", { name: "Show the office" }).click();
  const letter = page.getByRole("link", { name: "Download the letter" });
  await expect(letter).toBeVisible();
  return (await letter.getAttribute("href"))?.split("/").at(-2) ?? "";
}

async function statusOf(page: Page, address: string): Promise<number> {
  return (await page.request.get(address, { maxRedirects: 0 })).status();
}

async function expectSignIn(page: Page, address: string): Promise<void> {
  const response = await page.request.get(address, { maxRedirects: 0 });
  expect(response.status(), address).toBe(307);
  expect(response.headers().location).toContain(
    `/en/sign-in?return=${encodeURIComponent(address.replace(/\?.*$/, ""))}`,
  );
}
