import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/forms/button-form.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { Mark } from "@/components/ui/mark.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { beginFromTemplateAction, removeTemplateAction } from "../../actions/begin-with.ts";
import type { DeskPlace } from "../../actions/place.ts";
import type { listTemplates } from "../../queries/templates.ts";

type Props = { locale: Locale; place: DeskPlace; templates: Awaited<ReturnType<typeof listTemplates>> };

/** What the institution begins with again and again, a line each. */
export async function TemplateList({ locale, place, templates }: Props) {
  if (templates.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "editor.template" });
  const tKind = await getTranslations({ locale, namespace: "listings.kind" });
  return (
    <section aria-labelledby="templates" className="grid gap-4">
      <h2 id="templates" className="text-xl">
        {t("title")}
      </h2>
      <ul className="grid gap-px overflow-clip rounded-sm border border-rule bg-rule">
        {templates.map(({ id, name, kind }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 bg-raised px-4 py-3">
            <span className="flex flex-wrap items-center gap-2">
              <bdi className="font-semibold">{name}</bdi>
              <Mark>{tKind(kind)}</Mark>
            </span>
            <span className="flex flex-wrap items-start gap-2">
              <ButtonForm
                action={beginFromTemplateAction.bind(null, place, id)}
                label={t("begin", { name })}
                tone="secondary"
                size="small"
                notices={{}}
              />
              <Disclosure label={t("remove", { name })} tone="quiet">
                <ButtonForm
                  action={removeTemplateAction.bind(null, place, id)}
                  label={t("removeNow")}
                  tone="danger"
                  size="small"
                  notices={{}}
                />
              </Disclosure>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
