import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { BackLink } from "@/components/ui/back-link.tsx";
import { direction, type Locale } from "@/lib/i18n/locales.ts";
import type { DeskForm } from "../queries/desk-form.ts";

type HeaderProps = {
  locale: Locale;
  form: DeskForm;
  title: string;
  back: { href: string; label: string };
  children?: ReactNode;
};

/** The head of a builder's pages: the way back, what the page is, and of which listing and moment. */
export async function BuilderHeader({ locale, form: { listing, moment }, title, back, children }: HeaderProps) {
  const t = await getTranslations({ locale, namespace: "forms" });
  return (
    <header className="grid gap-2">
      <BackLink href={back.href}>{back.label}</BackLink>
      <h1 className="text-3xl">{title}</h1>
      <p lang={listing.sourceLanguage} dir={direction(listing.sourceLanguage)} className="as-around text-xl">
        {listing.title}
      </p>
      <p className="max-w-measure text-ink-soft">{t(`momentIntro.${moment}`)}</p>
      {children}
    </header>
  );
}
