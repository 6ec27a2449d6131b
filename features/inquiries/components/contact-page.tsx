import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/button.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { getViewer } from "@/lib/auth/current.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { CONFIRM_HOURS, KEPT_DAYS } from "../rules.ts";
import { InquiryForm } from "./inquiry-form.tsx";

type ContactPageProps = {
  locale: Locale;
  to: { slug: string } | { listing: string };
  /** What the address says of how far it has come. */
  written: string | string[] | undefined;
  /** Where the page is from which one came. */
  back: { href: string; label: string };
  /** Who is written to, and about what. */
  children: ReactNode;
};

/** The form by which anybody writes to an institution or about a listing, and what comes after it. */
export async function ContactPage({ locale, to, written, back, children }: ContactPageProps) {
  const t = await getTranslations({ locale, namespace: "inquiry" });
  const isWritten = written === "confirm" || written === "passed-on";
  const about = "listing" in to ? "listing" : "institution";
  const { name, email } = await getViewer();
  return (
    <div className="page columns py-10">
      <div className="grid content-start gap-8 md:col-span-7">
        <h1 className="text-3xl">{t(isWritten ? `written.${written}.title` : `${about}.title`)}</h1>
        {isWritten ? (
          <>
            <Notice tone="good" live>
              {t(written === "confirm" ? "written.confirm.text" : `${about}.passedOn`, { hours: CONFIRM_HOURS })}
            </Notice>
            <p>
              <LinkButton tone="secondary" href={back.href}>
                {back.label}
              </LinkButton>
            </p>
          </>
        ) : (
          <>
            <p className="max-w-measure">{t(`${about}.lead`, { days: KEPT_DAYS })}</p>
            <InquiryForm locale={locale} to={to} formKey={crypto.randomUUID()} writer={{ name, email }} />
          </>
        )}
      </div>
      <aside className="grid gap-1 self-start border-s-4 border-rule-strong ps-5 max-md:-order-1 md:col-span-4 md:col-start-9">
        {children}
      </aside>
    </div>
  );
}
