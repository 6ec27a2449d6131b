import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NotFoundNotice } from "@/components/layout/not-found-notice.tsx";
import { PageFrame } from "@/components/layout/page-frame.tsx";
import { readLocale } from "@/lib/i18n/read-locale.ts";

type Props = { params: Promise<{ locale: string }> };

// The server answers 404 for a page that says this of itself (server/stand-in.ts). Calling the framework's
// notFound() would leave the page to be drawn by script in the browser.
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "notFound" });
  return { title: t("title"), robots: { index: false }, other: { "page-status": "404" } };
}

/** Every address below a language that leads nowhere, and what the server shows in place of any page that is missing. */
export default async function MissingPage({ params }: Props) {
  const locale = readLocale((await params).locale);
  return (
    <PageFrame locale={locale}>
      <NotFoundNotice locale={locale} />
    </PageFrame>
  );
}
