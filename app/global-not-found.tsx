import { headers } from "next/headers";
import { HtmlDocument } from "@/components/layout/html-document.tsx";
import { NotFoundNotice } from "@/components/layout/not-found-notice.tsx";
import { PageFrame } from "@/components/layout/page-frame.tsx";
import { preferredLocale } from "@/lib/i18n/preferred-locale.ts";

/** An address that no page has. It names no language, so the browser's is used. */
export default async function GlobalNotFound() {
  const locale = preferredLocale((await headers()).get("accept-language"));
  return (
    <HtmlDocument locale={locale}>
      <PageFrame locale={locale}>
        <NotFoundNotice locale={locale} />
      </PageFrame>
    </HtmlDocument>
  );
}
