import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/forms/button-form.tsx";
import { buttonStyle } from "@/components/ui/button-style.ts";
import { TextField } from "@/components/ui/text-field.tsx";
import type { DeskPlace } from "@/features/institutions/actions/desk.ts";
import { CityAndCountry } from "@/features/listings/components/public/city-and-country.tsx";
import { askToVouchAction } from "../actions/vouching.ts";
import type { Voucher } from "../queries/vouches.ts";

type AskToVouchProps = { place: DeskPlace; q: string; vouchers: readonly Voucher[] };

/** Looks for an institution by name and asks it for its word. A plain form whose answer stands in the address. */
export async function AskToVouch({ place, q, vouchers }: AskToVouchProps) {
  const { locale, slug } = place;
  const t = await getTranslations({ locale, namespace: "verification" });
  return (
    <div className="grid gap-5">
      <form
        action={`/${locale}/desk/${slug}/verification#vouching`}
        className="grid max-w-xl items-end gap-3 sm:grid-cols-[1fr_auto]"
      >
        <TextField name="voucher" label={t("voucher")} defaultValue={q} maxLength={120} required />
        <button type="submit" className={buttonStyle({ tone: "secondary" })}>
          {t("findVoucher")}
        </button>
      </form>
      {q !== "" && vouchers.length === 0 ? (
        <p role="status" className="max-w-measure text-ink-soft">
          {t("noVoucher")}
        </p>
      ) : null}
      {vouchers.length > 0 ? (
        <ul className="grid max-w-3xl border-t border-rule">
          {vouchers.map((voucher) => (
            <VoucherItem key={voucher.slug} place={place} voucher={voucher} />
          ))}
        </ul>
      ) : null}
    </div>
  );
}

async function VoucherItem({ place, voucher }: { place: DeskPlace; voucher: Voucher }) {
  const t = await getTranslations({ locale: place.locale, namespace: "verification" });
  const notices = {
    asked: { text: t("asked"), good: true },
    suspended: { text: t("refusedSuspended") },
    "cannot-vouch": { text: t("refusedMayNotVouch") },
    "already-asked": { text: t("refusedAsked") },
    "too-many": { text: t("refusedTooManyAsked") },
    "too-many-today": { text: t("refusedTooMany") },
  };
  return (
    <li className="grid items-center gap-3 border-b border-rule py-3 sm:grid-cols-[1fr_auto]">
      <p>
        <bdi lang={voucher.nameLanguage}>{voucher.name}</bdi>
        <span className="block text-sm text-ink-soft">
          <CityAndCountry city={voucher.city} countryCode={voucher.countryCode} locale={place.locale} />
        </span>
      </p>
      <ButtonForm
        action={askToVouchAction.bind(null, place, voucher.slug)}
        label={
          <>
            {t("ask")}
            <span className="sr-only"> {voucher.name}</span>
          </>
        }
        size="small"
        tone="secondary"
        notices={notices}
      />
    </li>
  );
}
