import type { ResearchProject, ScholarlyArticle, Thing } from "schema-dts";
import type { ListingPageRow } from "@/features/listings/queries/published-listing.ts";
import { plainDateOf } from "@/lib/time/day.ts";
import {
  common,
  confirmed,
  countries,
  type Described,
  documents,
  field,
  hosts,
  partners,
  person,
  place,
} from "./parts.ts";

/** A research project: who carries it, who works in it, from when to when, and what has come of it. */
export function describeProject(view: Described): Thing {
  const { listing } = view;
  const { project } = listing;
  const members = [
    ...partners(view, "partner", "awarding_body", "touring_venue"),
    ...listing.persons.map((entry) => person(entry.person, view.locale)),
  ];
  const sponsor = confirmed(view, "sponsor");
  const works = [...documents(view), ...(project?.outputs.map(describeOutput) ?? [])];
  const topic = field(view);
  const described: ResearchProject = {
    "@type": "ResearchProject",
    ...common(view),
    parentOrganization: hosts(view),
    ...(sponsor.length > 0 && { sponsor }),
    location: place(null, view),
    areaServed: countries(view),
    ...(topic && { knowsAbout: topic }),
    ...(project && { foundingDate: plainDateOf(project.startsOn) }),
    ...(project?.endsOn && { dissolutionDate: plainDateOf(project.endsOn) }),
    ...(members.length > 0 && { member: members }),
    ...(works.length > 0 && { subjectOf: works }),
  };
  return described;
}

function describeOutput({ title, year, doi }: NonNullable<ListingPageRow["project"]>["outputs"][number]) {
  const described: ScholarlyArticle = {
    "@type": "ScholarlyArticle",
    name: title,
    ...(year && { datePublished: String(year) }),
    ...(doi && { identifier: `doi:${doi}`, sameAs: `https://doi.org/${doi}` }),
  };
  return described;
}
