import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { JsonLdScript } from "@/components/json-ld/json-ld-script.tsx";
import { TrailJsonLd } from "@/components/json-ld/trail-json-ld.tsx";
import { PageFrame } from "@/components/layout/page-frame.tsx";
import { socialPicture } from "@/components/social/picture.ts";
import { personCard } from "@/components/social/portal-cards.ts";
import { personJsonLd } from "@/features/listings/components/public/json-ld/person-page.ts";
import { PersonPage } from "@/features/listings/components/public/person-page.tsx";
import { getPublishedPerson } from "@/features/listings/queries/published-person.ts";
import { listPublishedOfPerson } from "@/features/listings/queries/published-sections.ts";
import { Subscribe } from "@/features/search/components/subscribe.tsx";
import { feedAlternates } from "@/features/search/rules/feed-address.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { pageMetadata } from "@/lib/http/page-metadata.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import { namesInOrder } from "@/lib/text/names-in-order.ts";

// The page and its metadata ask for the same person; one reading serves both.
const readPerson = cache((id: string) => orNotFound(() => getPublishedPerson(id)));

type PageProps = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale: segment, id } = await params;
  const locale = readLocale(segment);
  const person = await readPerson(id);
  const t = await getTranslations({ locale, namespace: "personPage" });
  const [first, second] = namesInOrder(person, locale);
  const title = second ? `${first} (${second})` : first;
  const description = t("description", { name: title, affiliation: person.affiliations[0] ?? "" });
  return pageMetadata({
    locale,
    path: `/people/${person.id}`,
    title,
    description: description.trim(),
    picture: socialPicture(`person-${person.id}`, (await personCard(person, locale)).card),
    type: "profile",
    feeds: feedAlternates({ person: person.id }, locale, title),
  });
}

export default async function PublicPersonPage({ params }: PageProps) {
  const { locale: segment, id } = await params;
  const locale = readLocale(segment);
  const person = await readPerson(id);
  // Several institutions may name the same person; each of their rows leads to the one page.
  if (person.id !== id) permanentRedirect(`/${locale}/people/${person.id}`);
  const now = new Date();
  const listings = await listPublishedOfPerson(person.rowIds, locale, now);
  const cards = [...listings.now, ...listings.coming, ...listings.past];
  return (
    <PageFrame
      locale={locale}
      currentPath={`/people/${person.id}`}
      sampleNotice={cards.some(({ isSample }) => isSample)}
    >
      <JsonLdScript thing={personJsonLd(person, locale)} />
      <TrailJsonLd steps={[{ name: namesInOrder(person, locale)[0], path: `/people/${person.id}` }]} locale={locale} />
      <PersonPage
        person={person}
        listings={listings}
        subscribe={<Subscribe filters={{ person: person.id }} locale={locale} />}
        locale={locale}
        now={now}
      />
    </PageFrame>
  );
}
