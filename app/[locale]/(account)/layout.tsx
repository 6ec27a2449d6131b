import type { Metadata } from "next";
import type { ReactNode } from "react";
import { HtmlDocument } from "@/components/layout/html-document.tsx";
import { InterfaceText } from "@/components/layout/interface-text.tsx";
import { PageFrame } from "@/components/layout/page-frame.tsx";
import { readLocale } from "@/lib/i18n/read-locale.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { robots: { index: false, follow: false } };

export default async function AccountLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}) {
  const locale = readLocale((await params).locale);
  return (
    <HtmlDocument locale={locale}>
      <PageFrame locale={locale}>
        <InterfaceText locale={locale}>{children}</InterfaceText>
      </PageFrame>
    </HtmlDocument>
  );
}
