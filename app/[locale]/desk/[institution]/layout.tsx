import { permanentRedirect } from "next/navigation";
import type { ReactNode } from "react";
import { DeskFrame } from "@/components/layout/desk-frame.tsx";
import { deskNavigation } from "@/features/institutions/components/desk-navigation.ts";
import { findDeskSuccessor, getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { requireMember } from "@/lib/auth/current.ts";
import { currentPath } from "@/lib/http/current-path.ts";
import { markCurrent } from "@/lib/http/mark-current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

type Props = { children: ReactNode; params: Promise<{ locale: string; institution: string }> };

/** The frame of one institution's desk; 404 for whoever does not work there. An old address leads to the successor's desk. */
export default async function DeskLayout({ children, params }: Props) {
  const { locale: segment, institution: slug } = await params;
  const locale = readLocale(segment);
  const path = await currentPath();
  const viewer = await requireMember(locale, `/${locale}${path}`);
  const successor = await findDeskSuccessor(viewer, slug);
  if (successor !== null) permanentRedirect(`/${locale}${path.replace(`/desk/${slug}`, `/desk/${successor}`)}`);
  // Named as this page speaks, which need not be the language of the viewer's mail.
  const desk = await orNotFound(() => getDeskInstitution({ ...viewer, locale }, slug));
  const links = await deskNavigation(viewer, desk, locale);
  return (
    <DeskFrame
      locale={locale}
      currentPath={path}
      title={desk.name}
      titleLang={desk.nameLanguage}
      titleHref={`/${locale}/desk/${slug}`}
      links={markCurrent(links, `/${locale}${path}`)}
    >
      {children}
    </DeskFrame>
  );
}
