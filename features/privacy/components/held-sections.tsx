import { getTranslations } from "next-intl/server";
import { Facts } from "@/components/ui/facts.tsx";
import { FoldSign } from "@/components/ui/fold-sign.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { languageName } from "@/lib/places/languages.ts";
import { DOT } from "@/lib/text/no-break.ts";
import { formatDateTimeInZone } from "@/lib/time/format.ts";
import { type Entry, type Held, TERMS, type Term } from "../rules/personal-data.ts";

/** Terms whose values are words of the portal, said in the reader's language where it has them. */
const WORDED = new Set<Term>(["action", "status", "role", "purpose", "reason"]);

/** Everything that is held, section by section; each opens without script. */
export async function HeldSections({ sections, locale }: { sections: readonly Held[]; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "ownData" });
  const tStatus = await getTranslations({ locale, namespace: "register.status" });
  const tRole = await getTranslations({ locale, namespace: "institutions.role" });
  const wordOf = (value: string) => {
    if (t.has(`word.${value}` as "word.sent")) return t(`word.${value}` as "word.sent");
    if (tStatus.has(value as "confirmed")) return tStatus(value as "confirmed");
    return tRole.has(value as "owner") ? tRole(value as "owner") : value;
  };
  const told = (term: Term, value: Entry[Term]): string => {
    if (value instanceof Date) return `${formatDateTimeInZone(locale, value, "UTC", "long")} UTC`;
    const values = Array.isArray(value) ? value.map(String) : [String(value ?? "")];
    if (term === "language") return values.map((one) => languageName(one, locale)).join(DOT);
    return values.map((one) => (WORDED.has(term) ? wordOf(one) : one)).join(DOT);
  };
  if (sections.length === 0) return <p className="text-ink-soft">{t("nothing")}</p>;
  return (
    <div className="grid border-t border-rule">
      {sections.map(({ section, entries }) => (
        <details key={section} className="border-b border-rule">
          <summary className="flex min-h-12 items-center gap-3 py-2 font-semibold">
            <span>{t(`section.${section}`)}</span>
            <span className="ms-auto text-sm font-medium text-ink-soft">{t("entries", { count: entries.length })}</span>
            <FoldSign />
          </summary>
          <ol className="grid gap-5 pb-6">
            {entries.map((entry, index) => (
              // Nothing of it is a key: the same may be held twice.
              // biome-ignore lint/suspicious/noArrayIndexKey: a list that is drawn once
              <li key={index}>
                <Facts
                  facts={TERMS.filter((term) => isSaid(entry[term])).map((term) => ({
                    term: t(`term.${term}`),
                    value: <bdi className="break-words whitespace-pre-line">{told(term, entry[term])}</bdi>,
                  }))}
                />
              </li>
            ))}
          </ol>
        </details>
      ))}
    </div>
  );
}

function isSaid(value: Entry[Term]): boolean {
  return (
    value !== undefined &&
    value !== null &&
    value !== "" &&
    value !== 0 &&
    !(Array.isArray(value) && value.length === 0)
  );
}
