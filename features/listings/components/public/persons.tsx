import { getTranslations } from "next-intl/server";
import { nameIn } from "@/features/institutions/rules/names.ts";
import { PUBLIC_STATUSES } from "@/features/listings/rules/status.ts";
import { titleIn } from "@/features/people/rules/person-name.ts";
import { direction, type Locale } from "@/lib/i18n/locales.ts";
import { orcidAddress } from "@/lib/identifiers/orcid.ts";
import { namesInOrder } from "@/lib/text/names-in-order.ts";
import { Photo } from "./photo.tsx";
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
          <li key={`${role} ${person.id}`} className="flex items-start gap-3 border-s-2 border-(--route) ps-3">
            {person.photo && person.photoConsentOn ? <Photo photoKey={person.photo.key} size="small" /> : null}
            <div>
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
              <Title person={person} sourceLanguage={listing.institution.sourceLanguage} locale={locale} />
              {affiliationOf(person, locale) ? (
                <bdi className="as-around block text-sm">{affiliationOf(person, locale)}</bdi>
              ) : null}
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
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

type Named = ListingView["listing"]["persons"][number]["person"];

/** What somebody is by profession, in the reader's language where it is said in it. */
function Title({ person, sourceLanguage, locale }: { person: Named; sourceLanguage: string; locale: Locale }) {
  const title = titleIn(person.titles, sourceLanguage, locale);
  if (!title) return null;
  return (
    <span lang={title.language} dir={direction(title.language)} className="as-around block text-sm">
      {title.title}
    </span>
  );
}

/** Where somebody works: as it was written, else the institution of the portal that they belong to. */
function affiliationOf({ affiliation, affiliationAt }: Named, locale: Locale): string {
  if (affiliation !== "" || affiliationAt?.status !== "active") return affiliation;
  return nameIn(affiliationAt, locale).name;
}
