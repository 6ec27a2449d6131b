import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button.tsx";
import { changeAddressAction, correctNameAction, sendAddressCodeAction } from "../actions/correct.ts";
import { openWithCodeAction, sendDataCodeAction } from "../actions/own-data.ts";
import type { DataPage } from "../queries/page.ts";
import { type DataPlace, dataPath } from "../rules/place.ts";
import { AddressForm, NameForm } from "./correct-forms.tsx";
import { EraseSection } from "./erase-section.tsx";
import { HeldSections } from "./held-sections.tsx";
import { ProofForm } from "./proof-form.tsx";

type Props = { page: DataPage; place: DataPlace; asksToErase: boolean };

/** What is held about somebody: nothing of it before they have shown that they read the address. */
export async function DataPageView({ page: { email, held }, place, asksToErase }: Props) {
  const { locale } = place;
  const t = await getTranslations({ locale, namespace: "ownData" });
  return (
    <div className="page grid max-w-3xl gap-10 py-12">
      <header className="grid gap-3">
        <h1>{t("title")}</h1>
        <p className="max-w-measure text-lg">
          {t.rich("lead", { email, address: (chunks) => <bdi className="font-semibold">{chunks}</bdi> })}
        </p>
        <p className="max-w-measure text-sm text-ink-soft">
          <a href={`/${locale}/privacy`}>{t("more")}</a>
        </p>
      </header>
      {held === null ? (
        <section className="grid gap-4">
          <h2 className="text-xl">{t("prove.title")}</h2>
          <p className="max-w-measure">{t("prove.lead")}</p>
          <ProofForm
            email={email}
            send={sendDataCodeAction.bind(null, place)}
            open={openWithCodeAction.bind(null, place)}
          />
        </section>
      ) : (
        <>
          <section className="grid gap-4">
            <h2 className="text-xl">{t("held")}</h2>
            <HeldSections sections={held.sections} locale={locale} />
          </section>
          <section className="grid justify-items-start gap-4">
            <h2 className="text-xl">{t("export.title")}</h2>
            <p className="max-w-measure">{t("export.text")}</p>
            <LinkButton tone="secondary" href={`${dataPath(place)}/export`} download>
              {t("export.button")}
            </LinkButton>
          </section>
          <section className="grid gap-6">
            <h2 className="text-xl">{t("correct.title")}</h2>
            <NameForm name={held.name} correct={correctNameAction.bind(null, place)} />
            <AddressForm
              send={sendAddressCodeAction.bind(null, place)}
              change={changeAddressAction.bind(null, place)}
            />
          </section>
          <EraseSection place={place} blocks={held.blocks} asks={asksToErase} />
        </>
      )}
    </div>
  );
}
