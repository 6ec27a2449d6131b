import { getTranslations } from "next-intl/server";
import { buttonStyle } from "@/components/ui/button-style.ts";
import { Notice } from "@/components/ui/notice.tsx";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { languageOptions } from "@/lib/places/languages.ts";
import type { RegisterFinding, RegisterMatch } from "../queries/register.ts";
import { ClaimForm } from "./claim-form.tsx";
import { bdi } from "./isolated.tsx";

type JoinFindingProps = { locale: Locale; viewer: Viewer; finding: RegisterFinding };

/** What the register says to somebody's own address, and what can be done with it. */
export async function JoinFinding({ locale, viewer, finding }: JoinFindingProps) {
  const t = await getTranslations({ locale, namespace: "join" });
  if (finding.state === "found") {
    return (
      <div className="grid gap-8">
        {finding.entries.length > 1 ? <p className="max-w-measure">{t("found.several")}</p> : null}
        {finding.entries.map((entry) =>
          entry.institution ? (
            <AlreadyHere key={entry.id} locale={locale} viewer={viewer} institution={entry.institution} />
          ) : (
            <Offer key={entry.id} locale={locale} entry={entry} domain={finding.domain} />
          ),
        )}
      </div>
    );
  }
  return (
    <Notice title={t("notFound.title")} tone={finding.state === "look-alike" ? "alarm" : "plain"}>
      {finding.state === "free-mail" ? t.rich("notFound.freeMail", { domain: finding.domain, bdi }) : null}
      {finding.state === "unknown" ? t.rich("notFound.unknown", { domain: finding.domain, bdi }) : null}
      {finding.state === "look-alike"
        ? t.rich("notFound.lookAlike", { domain: finding.domain, resembles: finding.resembles, bdi })
        : null}
    </Notice>
  );
}

async function Offer({ locale, entry, domain }: { locale: Locale; entry: RegisterMatch; domain: string }) {
  const t = await getTranslations({ locale, namespace: "join.found" });
  return (
    <section
      aria-labelledby={`offer-${entry.id}`}
      className="grid gap-5 rounded-md border border-accent bg-raised p-5 sm:p-8"
    >
      <div className="grid gap-2">
        <h2 id={`offer-${entry.id}`} className="text-2xl">
          {t.rich("title", { name: entry.name, bdi })}
        </h2>
        <p className="max-w-measure text-ink-soft">{t.rich("intro", { domain, bdi })}</p>
      </div>
      <ClaimForm locale={locale} entryId={entry.id} website={entry.webPage} languages={languageOptions(locale)} />
    </section>
  );
}

type AlreadyHereProps = { locale: Locale; viewer: Viewer; institution: { slug: string; name: string } };

async function AlreadyHere({ locale, viewer, institution }: AlreadyHereProps) {
  const t = await getTranslations({ locale, namespace: "join.here" });
  const isOwn = viewer.memberships.some((membership) => membership.slug === institution.slug);
  return (
    <section
      aria-labelledby={`here-${institution.slug}`}
      className="grid justify-items-start gap-3 border-y border-rule py-6"
    >
      <h2 id={`here-${institution.slug}`} className="text-2xl">
        {t.rich("title", { name: institution.name, bdi })}
      </h2>
      <p className="max-w-measure text-ink-soft">{isOwn ? t("member") : t("intro")}</p>
      {isOwn ? (
        <a href={`/${locale}/desk/${institution.slug}`} className={buttonStyle()}>
          {t("desk")}
        </a>
      ) : (
        <a href={`/${locale}/institutions/${institution.slug}`} className={buttonStyle({ tone: "secondary" })}>
          {t("page")}
        </a>
      )}
    </section>
  );
}
