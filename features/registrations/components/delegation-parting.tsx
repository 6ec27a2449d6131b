import { getTranslations } from "next-intl/server";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { DOT } from "@/lib/text/no-break.ts";
import type { DelegationAddress } from "../actions/delegation-people.ts";
import type { DelegationPage } from "../queries/delegation.ts";
import { MergingForm, PartingForm } from "./parting-forms.tsx";

/** Making two delegations of one, and one of two. */
export async function DelegationParting({
  delegation,
  address,
}: {
  delegation: DelegationPage;
  address: DelegationAddress;
}) {
  const t = await getTranslations({ locale: address.locale, namespace: "delegation" });
  const { attendees, alike, mayChange } = delegation;
  const mayPart = mayChange && attendees.length > 1;
  if (!mayPart && alike.length === 0) return null;
  const people = attendees.map(({ id, name }, index) => ({
    id,
    label: name === "" ? t("placeNumber", { number: index + 1 }) : name,
  }));
  const others = alike.map(({ id, people: count, names }) => ({
    id,
    label: [t("people", { people: count }), ...names].join(DOT),
  }));
  return (
    <section className="grid gap-4">
      <h2 className="text-xl">{t("partTitle")}</h2>
      {mayPart ? (
        <Disclosure label={t("part")}>
          <p className="max-w-measure text-sm text-ink-soft">{t("partHelp")}</p>
          <PartingForm address={address} people={people} />
        </Disclosure>
      ) : null}
      {alike.length > 0 ? (
        <Disclosure label={t("merge")}>
          <p className="max-w-measure text-sm text-ink-soft">{t("mergeHelp")}</p>
          <MergingForm address={address} others={others} />
        </Disclosure>
      ) : null}
    </section>
  );
}
