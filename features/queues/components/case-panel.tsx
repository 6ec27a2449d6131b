import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/forms/button-form.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { bdi } from "@/features/institutions/components/isolated.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { formatDateInZone } from "@/lib/time/format.ts";
import type { CaseKind } from "@/prisma/generated/enums.ts";
import { assignCaseAction } from "../actions.ts";
import type { CaseHolding } from "../queries/holding.ts";
import { assignmentNotices } from "./assignment-notices.ts";
import { GiveForm } from "./give-form.tsx";

type CasePanelProps = {
  locale: Locale;
  kind: CaseKind;
  id: string;
  /** Nothing when the case is closed: then nobody looks at it any more. */
  holding: CaseHolding | undefined;
  ownId: string | null;
};

/** Who of the office looks at a case, with the ways to take it, give it to a colleague and let it go. */
export async function CasePanel({ locale, kind, id, holding, ownId }: CasePanelProps) {
  if (!holding) return null;
  const t = await getTranslations({ locale, namespace: "office.queue" });
  const { holder } = holding;
  const isMine = holder !== null && holder.userId === ownId;
  const action = assignCaseAction.bind(null, locale, kind, id);
  const notices = assignmentNotices(t);
  const was = holder?.userId ?? "";
  return (
    <section
      aria-label={t("whoLooks")}
      className={`forced-edge grid gap-3 rounded-sm border-s-4 px-4 py-3 ${holder && !isMine ? "border-accent bg-accent-wash" : "border-rule-strong bg-sunken"}`}
    >
      <p className="text-sm">
        {holder
          ? t.rich(isMine ? "mine" : "others", {
              name: holder.name,
              date: formatDateInZone(locale, holder.since, "UTC", "medium"),
              bdi,
            })
          : t("nobody")}
      </p>
      {holding.mayAssign ? (
        // Drawn anew with each holder: what was answered before is then no longer true.
        <div key={was} className="flex flex-wrap items-start gap-3">
          {isMine ? (
            <ButtonForm
              action={action}
              label={t("release")}
              tone="secondary"
              size="small"
              hidden={{ to: "", holder: was }}
              notices={notices}
            />
          ) : (
            <ButtonForm
              action={action}
              label={holder ? t("takeOver") : t("take")}
              tone="secondary"
              size="small"
              hidden={{ to: ownId ?? "", holder: was }}
              notices={notices}
            />
          )}
          {holding.colleagues.length > 0 ? (
            <Disclosure label={t("giveAway")}>
              <GiveForm action={action} colleagues={holding.colleagues} holder={was} notices={notices} />
            </Disclosure>
          ) : null}
        </div>
      ) : null}
    </section>
  );
}
