import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/forms/button-form.tsx";
import { BackLink } from "@/components/ui/back-link.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { removeReasonAction } from "@/features/reasons/actions.ts";
import { ReasonEditor } from "@/features/reasons/components/reason-editor.tsx";
import { getReason, listReasons } from "@/features/reasons/queries.ts";
import { textFor } from "@/features/reasons/rules.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "office.reasons" });
  return { title: t("title") };
}

/** A reason to change, or a new one at `/office/reasons/new`. */
export default async function OfficeReasonPage({ params }: Props) {
  const { locale: segment, id } = await params;
  const locale = readLocale(segment);
  const viewer = await getViewer();
  // A new one asks for the list, so that it is not found by whoever may not keep reasons.
  const reason = await orNotFound(async () =>
    id === "new" ? void (await listReasons(viewer)) : getReason(viewer, id),
  );
  const t = await getTranslations({ locale, namespace: "office.reasons" });
  const title = reason ? (textFor(reason.texts, locale)?.title ?? t("title")) : t("new");
  return (
    <div className="grid max-w-4xl grid-cols-1 gap-8">
      <header className="grid gap-3">
        <BackLink href={`/${locale}/office/reasons`}>{t("title")}</BackLink>
        <h1 className="text-3xl">
          <bdi>{title}</bdi>
        </h1>
      </header>
      <ReasonEditor locale={locale} reason={reason ?? null} />
      {reason ? (
        <Disclosure label={t("remove")} tone="danger">
          <p className="max-w-measure text-sm">{t("removeHint")}</p>
          <ButtonForm
            action={removeReasonAction.bind(null, locale, reason.id)}
            label={t("removeNow")}
            tone="danger"
            size="small"
            notices={{}}
          />
        </Disclosure>
      ) : null}
    </div>
  );
}
