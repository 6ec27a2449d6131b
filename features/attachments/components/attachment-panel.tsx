import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/forms/button-form.tsx";
import { Renewed } from "@/components/forms/renewed.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { RoomUsed } from "@/features/institutions/components/room-used.tsx";
import type { DeskPlace } from "@/features/listings/actions/place.ts";
import { PanelPart } from "@/features/listings/components/desk/panel-part.tsx";
import type { DeskListing } from "@/features/listings/queries/desk-listing.ts";
import { foreignText } from "@/lib/i18n/foreign-text.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { languageOptions } from "@/lib/places/languages.ts";
import { removeAttachmentAction } from "../actions/attachments.ts";
import { attachmentAddress, MOST_ATTACHMENTS } from "../rules/attachments.ts";
import { AttachmentChangeForm } from "./attachment-change-form.tsx";
import { AttachmentFacts } from "./attachment-facts.tsx";
import { AttachmentForm } from "./attachment-form.tsx";

/** The documents of a listing in their order, what can be done with each, and a way to add one. */
export async function AttachmentPanel({
  locale,
  place,
  listing,
}: {
  locale: Locale;
  place: DeskPlace;
  listing: DeskListing;
}) {
  const t = await getTranslations({ locale, namespace: "editor.attachments" });
  const tNotice = await getTranslations({ locale, namespace: "editor.notice" });
  const { id, attachments, may, room, sourceLanguage } = listing;
  const languages = languageOptions(locale);
  return (
    <PanelPart title={t("title")}>
      {attachments.length === 0 ? <p className="text-sm text-ink-soft">{t("none")}</p> : null}
      {attachments.length === 0 ? null : (
        <ol className="grid gap-4">
          {attachments.map((attachment, index) => (
            <li key={attachment.id} className="grid gap-2 border-b border-rule pb-3">
              <p>
                <a
                  href={attachmentAddress(attachment.file.key)}
                  {...foreignText(attachment.language, locale)}
                  className="as-around underline underline-offset-4 hover:text-accent"
                >
                  {attachment.title}
                </a>
                <AttachmentFacts locale={locale} attachment={attachment} />
              </p>
              {may.edit ? (
                <>
                  <Disclosure label={t("change")} tone="quiet">
                    <Renewed by={listing.revision}>
                      <AttachmentChangeForm
                        place={place}
                        listingId={id}
                        attachment={attachment}
                        position={index + 1}
                        of={attachments.length}
                        languages={languages}
                      />
                    </Renewed>
                  </Disclosure>
                  <Disclosure label={t("remove")} tone="quiet">
                    <p className="text-sm text-ink-soft">{t("removeHelp")}</p>
                    <ButtonForm
                      action={removeAttachmentAction.bind(null, place, id, attachment.id)}
                      label={t("removeNow")}
                      tone="danger"
                      size="small"
                      notices={{ "not-editable": { text: tNotice("notEditable") } }}
                    />
                  </Disclosure>
                </>
              ) : null}
            </li>
          ))}
        </ol>
      )}
      {may.edit && attachments.length < MOST_ATTACHMENTS ? (
        <Disclosure label={t("add")}>
          <AttachmentForm
            key={attachments.length}
            place={place}
            listingId={id}
            formKey={crypto.randomUUID()}
            language={sourceLanguage}
            languages={languages}
          />
        </Disclosure>
      ) : null}
      {may.edit ? <RoomUsed locale={locale} room={room} /> : null}
    </PanelPart>
  );
}
