import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/forms/button-form.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import type { DeskPlace } from "@/features/institutions/rules/desk-path.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { DOT } from "@/lib/text/no-break.ts";
import { formatDateTimeInZone } from "@/lib/time/format.ts";
import { removeNoteAction } from "../actions/notes.ts";
import type { DeskNote } from "../queries/notes.ts";
import { NoteForm } from "./note-form.tsx";

type NotesProps = {
  place: DeskPlace & { locale: Locale; listingId: string; registrationId: string };
  notes: readonly DeskNote[];
};

/** What the desk has written down about a registration, and the form to add to it. */
export async function DeskNotes({ place, notes }: NotesProps) {
  const t = await getTranslations({ locale: place.locale, namespace: "registrationDesk.notes" });
  return (
    <section aria-labelledby="notes" className="grid gap-4">
      <h2 id="notes" className="text-2xl">
        {t("title")}
      </h2>
      {notes.length > 0 ? (
        <ul className="grid gap-3">
          {notes.map((note) => (
            <li key={note.id} className="grid gap-1.5 border-s-2 border-rule-strong ps-4">
              <p dir="auto" className="max-w-measure wrap-anywhere whitespace-pre-line">
                {note.text}
              </p>
              <div className="flex flex-wrap items-start gap-x-4 gap-y-1">
                <p className="py-1 text-sm text-ink-soft">
                  <bdi>{note.author || t("somebody")}</bdi>
                  {DOT}
                  {formatDateTimeInZone(place.locale, note.createdAt, "UTC", "medium")} UTC
                </p>
                {note.isOwn ? (
                  <Disclosure label={t("remove")} tone="quiet">
                    <p className="text-sm">{t("removeHelp")}</p>
                    <ButtonForm
                      action={removeNoteAction.bind(null, place, note.id)}
                      label={t("removeNow")}
                      tone="danger"
                      size="small"
                      notices={{}}
                    />
                  </Disclosure>
                ) : null}
              </div>
            </li>
          ))}
        </ul>
      ) : null}
      <NoteForm place={place} />
    </section>
  );
}
