import type { Locale } from "@/lib/i18n/locales.ts";
import { translator } from "@/lib/i18n/translator.ts";
import { countryName } from "@/lib/places/countries.ts";
import type { PoolAudience } from "@/prisma/generated/enums.ts";

/** For whom a pool is, in words; `key` as Pool has it, of an institution its name. */
export async function poolNames(locale: Locale): Promise<(pool: { audience: PoolAudience; key: string }) => string> {
  const t = await translator(locale, "pools");
  const tRole = await translator(locale, "register.role");
  return ({ audience, key }) => {
    switch (audience) {
      case "everyone":
        return t("audience.everyone");
      case "country":
        return countryName(key, locale);
      case "role":
        return tRole(key as "student");
      case "code":
        return t("codeIs", { code: key });
      case "institution":
        return key;
    }
  };
}
