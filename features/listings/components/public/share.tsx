import { getTranslations } from "next-intl/server";
import { buttonStyle } from "@/components/ui/button-style.ts";
import type { ListingView } from "./view.ts";

/**
 * Ways to hand a listing on. The address stands there to be copied and a letter can be begun without script; where the
 * browser can copy or share, enhance/share-link.ts shows the buttons for it.
 */
export async function Share({ view, address }: { view: ListingView; address: string }) {
  const { locale, text } = view;
  const t = await getTranslations({ locale, namespace: "share" });
  const letter = `mailto:?subject=${encodeURIComponent(text.title)}&body=${encodeURIComponent(`${text.title}\n${address}\n`)}`;
  const small = buttonStyle({ tone: "secondary", size: "small" });
  return (
    <section aria-labelledby="share" className="grid gap-2 print:hidden">
      <h2 id="share" className="text-lg">
        {t("title")}
      </h2>
      <share-link
        className="grid gap-2"
        data-title={text.title}
        data-address={address}
        data-copied={t("copied")}
        data-refused={t("refused")}
      >
        <input
          readOnly
          dir="ltr"
          aria-label={t("address")}
          value={address}
          className="control min-h-9 truncate py-1 text-sm"
        />
        <div className="flex flex-wrap gap-2">
          <button type="button" hidden data-copy="" className={small}>
            {t("copy")}
          </button>
          <button type="button" hidden data-share="" className={small}>
            {t("share")}
          </button>
          <a href={letter} className={small}>
            {t("mail")}
          </a>
        </div>
        <p role="status" className="text-sm text-ink-soft empty:hidden" />
      </share-link>
    </section>
  );
}

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "share-link": DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;
    }
  }
}
