import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link.tsx";
import { Button, LinkButton } from "@/components/ui/button.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { SelectField } from "@/components/ui/select-field.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import { IssueForm } from "@/features/certificates/components/issue-form.tsx";
import { getCertificateFigures } from "@/features/certificates/queries/certificate.ts";
import { DoorCounts } from "@/features/check-in/components/door-counts.tsx";
import { CodeForm, PeopleForm } from "@/features/check-in/components/door-forms.tsx";
import { DoorPhone } from "@/features/check-in/components/door-phone.tsx";
import { PeopleAtDoor } from "@/features/check-in/components/people-at-door.tsx";
import { getDoor } from "@/features/check-in/queries/door.ts";
import { type DoorAddress, doorHref, doorPath } from "@/features/check-in/rules/door-address.ts";
import { DOOR_LENGTH, doorChoice } from "@/features/check-in/schema.ts";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { requireMember } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { direction } from "@/lib/i18n/locales.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import { newId } from "@/lib/id.ts";
import { cleanLine } from "@/lib/text/clean.ts";

type Props = {
  params: Promise<{ locale: string; institution: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "door" });
  return { title: t("title") };
}

/** A listing's door: who is in, and whom to let in. */
export default async function DoorPage({ params, searchParams }: Props) {
  const { locale: segment, institution: slug, id } = await params;
  const locale = readLocale(segment);
  const t = await getTranslations({ locale, namespace: "door" });
  const asked = await searchParams;
  const first = (name: string) => [asked[name] ?? ""].flat()[0] ?? "";
  const search = cleanLine(first("q")).slice(0, 100);
  const session = doorChoice.shape.session.safeParse(first("session"));
  const name = doorChoice.shape.door.safeParse(first("door"));
  const address = {
    locale,
    slug,
    listingId: id,
    // An address that means nothing is the door of the whole listing, with the name that doors have by themselves.
    sessionId: (session.success ? session.data : null) ?? null,
    door: (name.success ? name.data : null) ?? t("mainDoor"),
    search,
  };
  const viewer = await requireMember(locale, doorHref({ ...address, institutionId: "" }));
  const { institution, page, certificates } = await orNotFound(async () => {
    const institution = await getDeskInstitution(viewer, slug);
    const [page, certificates] = await Promise.all([
      getDoor(viewer, institution.id, id, address.sessionId, search, locale),
      getCertificateFigures(viewer, institution.id, id),
    ]);
    return { institution, page, certificates };
  });
  const here: DoorAddress = { ...address, institutionId: institution.id };
  const { listing, counts, people, timeZone } = page;
  const path = doorPath(here);
  const printed = here.sessionId === null ? "" : `?session=${here.sessionId}`;
  const tCertificate = await getTranslations({ locale, namespace: "certificate" });
  return (
    <div className="grid max-w-4xl gap-8">
      <header className="grid gap-1">
        <BackLink href={path.replace(/door$/, "registrations")}>{t("back")}</BackLink>
        <h1 className="text-2xl">{t("title")}</h1>
        <p lang={listing.language} dir={direction(listing.language)} className="as-around text-lg">
          {listing.title}
        </p>
      </header>
      <form method="get" action={path} className="flex flex-wrap items-end gap-3" aria-label={t("choose")}>
        {listing.sessions.length === 0 ? null : (
          <SelectField
            name="session"
            label={t("session")}
            defaultValue={here.sessionId ?? ""}
            placeholder={t("wholeListing")}
            options={listing.sessions.map(({ id, when }) => ({ value: id, label: when }))}
          />
        )}
        <TextField name="door" label={t("name")} defaultValue={here.door} maxLength={DOOR_LENGTH} required />
        <Button tone="secondary">{t("takeDoor")}</Button>
      </form>
      <DoorPhone key={doorHref(here)} address={here} timeZone={timeZone}>
        <DoorCounts counts={counts} />
        <section aria-labelledby="code" className="grid gap-3">
          <h2 id="code" className="text-xl">
            {t("byCode")}
          </h2>
          <CodeForm address={here} scanKey={newId()} timeZone={timeZone} />
        </section>
        <section aria-labelledby="people" className="grid gap-3">
          <h2 id="people" className="text-xl">
            {t("people")}
          </h2>
          <form method="get" action={path} className="flex flex-wrap items-end gap-3">
            {here.sessionId === null ? null : <input type="hidden" name="session" value={here.sessionId} />}
            <input type="hidden" name="door" value={here.door} />
            <TextField name="q" type="search" label={t("search")} defaultValue={search} maxLength={100} />
            <Button tone="secondary">{t("find")}</Button>
            {search === "" ? null : (
              <LinkButton tone="quiet" href={doorHref({ ...here, search: "" })}>
                {t("showAll")}
              </LinkButton>
            )}
          </form>
          {people.length === 0 ? (
            <EmptyState title={t("nobody")} reason={search === "" ? t("nobodyYet") : t("nobodyFound")} />
          ) : (
            <PeopleForm address={here} scanKey={newId()} timeZone={timeZone}>
              <PeopleAtDoor people={people} timeZone={timeZone} />
            </PeopleForm>
          )}
          {page.hasMore ? <p className="text-sm text-ink-soft">{t("more")}</p> : null}
        </section>
      </DoorPhone>
      <section aria-labelledby="print" className="grid gap-3">
        <h2 id="print" className="text-xl">
          {t("print")}
        </h2>
        <div className="flex flex-wrap gap-3">
          <LinkButton tone="secondary" href={`${path}/list${printed}`} download>
            {t("printed.list")}
          </LinkButton>
          <LinkButton tone="secondary" href={`${path}/badges${printed}`} download>
            {t("printed.badges")}
          </LinkButton>
        </div>
      </section>
      <section aria-labelledby="certificates" className="grid gap-3">
        <h2 id="certificates" className="text-xl">
          {tCertificate("many")}
        </h2>
        <p className="max-w-measure text-ink-soft">{tCertificate("figures", { issued: certificates.issued })}</p>
        <IssueForm place={here} listingId={id} />
      </section>
    </div>
  );
}
