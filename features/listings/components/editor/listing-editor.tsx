"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useMemo, useRef } from "react";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormError, type FormErrorLine } from "@/components/ui/form-error.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { FormState } from "@/lib/forms/form-state.ts";
import type { ListingKind } from "@/prisma/generated/enums.ts";
import { saveListingAction } from "../../actions/edit.ts";
import type { DeskPlace } from "../../actions/place.ts";
import type { Missing } from "../../rules/completeness.ts";
import { KINDS } from "../../rules/kinds.ts";
import { BriefSection } from "./brief-section.tsx";
import { ChangeNoteSection } from "./change-note-section.tsx";
import { Suggestions } from "./choice-fields.tsx";
import { ContactSection } from "./contact-section.tsx";
import { type EditorOptions, EditorProvider, useEditor } from "./editor-context.tsx";
import { ExhibitionSection } from "./exhibition-section.tsx";
import { formReader } from "./field-reader.ts";
import { LectureSection } from "./lecture-section.tsx";
import { OpportunitySection } from "./opportunity-section.tsx";
import { PlaceSection } from "./place-section.tsx";
import { ProgrammeSection } from "./programme-section.tsx";
import { ProjectSection } from "./project-section.tsx";
import { SimilarTitles } from "./similar-titles.tsx";
import { StaleNotice } from "./stale-notice.tsx";
import { TermsSection } from "./terms-section.tsx";
import { TextSection } from "./text-section.tsx";
import { TypingKeeper } from "./typing-keeper.tsx";

/** The fields that only one kind has. */
const SECTIONS: Record<ListingKind, () => ReactNode> = {
  exhibition: ExhibitionSection,
  lecture: LectureSection,
  programme: ProgrammeSection,
  project: ProjectSection,
  opportunity: OpportunitySection,
  brief: BriefSection,
};

type ListingEditorProps = {
  place: DeskPlace;
  listing: {
    id: string;
    kind: ListingKind;
    sourceLanguage: string;
    languageName: string;
    hasPicture: boolean;
    isPublic: boolean;
    /** Publishing is the host's; a co-host saves. */
    mayPublish: boolean;
    isScheduled: boolean;
    publishesAtOnce: boolean;
  };
  /** Revision and fields as saved, or as this person left them. */
  initial: FormState;
  options: EditorOptions;
  zone: string;
};

/** The whole form of a listing. Everything works by sending it; script adds keeping, rows in place, and focus. */
export function ListingEditor({ place, listing, initial, options, zone }: ListingEditorProps) {
  const action = useMemo(
    () => saveListingAction.bind(null, place, listing.id, listing.kind),
    [place, listing.id, listing.kind],
  );
  return (
    <ActionForm action={action} initial={initial} className="grid gap-8">
      {(state) => <Fields state={state} place={place} listing={listing} options={options} zone={zone} />}
    </ActionForm>
  );
}

function Fields({
  state,
  place,
  listing,
  options,
  zone,
}: Pick<ListingEditorProps, "place" | "listing" | "options" | "zone"> & { state: FormState }) {
  const t = useTranslations("editor");
  const tError = useTranslations("errors");
  const say = (code: string): string =>
    tError.has(code as "required") ? tError(code as "required") : tError("invalidChoice");
  const KindSection = SECTIONS[listing.kind];
  return (
    <EditorProvider value={{ state, say, fields: formReader(state, say), options, zone }}>
      {/* Drawn anew for each answer of the server, so that every field shows what the answer holds. */}
      <div key={useGeneration(state)} className="grid gap-8">
        {state.notice === "stale-revision" ? <StaleNotice state={state} /> : <EditorNotice state={state} />}
        <input type="hidden" name="revision" value={String(state.values.revision ?? "")} />
        <Suggestions />
        <TextSection
          kind={listing.kind}
          language={listing.sourceLanguage}
          languageName={listing.languageName}
          hasPicture={listing.hasPicture}
          beneathTitle={<SimilarTitles place={place} id={listing.id} />}
        />
        <KindSection />
        <PlaceSection />
        {KINDS[listing.kind].takesRegistrations ? <TermsSection /> : null}
        <ContactSection />
        {listing.isPublic ? <ChangeNoteSection /> : null}
      </div>
      <div className="save-bar -mx-2 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-rule bg-ground px-2 py-3">
        <SubmitButton
          name="intent"
          value="save"
          tone={listing.isPublic ? "primary" : "secondary"}
          pendingLabel={t("saving")}
        >
          {saveLabel()}
        </SubmitButton>
        {listing.isPublic || !listing.mayPublish ? null : (
          <SubmitButton name="intent" value="publish">
            {listing.publishesAtOnce || listing.isScheduled ? t("publish") : t("submit")}
          </SubmitButton>
        )}
        <TypingKeeper listingId={listing.id} />
      </div>
    </EditorProvider>
  );

  function saveLabel(): string {
    if (state.notice === "stale-revision") return t("saveOver");
    if (!listing.isPublic && !listing.isScheduled) return t("saveDraft");
    return t("savePublic");
  }
}

/** Counts the states a form has been through. */
function useGeneration(state: FormState): number {
  const seen = useRef({ state, count: 0 });
  if (seen.current.state !== state) seen.current = { state, count: seen.current.count + 1 };
  return seen.current.count;
}

function EditorNotice({ state }: { state: FormState }) {
  const t = useTranslations("editor");
  const { say } = useEditor();
  const message = noticeText();
  if (message === null) return null;
  return (
    <div data-form-notice tabIndex={-1} className="outline-none">
      <FormError
        message={message}
        errors={[...missing().map((code) => ({ message: t(`checklist.missing.${code}`) })), ...wrong()]}
      />
    </div>
  );

  function wrong(): FormErrorLine[] {
    return Object.entries(state.errors).map(([name, code]) => ({ id: name, message: `${nameOf(name)}: ${say(code)}` }));
  }

  function missing(): Missing[] {
    return state.notice === "incomplete" ? ([state.values.missing ?? []].flat() as Missing[]) : [];
  }

  /** `sessions.0.room` is a room; its row is where the link leads. */
  function nameOf(name: string): string {
    const key = `field.${name.split(".").at(-1)}` as "field.title";
    return t.has(key) ? t(key) : name;
  }

  function noticeText(): string | null {
    switch (state.notice) {
      case "not-saved":
        return t("notice.notSaved", { count: Object.keys(state.errors).length });
      case "capacity-below-taken":
        return t("notice.capacityBelowTaken", { taken: Number(state.values.taken) });
      case "session-in-use":
        return t("notice.sessionInUse");
      case "places-by-session":
        return t("notice.placesBySession");
      case "incomplete":
        return t("notice.publicIncomplete");
      case "not-editable":
        return t("notice.notEditable");
      default:
        return null;
    }
  }
}
