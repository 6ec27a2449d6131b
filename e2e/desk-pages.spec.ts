import { addBlock, beginListing, firstRecord, holdPlaces, postLecture, readTable } from "./desk.ts";
import { expectWhole } from "./screens.ts";
import { test } from "./test.ts";

const LANGUAGES = ["en", "zh-CN", "ar"] as const;
const SLUG = "nanhai-silk-road-university";

/** One address of each kind of page for those who are signed in, of the sample data. */
const STAFF_PAGES: Record<string, string> = {
  account: "/account",
  "own data": "/account/data",
  join: "/join",
  apply: "/apply",
  desks: "/desk",
  overview: `/desk/${SLUG}`,
  listings: `/desk/${SLUG}/listings`,
  translations: `/desk/${SLUG}/translations`,
  "older translations": `/desk/${SLUG}/translations?state=stale&language=ar`,
  "choosing a kind": `/desk/${SLUG}/listings/new`,
  "beginning a programme": `/desk/${SLUG}/listings/new/programme`,
  import: `/desk/${SLUG}/import`,
  "columns of a table": `/desk/${SLUG}/import/columns/lecture`,
  delegations: `/desk/${SLUG}/delegations?q=`,
  members: `/desk/${SLUG}/members`,
  partnerships: `/desk/${SLUG}/partnerships`,
  units: `/desk/${SLUG}/units`,
  "a new unit": `/desk/${SLUG}/units/new`,
  "a unit's form": `/desk/${SLUG}/units/centre-for-the-sea-roads`,
  venues: `/desk/${SLUG}/venues`,
  "a new venue": `/desk/${SLUG}/venues/new`,
  people: `/desk/${SLUG}/people?q=l`,
  "a new person": `/desk/${SLUG}/people/new`,
  glossary: `/desk/${SLUG}/glossary`,
  "mail texts": `/desk/${SLUG}/mail-texts`,
  "the mail text of a reminder": `/desk/${SLUG}/mail-texts/reminder`,
  profile: `/desk/${SLUG}/profile`,
  verification: `/desk/${SLUG}/verification`,
  "a place given back": "/delegates/declined",
};

/** Pages of one listing, below the editor's own address. */
const LISTING_PAGES = [
  "",
  "/translations/ar",
  "/translations/ar/history",
  "/partners?q=university&invite=almaty-steppe-road-university",
  "/preview",
  "/history",
  "/registrations?status=confirmed&c=people&c=kind&c=country&c=pool&c=registeredAt&kind=individual",
  "/registrations/mailing",
  "/registrations/statistics",
  "/places",
  "/door?door=North",
  "/letters?status=issued",
  "/form/registering",
  "/form/accepted/fields/new?kind=choice",
];

const OFFICE_PAGES: Record<string, string> = {
  queues: "/office?held=nobody&days=1",
  applications: "/office/applications",
  institutions: "/office/institutions",
  merging: `/office/institutions/${SLUG}/merge?q=university&into=almaty-steppe-road-university`,
  "failed mail": "/office/mail",
  "mail that came back": "/office/mail?state=returned",
  "look-alikes": "/office/look-alikes",
  health: "/office/health",
  announcements: "/office/announcements",
  "a new announcement": "/office/announcements/new",
  staff: "/office/staff",
  reasons: "/office/reasons",
  "a new reason": "/office/reasons/new",
  "audit log": "/office/audit",
};

for (const [name, path] of Object.entries(STAFF_PAGES)) {
  test(`${name} is whole, accessible and fits phone and desktop in three languages`, async ({
    lookAs,
    expectAccessible,
  }) => {
    const page = await lookAs("staff");
    for (const language of LANGUAGES) await expectWhole(page, `/${language}${path}`, language, expectAccessible);
  });
}

for (const section of ["venues", "people"]) {
  test(`a record among the ${section} is whole, accessible and fits phone and desktop in three languages`, async ({
    lookAs,
    expectAccessible,
  }) => {
    const page = await lookAs("staff");
    const id = await firstRecord(page, SLUG, section);
    for (const language of LANGUAGES) {
      await expectWhole(page, `/${language}/desk/${SLUG}/${section}/${id}`, language, expectAccessible);
    }
  });
}

for (const kind of ["exhibition", "programme", "project", "opportunity", "brief"]) {
  test(`the editor of kind ${kind} is whole, accessible and fits phone and desktop in three languages`, async ({
    asSample,
    mark,
    expectAccessible,
  }) => {
    const page = await asSample("staff");
    const id = await beginListing(page, SLUG, { kind, title: `Begun ${mark}` });
    for (const language of LANGUAGES) {
      await expectWhole(page, `/${language}/desk/${SLUG}/listings/${id}`, language, expectAccessible);
    }
  });
}

for (const language of LANGUAGES) {
  test(`all pages of a lecture in ${language} are whole, accessible and fit phone and desktop`, async ({
    lookAs,
    expectAccessible,
  }) => {
    const page = await lookAs("staff");
    await page.goto(`/${language}/desk/${SLUG}/listings?kind=lecture&status=published`);
    const path = await page.getByRole("table").getByRole("rowheader").first().getByRole("link").getAttribute("href");
    for (const below of LISTING_PAGES) await expectWhole(page, `${path}${below}`, language, expectAccessible);
  });
}

test("a form with its preview and translation is whole, accessible and fits phone and desktop in three languages", async ({
  asSample,
  mark,
  expectAccessible,
}) => {
  const page = await asSample("staff");
  const id = await beginListing(page, SLUG, { kind: "brief", title: `Asked ${mark}` });
  await addBlock(page, SLUG, id, "Diet");
  const form = `/desk/${SLUG}/listings/${id}/form/registering`;
  for (const language of LANGUAGES) {
    for (const below of ["?remove=q1", "/fields/q2", "/preview", "/translations/fr"]) {
      await expectWhole(page, `/${language}${form}${below}`, language, expectAccessible);
    }
  }
});

test("a delegation with places to name is whole, accessible and fits phone and desktop in three languages", async ({
  asSample,
  mark,
  expectAccessible,
}) => {
  const page = await asSample("staff");
  const { id: lecture, code } = await postLecture(page, SLUG, { title: `Attended ${mark}`, places: 9 });
  const id = await holdPlaces(page, SLUG, code, 4);
  const reach = await page.getByRole("link", { name: "Add an address…" }).getAttribute("href");
  const query = new URL(reach ?? "", page.url()).search;
  for (const language of LANGUAGES) {
    const atHost = `listings/${lecture}/registrations/${id}`;
    for (const path of [`delegations/new/${code}`, `delegations/${id}${query}&withdraw=1`, atHost]) {
      await expectWhole(page, `/${language}/desk/${SLUG}/${path}`, language, expectAccessible);
    }
  }
});

test("an import looked at is whole, accessible and fits phone and desktop in three languages", async ({
  asSample,
  mark,
  expectAccessible,
}) => {
  const page = await asSample("staff");
  const text = `uid,title,format,colour,session_start\n1,Paper,lecture,red,\n2,,talk,,03/04/2031 15:00\n`;
  const run = await readTable(page, SLUG, { name: `looked-at-${mark}.csv`, text });
  for (const language of LANGUAGES) {
    await expectWhole(page, `/${language}/desk/${SLUG}/import/${run}`, language, expectAccessible);
  }
});

for (const [name, path] of Object.entries(OFFICE_PAGES)) {
  test(`the office's ${name} is whole, accessible and fits phone and desktop in three languages`, async ({
    lookAs,
    expectAccessible,
  }) => {
    const page = await lookAs("office");
    for (const language of LANGUAGES) await expectWhole(page, `/${language}${path}`, language, expectAccessible);
  });
}
