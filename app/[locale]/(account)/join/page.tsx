import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { buttonStyle } from "@/components/ui/button-style.ts";
import { ApplicationState } from "@/features/institutions/components/application-state.tsx";
import { bdi } from "@/features/institutions/components/isolated.tsx";
import { JoinFinding } from "@/features/institutions/components/join-finding.tsx";
import { RegisterResults } from "@/features/institutions/components/register-results.tsx";
import { listOwnApplications } from "@/features/institutions/queries/applications.ts";
import {
  countRegisterPublished,
  getRegisterFinding,
  searchRegisterPublished,
} from "@/features/institutions/queries/register.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { isMember } from "@/lib/auth/viewer.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ q?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "join" });
  return { title: t("title") };
}

export default async function JoinPage({ params, searchParams }: Props) {
  const locale = readLocale((await params).locale);
  const { q } = await searchParams;
  const query = typeof q === "string" ? q.trim().slice(0, 200) : "";
  const viewer = await getViewer();
  const [t, finding, universities, results, applications] = await Promise.all([
    getTranslations({ locale, namespace: "join" }),
    getRegisterFinding(viewer),
    countRegisterPublished(),
    query === "" ? null : searchRegisterPublished(query),
    listOwnApplications(viewer),
  ]);
  return (
    <div className="page grid max-w-4xl grid-cols-1 gap-12 py-12">
      <header className="grid gap-3">
        <h1 className="text-3xl">{t("title")}</h1>
        <p className="max-w-measure text-lg text-ink-soft">{t("intro")}</p>
      </header>
      {finding ? (
        <JoinFinding locale={locale} viewer={viewer} finding={finding} />
      ) : (
        <section className="grid gap-4" aria-labelledby="how">
          <h2 id="how" className="text-2xl">
            {t("how.title")}
          </h2>
          <ol className="grid max-w-measure list-decimal gap-2 ps-6">
            <li>{t("how.signIn")}</li>
            <li>{t("how.found")}</li>
            <li>{t("how.apply")}</li>
          </ol>
          <p>
            <a href={`/${locale}/sign-in?return=${encodeURIComponent(`/${locale}/join`)}`} className={buttonStyle()}>
              {t("how.button")}
            </a>
          </p>
        </section>
      )}
      <section className="grid gap-4" aria-labelledby="register">
        <h2 id="register" className="text-2xl">
          {t("search.title")}
        </h2>
        <search>
          <form method="get" action={`/${locale}/join`} className="grid max-w-xl gap-2">
            <label htmlFor="register-query" className="text-sm font-semibold">
              {t("search.label")}
            </label>
            <p id="register-hint" className="text-sm text-ink-soft">
              {t("search.hint", { count: universities })}
            </p>
            <div className="flex gap-2">
              <input
                id="register-query"
                name="q"
                type="search"
                defaultValue={query}
                maxLength={200}
                aria-describedby="register-hint"
                className="control min-w-0 flex-1"
              />
              <button type="submit" className={buttonStyle({ tone: "secondary" })}>
                {t("search.button")}
              </button>
            </div>
          </form>
        </search>
        {results ? <RegisterResults locale={locale} query={query} results={results} /> : null}
      </section>
      <section className="grid justify-items-start gap-3" aria-labelledby="apply">
        <h2 id="apply" className="text-2xl">
          {t("apply.title")}
        </h2>
        <p className="max-w-measure text-ink-soft">{t("apply.intro")}</p>
        <a
          href={`/${locale}/apply`}
          className={buttonStyle({ tone: finding && finding.state !== "found" ? "primary" : "secondary" })}
        >
          {t("apply.button")}
        </a>
      </section>
      {isMember(viewer) && applications.length > 0 ? (
        <section className="grid gap-3" aria-labelledby="own">
          <h2 id="own" className="text-2xl">
            {t("own.title")}
          </h2>
          <ul className="border-t border-rule">
            {applications.map((application) => (
              <li key={application.id} className="flex flex-wrap items-center gap-3 border-b border-rule py-3">
                <a
                  href={`/${locale}/applications/${application.id}`}
                  lang={application.nameLanguage}
                  className="font-semibold underline"
                >
                  {bdi(application.name)}
                </a>
                <ApplicationState locale={locale} status={application.status} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
