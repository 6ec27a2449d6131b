import { getTranslations } from "next-intl/server";
import { PUBLIC_STATUSES } from "@/features/listings/rules/status.ts";
import { orcidAddress } from "@/lib/identifiers/orcid.ts";
import { namesInOrder } from "@/lib/text/names-in-order.ts";
import { Section } from "./section.tsx";
import type { ListingView } from "./view.ts";

/** Speakers, team or authors with their own script, affiliation and ORCID. */
export async function Persons({ view }: { view: ListingView }) {
  const { listing, locale } = view;
  if (listing.persons.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "listing" });
  const label = await getTranslations({ locale, namespace: "listings.personRole" });
  // A person whom nothing public names has no page; the desk previews drafts through here.
  const hasPages = (PUBLIC_STATUSES as readonly string[]).includes(listing.status);
  const namesRoles = new Set(listing.persons.map(({ role }) => role)).size > 1;
  const title = listing.kind === "lecture" ? "speakers" : listing.kind === "brief" ? "authors" : "team";
  const persons = listing.persons.map((named) => ({ ...named, names: namesInOrder(named.person, locale) }));
  return (
    <Section id="people" title={t(title)}>
      <ul className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
        {persons.map(({ role, person, names: [first, second] }) => (
          <li key={`${role} ${person.name} ${person.orcid}`} className="border-s-2 border-(--route) ps-3">
            {hasPages ? (
              <a
                href={`/${locale}/people/${person.id}`}
                className="font-semibold underline decoration-rule-strong underline-offset-4 hover:text-accent"
              >
                <bdi>{first}</bdi>
              </a>
            ) : (
              <bdi className="font-semibold">{first}</bdi>
            )}
            {second ? (
              <>
                {" "}
                <bdi className="text-ink-soft">{second}</bdi>
              </>
            ) : null}
            {namesRoles ? <span className="block text-sm text-ink-soft">{label(role)}</span> : null}
            {person.affiliation ? <bdi className="as-around block text-sm">{person.affiliation}</bdi> : null}
            {person.orcid ? (
              <a
                href={orcidAddress(person.orcid)}
                rel="noopener"
                dir="ltr"
                className="block w-fit py-1 text-sm text-accent underline underline-offset-4"
              >
                ORCID {person.orcid}
              </a>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
