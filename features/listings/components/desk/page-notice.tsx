import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";

/** What an address may say has just happened, and its words under `editor.notice`. */
const NOTICES = {
  saved: "saved",
  published: "published",
  submitted: "submitted",
  incomplete: "incomplete",
  withdrawn: "withdrawn",
  cancelled: "cancelled",
  scheduled: "scheduled",
  postponed: "postponed",
  resumed: "resumed",
  confirmed: "confirmed",
  copied: "copied",
  "template-kept": "templateKept",
  "from-template": "fromTemplate",
  "template-removed": "templateRemoved",
  "brought-back": "broughtBack",
  "change-withdrawn": "changeWithdrawn",
  "change-sent": "changeSent",
  archived: "archived",
  "thrown-away": "thrownAway",
  discarded: "discarded",
  "picture-added": "pictureAdded",
  "picture-focused": "pictureFocused",
  "picture-removed": "pictureRemoved",
  "attachment-added": "attachmentAdded",
  "attachment-changed": "attachmentChanged",
  "attachment-removed": "attachmentRemoved",
  "translation-removed": "translationRemoved",
  "translator-invited": "translatorInvited",
  "translator-removed": "translatorRemoved",
  "stale-revision": "staleRevision",
  "not-now": "notNow",
} as const;

const REFUSALS = new Set(["incomplete", "stale-revision", "not-now"]);

/** Says at the top of a desk page what the last step came to; addresses with other words say nothing. */
export async function PageNotice({ locale, code }: { locale: Locale; code: string | string[] | undefined }) {
  if (typeof code !== "string" || !Object.hasOwn(NOTICES, code)) return null;
  const t = await getTranslations({ locale, namespace: "editor.notice" });
  return (
    <Notice tone={REFUSALS.has(code) ? "alarm" : "good"} live>
      {t(NOTICES[code as keyof typeof NOTICES])}
    </Notice>
  );
}
