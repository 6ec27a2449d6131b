import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/forms/button-form.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { direction } from "@/lib/i18n/locales.ts";
import { removePictureAction } from "../../actions/picture.ts";
import { focusOf, framing } from "../../rules/focus.ts";
import { FocusForm } from "../editor/focus-form.tsx";
import { PictureForm } from "../editor/picture-form.tsx";
import { coverAddress, pictureAddress } from "../public/cover-address.ts";
import type { PanelProps } from "./listing-panel.tsx";
import { PanelPart } from "./panel-part.tsx";

/** The listing's picture, or the cover drawn in its place. */
export async function PicturePanel({ locale, place, listing }: PanelProps) {
  const t = await getTranslations({ locale, namespace: "editor.picture" });
  const tNotice = await getTranslations({ locale, namespace: "editor.notice" });
  const { picture, source } = listing;
  const form = (
    <PictureForm
      place={place}
      listingId={listing.id}
      formKey={crypto.randomUUID()}
      alt={source.pictureAlt}
      lang={listing.sourceLanguage}
      dir={direction(listing.sourceLanguage)}
    />
  );
  return (
    <PanelPart title={t("title")}>
      <img
        src={picture ? pictureAddress(picture.key, 480) : coverAddress(listing)}
        alt={picture ? source.pictureAlt : ""}
        lang={picture ? listing.sourceLanguage : undefined}
        style={framing(listing)}
        className="aspect-[3/2] w-full max-w-96 rounded-sm border border-rule object-cover"
      />
      {picture ? null : <p className="text-sm text-ink-soft">{t("none")}</p>}
      {listing.may.edit ? (
        <div className="grid gap-3">
          <Disclosure label={picture ? t("change") : t("add")}>{form}</Disclosure>
          {picture ? (
            <Disclosure label={t("focus.title")}>
              <FocusForm
                key={`${picture.key} ${listing.focusX} ${listing.focusY}`}
                place={place}
                listingId={listing.id}
                picture={picture}
                focus={focusOf(listing) ?? { x: 0.5, y: 0.5 }}
              />
            </Disclosure>
          ) : null}
          {picture ? (
            <ButtonForm
              action={removePictureAction.bind(null, place, listing.id)}
              label={t("remove")}
              tone="quiet"
              size="small"
              notices={{ "not-editable": { text: tNotice("notEditable") } }}
            />
          ) : null}
        </div>
      ) : null}
    </PanelPart>
  );
}
