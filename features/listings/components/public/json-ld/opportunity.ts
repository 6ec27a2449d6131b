import type { Demand, Offer, Service, Thing } from "schema-dts";
import { sectorName } from "@/lib/education/isic.ts";
import { plainDateOf } from "@/lib/time/day.ts";
import { common, countries, type Described, hosts } from "./parts.ts";

/** An offer or a demand, with its sector, the countries it is meant for and its last day. */
export function describeOpportunity(view: Described): Thing {
  const { listing, locale, isOver } = view;
  const { opportunity } = listing;
  const about = common(view);
  const service: Service = {
    "@type": "Service",
    name: about.name,
    ...(opportunity && { category: sectorName(opportunity.sector, locale) }),
  };
  const ended = isOver || listing.status !== "published";
  const shared = {
    ...about,
    itemOffered: service,
    areaServed: countries(view),
    availability: `https://schema.org/${ended ? "Discontinued" : "InStock"}`,
    ...(opportunity && { validThrough: plainDateOf(opportunity.validUntil) }),
  } as const;
  const offer: Offer = { "@type": "Offer", ...shared, offeredBy: hosts(view) };
  // Schema.org says of an organization what it seeks, and has no word for the other way round; JSON-LD has.
  const demand = { "@type": "Demand", ...shared, "@reverse": { seeks: hosts(view) } } as Demand;
  return opportunity?.direction === "demand" ? demand : offer;
}
