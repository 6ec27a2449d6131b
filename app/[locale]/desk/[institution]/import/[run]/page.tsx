import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link.tsx";
import { Notice, type NoticeTone } from "@/components/ui/notice.tsx";
import { TabLinks } from "@/components/ui/tab-links.tsx";
import { EncodingForm } from "@/features/imports/components/encoding-form.tsx";
import { ImportRows } from "@/features/imports/components/import-rows.tsx";
import { ImportSteps } from "@/features/imports/components/import-steps.tsx";
import { getImportPage, type ImportPage, VERDICTS, type Verdict } from "@/features/imports/queries/import-page.ts";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { requireMember } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import { isolate } from "@/lib/text/isolate.ts";
import { DOT } from "@/lib/text/no-break.ts";

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ locale: string; institution: string; run: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "imports" });
  return { title: t("title") };
}

export default async function ImportRunPage({ params, searchParams }: Props) {
  const { locale: segment, institution: slug, run: id } = await params;
  const locale = readLocale(segment);
  const here = `/${locale}/desk/${slug}/import/${id}`;
  const viewer = await requireMember(locale, here);
  const { show } = await searchParams;
  const { institution, run } = await orNotFound(async () => {
    const institution = await getDeskInstitution(viewer, slug);
    return { institution, run: await getImportPage(viewer, institution.id, id) };
  });
  const t = await getTranslations({ locale, namespace: "imports.run" });
  const tKind = await getTranslations({ locale, namespace: "listings.kind" });
  const place = { locale, slug, institutionId: institution.id };
  const chosen = VERDICTS.find((verdict) => verdict === show);
  const rows = chosen ? run.rows.filter(({ verdict }) => verdict === chosen) : run.rows;
  return (
    <div className="grid grid-cols-1 gap-8">
      <header className="grid gap-2">
        <BackLink href={`/${locale}/desk/${slug}/import`}>{t("back")}</BackLink>
        <h1 className="text-3xl">{t(`title.${run.state}`)}</h1>
        <p className="text-ink-soft">
          <bdi>{run.list}</bdi>
          {DOT}
          {tKind(run.kind)}
          {DOT}
          <bdi>{run.fileName}</bdi>
        </p>
      </header>
      <Outcome locale={locale} run={run} />
      <ImportSteps place={place} run={run} />
      {run.reading ? <Reading place={place} run={run} /> : null}
      {run.rows.length > 0 ? (
        <section aria-labelledby="rows" className="grid gap-4">
          <h2 id="rows" className="text-2xl">
            {t("rows")}
          </h2>
          <TabLinks label={t("show")} tabs={await tabsOf(locale, here, run, chosen)} />
          <ImportRows place={place} rows={rows} isPreview={run.state === "preview"} isCalendar={run.format !== "csv"} />
        </section>
      ) : null}
    </div>
  );
}

async function tabsOf(locale: Locale, here: string, run: ImportPage, chosen: Verdict | undefined) {
  const t = await getTranslations({ locale, namespace: "imports.rows" });
  const format = await getFormatter({ locale });
  const present = VERDICTS.filter((verdict) => run.counts[verdict] > 0);
  return [
    { href: here, label: t("all"), current: chosen === undefined },
    ...present.map((verdict) => ({
      href: `${here}?show=${verdict}`,
      label: run.state === "preview" ? t(`verdict.${verdict}`) : t(`outcome.${verdict}`),
      count: format.number(run.counts[verdict]),
      current: chosen === verdict,
    })),
  ];
}

/** What it comes to, in one sentence, and what stays when it is taken back. */
async function Outcome({ locale, run }: { locale: Locale; run: ImportPage }) {
  const { counts } = run;
  const t = await getTranslations({ locale, namespace: "imports.run" });
  const tRows = await getTranslations({ locale, namespace: "imports.rows.count" });
  const format = await getFormatter({ locale });
  const words = format.list(
    VERDICTS.flatMap((verdict) => (counts[verdict] > 0 ? [tRows(verdict, { count: counts[verdict] })] : [])),
  );
  if (run.state === "preview") {
    if (run.rows.length === 0) return <Notice tone="alarm">{t("nothingRead")}</Notice>;
    return <p className="max-w-measure text-lg">{t("willCome", { words })}</p>;
  }
  if (run.state === "undone") {
    const stays = run.rows.filter(({ undoing }) => undoing === "stays").length;
    return (
      <Notice tone={stays > 0 ? "alarm" : "good"} live>
        {stays > 0 ? t("undoneBut", { count: stays }) : t("undoneAll")}
      </Notice>
    );
  }
  if (run.state !== "done") return null;
  return (
    <Notice tone={toneOf(counts)} live>
      {t("came", { words })} {counts.new > 0 ? t("areDrafts") : ""}
    </Notice>
  );
}

/** Red only when nothing came of it: rows that were left out are told of, and the rest is in. */
function toneOf({ refused, ...rest }: Record<Verdict, number>): NoticeTone {
  if (refused === 0) return "good";
  return Object.values(rest).some((count) => count > 0) ? "plain" : "alarm";
}

/** As what the file was read, and its first lines to see whether that is right. */
async function Reading({
  place,
  run,
}: {
  place: { locale: Locale; slug: string; institutionId: string };
  run: ImportPage;
}) {
  const { reading } = run;
  if (!reading) return null;
  const t = await getTranslations({ locale: place.locale, namespace: "imports.run" });
  const tEncoding = await getTranslations({ locale: place.locale, namespace: "imports.encoding" });
  const format = await getFormatter({ locale: place.locale });
  return (
    <section aria-labelledby="reading" className="grid gap-3">
      <h2 id="reading" className="text-2xl">
        {t("reading")}
      </h2>
      <p className="max-w-measure text-ink-soft">
        {tEncoding("looksLike", { name: tEncoding(`name.${reading.looksLike}`) })}
      </p>
      <pre
        dir="auto"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, and a keyboard must reach what is cut off
        tabIndex={0}
        className="overflow-x-auto rounded-sm border border-rule bg-sunken px-3 py-2 text-xs"
      >
        {reading.firstLines.join("\n")}
      </pre>
      {run.mayChange ? <EncodingForm place={place} runId={run.id} encoding={reading.encoding} /> : null}
      {reading.unknown.length > 0 ? (
        <Notice tone="alarm">{t("unknownColumns", { columns: format.list(reading.unknown.map(isolate)) })}</Notice>
      ) : null}
    </section>
  );
}
