import { getTranslations } from "next-intl/server";
import { RouteMark } from "@/components/cover/route-mark.tsx";
import { Breadcrumb } from "@/components/ui/breadcrumb.tsx";
import { Mark, MarkRow } from "@/components/ui/mark.tsx";
import { Seal } from "@/components/ui/seal.tsx";
import { TitleText } from "@/components/ui/title-text.tsx";
import { allowedBy } from "@/features/institutions/rules/levels.ts";
import { nameFor, nameIn } from "@/features/institutions/rules/names.ts";
import { framing } from "@/features/listings/rules/focus.ts";
import { KINDS } from "@/features/listings/rules/kinds.ts";
import { routeSlug } from "@/features/listings/rules/routes.ts";
import { calledOff } from "@/features/listings/rules/status.ts";
import { foreignText } from "@/lib/i18n/foreign-text.ts";
import { withNoBreaks } from "@/lib/text/no-break.ts";
import { titleParts } from "@/lib/text/title-parts.ts";
import { coverWithin, PICTURE_WIDTHS, pictureAddress } from "./cover-address.ts";
import type { ListingView } from "./view.ts";

/** Title, summary, who stands behind it, and the picture or cover, on the ground of its route. */
export async function ListingHeader({ view }: { view: ListingView }) {
  const { listing, locale, text } = view;
  const t = await getTranslations({ locale, namespace: "listing" });
  const label = await getTranslations({ locale, namespace: "listings" });
  const off = calledOff(listing);
  const kinds = label(`kinds.${listing.kind}`);
  return (
    <header className="border-b border-rule bg-(--route-wash)">
      <div className="page columns py-8 lg:py-12">
        <div className="md:col-span-12">
          <Breadcrumb
            label={t("trail")}
            crumbs={[
              { label: t("home"), href: `/${locale}` },
              { label: kinds, href: `/${locale}/kinds/${KINDS[listing.kind].path}` },
              { label: listing.code },
            ]}
          />
        </div>
        <div className="grid content-start gap-4 md:col-span-7">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
            <MarkRow>
              {off ? <Seal kind={off}>{t(off)}</Seal> : null}
              <Mark tone="plain">
                {listing.opportunity
                  ? label(`opportunityDirection.${listing.opportunity.direction}`)
                  : label(`kind.${listing.kind}`)}
              </Mark>
              {listing.isSample ? <Mark tone="plain">{t("sample")}</Mark> : null}
            </MarkRow>
            <RouteMark
              route={listing.route}
              name={label(`route.${listing.route}`)}
              href={`/${locale}/routes/${routeSlug(listing.route)}`}
            />
          </div>
          <h1 {...foreignText(text.language, locale)} className="as-around text-4xl">
            <TitleText parts={titleParts(text.title, text.language)} />
          </h1>
          {text.summary ? (
            <p {...foreignText(text.language, locale)} className="as-around max-w-measure text-lg">
              {withNoBreaks(text.summary, text.language)}
            </p>
          ) : null}
          <Host view={view} />
        </div>
        {/* A drawn cover says nothing on paper. */}
        <div className={`md:col-span-5 ${listing.picture ? "" : "print:hidden"}`}>
          <Picture view={view} />
        </div>
      </div>
    </header>
  );
}

async function Host({ view }: { view: ListingView }) {
  const { listing, locale, now } = view;
  const { institution } = listing;
  const t = await getTranslations({ locale, namespace: "listing" });
  const named = nameFor(institution.names, institution.sourceLanguage, locale);
  if (!named) return null;
  const unit = listing.unit && nameIn({ ...listing.unit, sourceLanguage: institution.sourceLanguage }, locale);
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {unit ? (
        <a
          href={`/${locale}/institutions/${institution.slug}/units/${listing.unit?.slug}`}
          {...foreignText(unit.nameLanguage, locale)}
          className="as-around font-semibold underline decoration-rule-strong underline-offset-4 hover:text-accent"
        >
          {unit.name}
        </a>
      ) : null}
      <a
        href={`/${locale}/institutions/${institution.slug}`}
        {...foreignText(named.language, locale)}
        className="as-around font-semibold underline decoration-rule-strong underline-offset-4 hover:text-accent"
      >
        {named.name}
      </a>
      {allowedBy(institution.verifications, now).bearsSeal ? <Seal kind="verified">{t("verified")}</Seal> : null}
    </p>
  );
}

function Picture({ view }: { view: ListingView }) {
  const { listing, locale, text } = view;
  const frame = "aspect-8/5 w-full rounded-xs object-cover shadow-lift";
  if (!listing.picture) {
    return <img src={coverWithin(listing)} alt="" width={960} height={600} className={frame} />;
  }
  const { key } = listing.picture;
  // A translation that does not say yet what the picture shows: better in another language than not at all.
  const source = listing.translations.find(({ language }) => language === listing.sourceLanguage);
  const seen = text.pictureAlt === "" && source ? source : text;
  const sources = PICTURE_WIDTHS.map((width) => `${pictureAddress(key, width)} ${width}w`);
  return (
    <img
      src={pictureAddress(key, 960)}
      srcSet={sources.join(", ")}
      sizes="(min-width: 48rem) 40vw, 100vw"
      alt={seen.pictureAlt}
      {...foreignText(seen.language, locale)}
      style={framing(listing)}
      width={960}
      height={600}
      className={frame}
    />
  );
}
