import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Renewed } from "@/components/forms/renewed.tsx";
import { BackLink } from "@/components/ui/back-link.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { MailTextForm } from "@/features/mail-texts/components/mail-text-form.tsx";
import { getMailText } from "@/features/mail-texts/queries.ts";
import { PLACEHOLDERS } from "@/features/mail-texts/rules/placeholders.ts";
import { isLetter } from "@/features/mail-texts/rules/words.ts";
import { requireMember } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

type Props = {
  params: Promise<{ locale: string; institution: string; letter: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, letter } = await params;
  const t = await getTranslations({ locale: readLocale(locale), namespace: "mailTexts" });
  return { title: isLetter(letter) ? t(`letters.${letter}`) : t("title") };
}

/** What an institution says of its own in one kind of letter. */
export default async function MailTextPage({ params, searchParams }: Props) {
  const { locale: segment, institution: slug, letter } = await params;
  if (!isLetter(letter)) notFound();
  const locale = readLocale(segment);
  const base = `/${locale}/desk/${slug}/mail-texts`;
  const viewer = await requireMember(locale, `${base}/${letter}`);
  const { institution, text } = await orNotFound(async () => {
    const institution = await getDeskInstitution(viewer, slug);
    return { institution, text: await getMailText(viewer, institution.id, letter) };
  });
  const t = await getTranslations({ locale, namespace: "mailTexts" });
  return (
    <div className="grid max-w-4xl gap-8">
      <header className="grid gap-2">
        <BackLink href={base}>{t("title")}</BackLink>
        <h1 className="text-3xl">{t(`letters.${letter}`)}</h1>
        <p className="max-w-measure text-ink-soft">{t(`sent.${letter}`)}</p>
      </header>
      {(await searchParams).done === "saved" ? (
        <Notice tone="good" live>
          {t("saved")}
        </Notice>
      ) : null}
      <div className="grid max-w-measure gap-3">
        <p className="text-ink-soft">{t("help")}</p>
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
          {PLACEHOLDERS.map((placeholder) => (
            <div key={placeholder} className="contents">
              <dt>
                <code dir="ltr">{`{${placeholder}}`}</code>
              </dt>
              <dd className="text-ink-soft">{t(`placeholders.${placeholder}`)}</dd>
            </div>
          ))}
        </dl>
      </div>
      <Renewed by={text.revision}>
        <MailTextForm place={{ locale, slug, institutionId: institution.id }} text={text} />
      </Renewed>
    </div>
  );
}
