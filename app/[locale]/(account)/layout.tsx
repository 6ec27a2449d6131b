import type { Metadata } from "next";
import type { ReactNode } from "react";
import { PersonalDocument } from "@/components/layout/personal-document.tsx";
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
  return <PersonalDocument locale={locale}>{children}</PersonalDocument>;
}
