import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Renewed } from "@/components/forms/renewed.tsx";
import { BackLink } from "@/components/ui/back-link.tsx";
import { buttonStyle } from "@/components/ui/button-style.ts";
import { Notice } from "@/components/ui/notice.tsx";
import { ApplicationFacts } from "@/features/institutions/components/application-facts.tsx";
import { ApplicationForm } from "@/features/institutions/components/application-form.tsx";
import { ApplicationState } from "@/features/institutions/components/application-state.tsx";
import { getOwnApplication, type OwnApplication } from "@/features/institutions/queries/applications.ts";
import { requireMember } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import { countryOptions } from "@/lib/places/countries.ts";
import { languageOptions } from "@/lib/places/languages.ts";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "join.applicationPage" });
  return { title: t("title") };
}

export default async function ApplicationPage({ params }: Props) {
  const { locale: segment, id } = await params;
  const locale = readLocale(segment);
  const viewer = await requireMember(locale, `/${locale}/applications/${id}`);
  const application = await orNotFound(() => getOwnApplication(viewer, id));
  const t = await getTranslations({ locale, namespace: "join.applicationPage" });
  const [first] = application.names;
  return (
    <div className="page grid max-w-4xl grid-cols-1 gap-8 py-12">
      <header className="grid gap-3">
        <BackLink href={`/${locale}/join`}>{t("back")}</BackLink>
        <h1 className="text-3xl" lang={first?.language}>
          <bdi>{first?.name}</bdi>
        </h1>
        <div>
          <ApplicationState locale={locale} status={application.status} />
        </div>
      </header>
      <State locale={locale} application={application} />
      <ApplicationFacts locale={locale} application={application} />
      {application.status === "pending" || application.status === "question" ? (
        <section className="grid gap-5" aria-labelledby="change">
          <div className="grid gap-1">
            <h2 id="change" className="text-2xl">
              {t("change")}
            </h2>
            <p className="text-ink-soft">{t("changeHint")}</p>
          </div>
          <Renewed by={application.revision}>
            <ApplicationForm
              locale={locale}
              id={application.id}
              values={formValues(application)}
              languages={languageOptions(locale)}
              countries={countryOptions(locale)}
            />
          </Renewed>
        </section>
      ) : null}
    </div>
  );
}

async function State({ locale, application }: { locale: Locale; application: OwnApplication }) {
  const t = await getTranslations({ locale, namespace: "join.applicationPage" });
  const { status, decisionNote, institution } = application;
  const note = <p className="mt-2 whitespace-pre-line text-base text-ink">{decisionNote}</p>;
  if (status === "pending") return <Notice>{t("sent")}</Notice>;
  if (status === "question") {
    return (
      <Notice tone="alarm" title={t("question")}>
        {note}
        <p>{t("answerHint")}</p>
      </Notice>
    );
  }
  if (status === "refused") {
    return (
      <div className="grid justify-items-start gap-4">
        <Notice title={t("refused")}>{note}</Notice>
        <a href={`/${locale}/apply`} className={buttonStyle({ tone: "secondary" })}>
          {t("applyAgain")}
        </a>
      </div>
    );
  }
  return (
    <div className="grid justify-items-start gap-4">
      <Notice tone="good" title={t("approved")} />
      {institution ? (
        <a href={`/${locale}/desk/${institution.slug}`} className={buttonStyle()}>
          {t("openDesk")}
        </a>
      ) : null}
    </div>
  );
}

function formValues(application: OwnApplication): Record<string, string> {
  const { kind, countryCode, city, website, reason, revision, names } = application;
  const rows = names.flatMap(({ language, name }, index) => [
    [`names.${index}.language`, language],
    [`names.${index}.name`, name],
  ]);
  return { kind, countryCode, city, website, reason, revision: String(revision), ...Object.fromEntries(rows) };
}
