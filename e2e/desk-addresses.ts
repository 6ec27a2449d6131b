/** What somebody has at their own desk: ids and other last parts of addresses. */
export type Own = {
  slug: string;
  listing: string;
  draft: string;
  code: string;
  evidence: string;
  unit: string;
  run: string;
  venue: string;
  delegation: string;
  person: string;
  answers: string;
  file: string;
  letter: string;
  /** The letter in its stead, in review, which has the scan now, and sealed terms to see it as a draft. */
  successor: string;
  terms: string;
};

/** An address of each page of the desk, by its file; a page that is added must be added here. */
export const DESK_PAGES: Record<string, (own: Own) => string> = {
  "page.tsx": ({ slug }) => `/${slug}`,
  "delegations/page.tsx": ({ slug }) => `/${slug}/delegations`,
  "delegations/[id]/page.tsx": ({ slug, delegation }) => `/${slug}/delegations/${delegation}`,
  "delegations/new/[code]/page.tsx": ({ slug, code }) => `/${slug}/delegations/new/${code}`,
  "glossary/page.tsx": ({ slug }) => `/${slug}/glossary`,
  "embed/page.tsx": ({ slug }) => `/${slug}/embed`,
  "import/page.tsx": ({ slug }) => `/${slug}/import`,
  "import/[run]/page.tsx": ({ slug, run }) => `/${slug}/import/${run}`,
  "import/[run]/refused/route.ts": ({ slug, run }) => `/${slug}/import/${run}/refused`,
  "import/columns/[kind]/page.tsx": ({ slug }) => `/${slug}/import/columns/lecture`,
  "import/columns/[kind]/template/route.ts": ({ slug }) => `/${slug}/import/columns/lecture/template`,
  "listings/page.tsx": ({ slug }) => `/${slug}/listings`,
  "listings/new/page.tsx": ({ slug }) => `/${slug}/listings/new`,
  "listings/new/[kind]/page.tsx": ({ slug }) => `/${slug}/listings/new/lecture`,
  "listings/[id]/page.tsx": ({ slug, draft }) => `/${slug}/listings/${draft}`,
  "listings/[id]/form/[moment]/page.tsx": ({ slug, draft }) => `/${slug}/listings/${draft}/form/registering`,
  "listings/[id]/form/[moment]/fields/[key]/page.tsx": ({ slug, draft }) =>
    `/${slug}/listings/${draft}/form/registering/fields/new?kind=choice`,
  "listings/[id]/form/[moment]/preview/page.tsx": ({ slug, draft }) =>
    `/${slug}/listings/${draft}/form/registering/preview`,
  "listings/[id]/door/page.tsx": ({ slug, listing }) => `/${slug}/listings/${listing}/door`,
  "listings/[id]/door/badges/route.ts": ({ slug, listing }) => `/${slug}/listings/${listing}/door/badges`,
  "listings/[id]/door/list/route.ts": ({ slug, listing }) => `/${slug}/listings/${listing}/door/list`,
  "listings/[id]/door/live/route.ts": ({ slug, listing }) => `/${slug}/listings/${listing}/door/live`,
  "listings/[id]/form/[moment]/translations/[language]/page.tsx": ({ slug, listing }) =>
    `/${slug}/listings/${listing}/form/registering/translations/ar`,
  "listings/[id]/letters/page.tsx": ({ slug, listing }) => `/${slug}/listings/${listing}/letters`,
  "listings/[id]/letters/[letter]/page.tsx": ({ slug, listing, letter }) =>
    `/${slug}/listings/${listing}/letters/${letter}`,
  "listings/[id]/letters/[letter]/pdf/route.ts": ({ slug, listing, letter }) =>
    `/${slug}/listings/${listing}/letters/${letter}/pdf`,
  "listings/[id]/letters/[letter]/preview/route.ts": ({ slug, listing, successor, terms }) =>
    `/${slug}/listings/${listing}/letters/${successor}/preview?terms=${terms}`,
  "listings/[id]/letters/[letter]/scan/route.ts": ({ slug, listing, successor }) =>
    `/${slug}/listings/${listing}/letters/${successor}/scan`,
  "listings/[id]/history/page.tsx": ({ slug, draft }) => `/${slug}/listings/${draft}/history`,
  "listings/[id]/partners/page.tsx": ({ slug, draft }) => `/${slug}/listings/${draft}/partners`,
  "listings/[id]/preview/page.tsx": ({ slug, draft }) => `/${slug}/listings/${draft}/preview`,
  "listings/[id]/places/page.tsx": ({ slug, listing }) => `/${slug}/listings/${listing}/places`,
  "listings/[id]/registrations/page.tsx": ({ slug, listing }) => `/${slug}/listings/${listing}/registrations`,
  "listings/[id]/registrations/[registration]/page.tsx": ({ slug, listing, answers }) =>
    `/${slug}/listings/${listing}/registrations/${answers}`,
  "listings/[id]/registrations/[registration]/files/[answer]/route.ts": ({ slug, listing, answers, file }) =>
    `/${slug}/listings/${listing}/registrations/${answers}/files/${file}`,
  "listings/[id]/registrations/mailing/page.tsx": ({ slug, listing }) =>
    `/${slug}/listings/${listing}/registrations/mailing`,
  "listings/[id]/registrations/statistics/page.tsx": ({ slug, listing }) =>
    `/${slug}/listings/${listing}/registrations/statistics`,
  "listings/[id]/registrations/export/route.ts": ({ slug, listing }) =>
    `/${slug}/listings/${listing}/registrations/export`,
  "listings/[id]/translations/[language]/page.tsx": ({ slug, draft }) => `/${slug}/listings/${draft}/translations/ar`,
  "listings/[id]/translations/[language]/history/page.tsx": ({ slug, draft }) =>
    `/${slug}/listings/${draft}/translations/ar/history`,
  "mail-texts/page.tsx": ({ slug }) => `/${slug}/mail-texts`,
  "mail-texts/[letter]/page.tsx": ({ slug }) => `/${slug}/mail-texts/reminder`,
  "members/page.tsx": ({ slug }) => `/${slug}/members`,
  "partnerships/page.tsx": ({ slug }) => `/${slug}/partnerships`,
  "people/page.tsx": ({ slug }) => `/${slug}/people`,
  "people/new/page.tsx": ({ slug }) => `/${slug}/people/new`,
  "people/[person]/page.tsx": ({ slug, person }) => `/${slug}/people/${person}`,
  "profile/page.tsx": ({ slug }) => `/${slug}/profile`,
  "translations/page.tsx": ({ slug }) => `/${slug}/translations`,
  "units/page.tsx": ({ slug }) => `/${slug}/units`,
  "units/new/page.tsx": ({ slug }) => `/${slug}/units/new`,
  "units/[unit]/page.tsx": ({ slug, unit }) => `/${slug}/units/${unit}`,
  "venues/page.tsx": ({ slug }) => `/${slug}/venues`,
  "venues/new/page.tsx": ({ slug }) => `/${slug}/venues/new`,
  "venues/[venue]/page.tsx": ({ slug, venue }) => `/${slug}/venues/${venue}`,
  "verification/page.tsx": ({ slug }) => `/${slug}/verification`,
  "verification/[id]/letter/route.ts": ({ slug, evidence }) => `/${slug}/verification/${evidence}/letter`,
};
