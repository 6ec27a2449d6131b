import { getFormatter, getTranslations } from "next-intl/server";
import { Facts } from "@/components/ui/facts.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { MergingFigures, MergingParty } from "../queries/merging.ts";

type MergingPreviewProps = { locale: Locale; from: MergingParty; into: MergingParty; figures: MergingFigures };

const MOVING = [
  "publicListings",
  "otherListings",
  "units",
  "venues",
  "persons",
  "delegations",
  "partnerships",
  "members",
  "invitations",
] as const satisfies readonly (keyof MergingFigures)[];

/** What moves to the successor in numbers, what ends, and where the old addresses lead. */
export async function MergingPreview({ locale, from, into, figures }: MergingPreviewProps) {
  const t = await getTranslations({ locale, namespace: "office.merge" });
  const format = await getFormatter({ locale });
  const number = (value: number) => <span className="tabular">{format.number(value)}</span>;
  const { membersOfBoth, verifications, evidence, predecessors } = figures;
  return (
    <section aria-labelledby="preview" className="grid gap-4">
      <h2 id="preview" className="text-2xl">
        {t.rich("into", { name: into.name, bdi: (parts) => <bdi lang={into.nameLanguage}>{parts}</bdi> })}
      </h2>
      {from.status === "suspended" ? <Notice tone="alarm">{t("fromSuspended")}</Notice> : null}
      <Facts facts={MOVING.map((figure) => ({ term: t(`figures.${figure}`), value: number(figures[figure]) }))} />
      <ul className="grid max-w-measure list-disc gap-1 ps-5">
        {membersOfBoth > 0 ? <li>{t("both", { count: membersOfBoth })}</li> : null}
        <li>{t("verification", { verifications, evidence })}</li>
        <li>{t("names")}</li>
        <li>
          {t.rich("addresses", {
            old: () => <bdi dir="ltr">/institutions/{from.slug}</bdi>,
            new: () => <bdi dir="ltr">/institutions/{into.slug}</bdi>,
          })}
        </li>
        {predecessors > 0 ? <li>{t("predecessors", { count: predecessors })}</li> : null}
        <li>{t("forGood")}</li>
      </ul>
    </section>
  );
}
