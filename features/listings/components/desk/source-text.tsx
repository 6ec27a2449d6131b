import { getTranslations } from "next-intl/server";
import { direction, type Locale } from "@/lib/i18n/locales.ts";
import type { DeskListing } from "../../queries/desk-listing.ts";
import { KINDS } from "../../rules/kinds.ts";

type Written = Pick<DeskListing, "kind" | "sourceLanguage"> & {
  source: Pick<DeskListing["source"], "title" | "summary" | "body" | "pictureAlt" | "parts">;
  picture: object | null;
};

/** What there is to translate, field by field in the order of the form, as it was typed. */
export async function SourceText({ locale, listing }: { locale: Locale; listing: Written }) {
  const t = await getTranslations({ locale, namespace: "editor" });
  const tPart = await getTranslations({ locale, namespace: "listings.textPart" });
  const { source, sourceLanguage } = listing;
  const fields = [
    { label: t("field.title"), text: source.title },
    { label: t("field.summary"), text: source.summary },
    ...KINDS[listing.kind].parts.map((part) => ({
      label: tPart(part),
      text: source.parts.find((written) => written.part === part)?.text ?? "",
    })),
    { label: t("field.body"), text: source.body },
    ...(listing.picture ? [{ label: t("field.pictureAlt"), text: source.pictureAlt }] : []),
  ];
  return (
    <dl className="grid gap-5">
      {fields.map(({ label, text }) => (
        <div key={label} className="grid gap-1.5">
          <dt className="text-sm font-semibold">{label}</dt>
          {text === "" ? (
            <dd className="text-sm text-ink-soft">{t("translation.empty")}</dd>
          ) : (
            <dd
              lang={sourceLanguage}
              dir={direction(sourceLanguage)}
              className="rounded-sm border border-rule bg-sunken px-3 py-2 whitespace-pre-wrap"
            >
              {text}
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
