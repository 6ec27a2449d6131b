import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { RegistryScheme, VerificationMethod } from "@/prisma/generated/enums.ts";

type EvidenceWordsProps = {
  locale: Locale;
  evidence: { method: VerificationMethod; scheme: RegistryScheme | null; register: string; number: string };
};

/** What was shown, in a line: the register and the number, as its register writes it. */
export async function EvidenceWords({ locale, evidence }: EvidenceWordsProps) {
  const t = await getTranslations({ locale, namespace: "verification" });
  const { method, scheme, register, number } = evidence;
  if (scheme === null) return t(`method.${method}`);
  return (
    <>
      {register === "" ? t(`scheme.${scheme}`) : <bdi>{register}</bdi>}{" "}
      <bdi dir="ltr" className="tabular font-medium">
        {number}
      </bdi>
    </>
  );
}
