import type {
  Demand,
  EducationalOccupationalProgram,
  EducationEvent,
  Event,
  ExhibitionEvent,
  Offer,
  Organization,
  Person,
  Place,
  Report,
  ResearchProject,
  Thing,
  VirtualLocation,
  WithContext,
} from "schema-dts";
import { nameFor } from "@/features/institutions/rules/names.ts";
import type { ListingPageRow } from "@/features/listings/queries/published-listing.ts";
import { publicAddress } from "@/lib/http/public-address.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { plainText } from "@/lib/text/markdown.ts";
import { plainDateOf } from "@/lib/time/day.ts";
import type { ListingKind } from "@/prisma/generated/enums.ts";
import { coverAddress, pictureAddress } from "./cover-address.ts";
import { type ListingView, nextIntake, viewListing } from "./view.ts";

const DESCRIPTION_LENGTH = 500;

/** One description per kind; a new kind does not compile until it has its own. */
const DESCRIBE: Record<ListingKind, (view: ListingView) => Thing> = {
  exhibition: describeExhibition,
  lecture: describeLecture,
  programme: describeProgramme,
  project: describeProject,
  opportunity: describeOpportunity,
  brief: describeBrief,
};

/** A listing in the words of schema.org, in the language of the page; what is not known is left out. */
export function listingJsonLd(listing: ListingPageRow, locale: Locale, now: Date): WithContext<Thing> {
  const described = DESCRIBE[listing.kind](viewListing(listing, locale, now));
  return { "@context": "https://schema.org", ...(described as object) } as WithContext<Thing>;
}

function common({ listing, locale, text }: ListingView) {
  return {
    name: text.title,
    description: plainText(text.summary || text.body, DESCRIPTION_LENGTH),
    url: publicAddress(`/${locale}/listings/${listing.code}`),
    identifier: listing.code,
    image: publicAddress(listing.picture ? pictureAddress(listing.picture.key, 1600) : coverAddress(listing)),
  };
}

function organizer({ listing, locale }: ListingView): Organization {
  const { institution } = listing;
  return {
    "@type": "Organization",
    name: nameFor(institution.names, institution.sourceLanguage, locale)?.name ?? institution.slug,
    url: publicAddress(`/${locale}/institutions/${institution.slug}`),
  };
}

type Venue = { name: string; address: string; city: string; countryCode: string };

function place(venue: Venue | null, listing: ListingPageRow): Place {
  return {
    "@type": "Place",
    name: venue?.name ?? listing.city,
    address: {
      "@type": "PostalAddress",
      ...(venue?.address && { streetAddress: venue.address }),
      addressLocality: venue?.city || listing.city,
      addressCountry: venue?.countryCode ?? listing.countryCode,
    },
  };
}

/** The page stands for the online place: the address itself is for the registered. */
function locations(view: ListingView, venue: Venue | null): Event["location"] {
  const online: VirtualLocation = { "@type": "VirtualLocation", url: common(view).url };
  const mode = view.listing.attendanceMode;
  if (mode === "online") return online;
  return mode === "mixed" ? [place(venue, view.listing), online] : place(venue, view.listing);
}

function event(view: ListingView) {
  const { listing } = view;
  const modes = { onsite: "Offline", online: "Online", mixed: "Mixed" } as const;
  return {
    ...common(view),
    organizer: organizer(view),
    eventAttendanceMode: `https://schema.org/${modes[listing.attendanceMode]}EventAttendanceMode`,
    eventStatus: `https://schema.org/${listing.status === "cancelled" ? "EventCancelled" : "EventScheduled"}`,
    isAccessibleForFree: listing.isFree,
    ...(listing.languages.length > 0 && { inLanguage: [...listing.languages] }),
  } as const;
}

function describeExhibition(view: ListingView): Thing {
  const { exhibition } = view.listing;
  const described: ExhibitionEvent = {
    "@type": "ExhibitionEvent",
    ...event(view),
    ...(exhibition && { startDate: plainDateOf(exhibition.startsOn), endDate: plainDateOf(exhibition.endsOn) }),
    location: locations(view, exhibition?.venue ?? null),
  };
  return described;
}

function describeLecture(view: ListingView): Thing {
  const { listing } = view;
  const { sessions } = listing;
  const performers = listing.persons.map(({ person }) => describePerson(person));
  const described: EducationEvent = {
    "@type": "EducationEvent",
    ...event(view),
    ...(listing.startsAt && { startDate: listing.startsAt.toISOString() }),
    ...(listing.endsAt && { endDate: listing.endsAt.toISOString() }),
    location: locations(view, sessions[0]?.venue ?? null),
    ...(performers.length > 0 && { performer: performers }),
    ...(sessions.length > 1 && {
      subEvent: sessions.map((session) => ({
        "@type": "EducationEvent" as const,
        name: view.text.title,
        startDate: session.startsAt.toISOString(),
        endDate: session.endsAt.toISOString(),
        location: locations(view, session.venue),
      })),
    }),
  };
  return described;
}

function describePerson(person: { name: string; orcid: string | null; affiliation: string }): Person {
  return {
    "@type": "Person",
    name: person.name,
    ...(person.orcid && { sameAs: `https://orcid.org/${person.orcid}` }),
    ...(person.affiliation && { affiliation: { "@type": "Organization", name: person.affiliation } }),
  };
}

function describeProgramme(view: ListingView): Thing {
  const { listing, now } = view;
  const next = nextIntake(listing, now);
  const described: EducationalOccupationalProgram = {
    "@type": "EducationalOccupationalProgram",
    ...common(view),
    provider: [organizer(view), ...partners(listing)],
    ...(next && {
      applicationDeadline: plainDateOf(next.deadlineOn),
      startDate: plainDateOf(next.startsOn),
      maximumEnrollment: next.places,
    }),
    ...(listing.programme?.credits && { numberOfCredits: listing.programme.credits }),
  };
  return described;
}

function partners(listing: ListingPageRow): Organization[] {
  return listing.partners.map(({ name }) => ({ "@type": "Organization", name }));
}

function describeProject(view: ListingView): Thing {
  const { listing } = view;
  const members = listing.persons.map(({ person }) => describePerson(person));
  const described: ResearchProject = {
    "@type": "ResearchProject",
    ...common(view),
    parentOrganization: organizer(view),
    ...(listing.project && { foundingDate: plainDateOf(listing.project.startsOn) }),
    ...(listing.project?.endsOn && { dissolutionDate: plainDateOf(listing.project.endsOn) }),
    ...(members.length + listing.partners.length > 0 && { member: [...members, ...partners(listing)] }),
  };
  return described;
}

function describeOpportunity(view: ListingView): Thing {
  const { opportunity } = view.listing;
  const shared = {
    ...common(view),
    ...(opportunity && { validThrough: plainDateOf(opportunity.validUntil) }),
  };
  const offer: Offer = { "@type": "Offer", ...shared, offeredBy: organizer(view) };
  const demand: Demand = { "@type": "Demand", ...shared, seller: organizer(view) };
  return opportunity?.direction === "demand" ? demand : offer;
}

function describeBrief(view: ListingView): Thing {
  const { listing, text } = view;
  const authors = listing.persons.map(({ person }) => describePerson(person));
  const described: Report = {
    "@type": "Report",
    ...common(view),
    headline: text.title,
    inLanguage: text.language,
    publisher: organizer(view),
    author: authors.length > 0 ? authors : organizer(view),
    ...(listing.brief && { version: listing.brief.version }),
    ...(listing.brief?.releasedOn && { datePublished: plainDateOf(listing.brief.releasedOn) }),
  };
  return described;
}
