import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { isPosted } from "@/lib/http/posted.ts";
import { isId } from "@/lib/id.ts";
import type { DelegationAddress } from "../actions/delegation-people.ts";
import type { DelegationPage } from "../queries/delegation.ts";
import { NamingForm } from "./naming-form.tsx";
import { AddressForm, SendLinkForm } from "./reach-person.tsx";
import { ReplacementForm } from "./replacement-form.tsx";

type Props = { delegation: DelegationPage; address: DelegationAddress };

/** Which person the address of the page asks to change, and how; empty or anything else: none. */
type Chosen = { replace: string; address: string; link: string };

/**
 * The form about one person of a delegation that was asked for. Where its person is gone when it comes back without script, it is drawn
 * still if it was refused, with what was typed.
 */
export async function PersonChange({ delegation, address, chosen }: Props & { chosen: Chosen }) {
  const t = await getTranslations({ locale: address.locale, namespace: "delegation" });
  const people = delegation.mayChange ? delegation.attendees.filter(({ name }) => name !== "") : [];
  const replaced = people.find(({ id }) => id === chosen.replace);
  const given = people.find(({ id, email }) => id === chosen.address && email === "");
  const sent = people.find(({ id, email }) => id === chosen.link && email !== "");
  const posted = await isPosted();
  return (
    <>
      {replaced || (posted && isId(chosen.replace)) ? (
        <ChangeSection
          id="replace"
          title={replaced && t("replaceTitle", { name: replaced.name })}
          means={replaced && t("replaceMeans")}
          late={t("typedTitle")}
        >
          <ReplacementForm address={address} attendeeId={chosen.replace} onlyRefused={!replaced} />
        </ChangeSection>
      ) : null}
      {given || (posted && isId(chosen.address)) ? (
        <ChangeSection
          id="reach"
          title={given && t("giveAddressTitle", { name: given.name })}
          means={given && t("giveAddressMeans")}
          late={t("typedTitle")}
        >
          <AddressForm address={address} attendeeId={chosen.address} onlyRefused={!given} />
        </ChangeSection>
      ) : null}
      {sent ? (
        <ChangeSection
          id="reach"
          title={t("sendLinkTitle", { name: sent.name })}
          means={t("sendLinkMeans", { email: sent.email })}
          late={t("typedTitle")}
        >
          <SendLinkForm address={address} attendeeId={sent.id} />
        </ChangeSection>
      ) : null}
    </>
  );
}

/** The form that names whoever gets places held without names; as above where a colleague has named them all by now. */
export async function PlacesNaming({ delegation, address }: Props) {
  const t = await getTranslations({ locale: address.locale, namespace: "delegation" });
  const unnamed = delegation.attendees.flatMap(({ id, name }, index) =>
    name === "" ? [{ id, number: index + 1 }] : [],
  );
  const mayName = delegation.mayChange && unnamed.length > 0;
  if (!mayName && !(await isPosted())) return null;
  return (
    <ChangeSection
      id="names"
      title={mayName ? t("nameThem") : undefined}
      means={mayName ? t("nameThemHelp") : undefined}
      late={t("typedTitle")}
      plain
    >
      <NamingForm address={address} places={unnamed} onlyRefused={!mayName} />
    </ChangeSection>
  );
}

/** Without a title it is about what came too late: there only if its form is, which knows alone whether anything did. */
function ChangeSection({
  id,
  title,
  means,
  late,
  plain = false,
  children,
}: {
  id: string;
  title: string | undefined;
  means: string | undefined;
  late: string;
  plain?: boolean;
  children: ReactNode;
}) {
  const there = title === undefined ? "hidden has-[form]:grid" : "grid";
  return (
    <section id={id} className={`${there} gap-4 ${plain ? "" : "border-s-2 border-accent ps-5"}`}>
      <h2 className="text-xl">{title ?? late}</h2>
      {means ? <p className="max-w-measure text-sm text-ink-soft">{means}</p> : null}
      {children}
    </section>
  );
}
