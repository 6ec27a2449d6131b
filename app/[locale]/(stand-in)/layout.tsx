import type { ReactNode } from "react";
import { HtmlDocument } from "@/components/layout/html-document.tsx";
import { readLocale } from "@/lib/i18n/read-locale.ts";

// As public pages are, but without what these read from the database: it may be the database that does not answer.
export const dynamic = "force-dynamic";

export default async function StandInLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}) {
  return <HtmlDocument locale={readLocale((await params).locale)}>{children}</HtmlDocument>;
}
