import { LinkButton } from "@/components/ui/button.tsx";
import { FormError } from "@/components/ui/form-error.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import type { FormState } from "@/lib/forms/form-state.ts";

/** What the whole form was answered, by code: a refusal, with a link as its way on, or that it is done. */
export type FormNotices = Record<string, { text: string; good?: boolean; wayOn?: { href: string; label: string } }>;

/** Says above a form what came of it; takes the focus, so that it is read out. */
export function FormNotice({ state, notices }: { state: FormState; notices: FormNotices }) {
  const notice = state.notice === undefined ? undefined : notices[state.notice];
  if (!notice) return null;
  return (
    <div data-form-notice tabIndex={-1} className="grid justify-items-start gap-3 outline-none *:first:w-full">
      {notice.good ? (
        <Notice tone="good" live>
          {notice.text}
        </Notice>
      ) : (
        <FormError message={notice.text} />
      )}
      {notice.wayOn ? (
        <LinkButton tone="secondary" href={notice.wayOn.href}>
          {notice.wayOn.label}
        </LinkButton>
      ) : null}
    </div>
  );
}
