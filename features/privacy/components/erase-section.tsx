import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { foreignText } from "@/lib/i18n/foreign-text.ts";
import { eraseAction, withdrawAllAction } from "../actions/own-data.ts";
import { type Blocks, isFree } from "../rules/blocks.ts";
import { type DataPlace, dataPath } from "../rules/place.ts";

const GOES = ["account", "registrations", "messages", "searches"] as const;
const STAYS = ["certificates", "figures", "audit", "passedOn", "published"] as const;

type Props = { place: DataPlace; blocks: Blocks; asks: boolean };

/** The way to be forgotten: what goes, what stays and why, what is to be settled first, and the button. Asks first, also without script. */
export async function EraseSection({ place, blocks, asks }: Props) {
  const { locale } = place;
  const t = await getTranslations({ locale, namespace: "ownData.erase" });
  const here = dataPath(place);
  const { own, delegations, led, institutions, isLastLead } = blocks;
  const isBlocked = !isFree(blocks);
  return (
    <section id="erase" className="grid justify-items-start gap-4 border-t border-rule pt-8">
      <h2 className="text-xl">{t(asks ? "question" : "title")}</h2>
      {asks ? (
        <>
          <h3 className="font-reading text-base font-semibold">{t("goesTitle")}</h3>
          <Points points={GOES.map((name) => t(`goes.${name}`))} />
          <h3 className="font-reading text-base font-semibold">{t("staysTitle")}</h3>
          <Points points={STAYS.map((name) => t(`stays.${name}`))} />
          {isBlocked ? (
            <Notice tone="alarm" title={t("blocked")}>
              <ul className="grid list-disc gap-2 ps-5">
                {own.map((block) => (
                  <li key={block.id}>
                    <BlockWords name="own" block={block} locale={locale} />
                  </li>
                ))}
                {delegations.map((block) => (
                  <li key={block.id}>
                    <BlockWords name="delegation" block={block} locale={locale} />
                  </li>
                ))}
                {led.map((block) => (
                  <li key={block.id}>
                    <BlockWords name="led" block={block} locale={locale} />{" "}
                    {block.slug === null ? null : (
                      <a href={`/${locale}/desk/${block.slug}/delegations/${block.id}`}>{t("block.openDelegation")}</a>
                    )}
                  </li>
                ))}
                {institutions.map((slug) => (
                  <li key={slug}>
                    {t("block.owner")} <a href={`/${locale}/desk/${slug}/members`}>{slug}</a>
                  </li>
                ))}
                {isLastLead ? (
                  <li>
                    {t("block.lead")} <a href={`/${locale}/office/staff`}>{t("block.openStaff")}</a>
                  </li>
                ) : null}
              </ul>
            </Notice>
          ) : null}
          <div className="flex flex-wrap gap-3">
            {own.length > 0 ? (
              <form action={withdrawAllAction.bind(null, place)}>
                <SubmitButton tone="secondary">{t("withdrawAll", { count: own.length })}</SubmitButton>
              </form>
            ) : null}
            {isBlocked ? null : (
              <form action={eraseAction.bind(null, place)}>
                <SubmitButton tone="danger">{t("now")}</SubmitButton>
              </form>
            )}
            <LinkButton tone="quiet" href={here}>
              {t("keep")}
            </LinkButton>
          </div>
        </>
      ) : (
        <>
          <p className="max-w-measure text-sm text-ink-soft">{t("lead")}</p>
          <LinkButton tone="secondary" href={`${here}?erase=1#erase`}>
            {t("begin")}
          </LinkButton>
        </>
      )}
    </section>
  );
}

type BlockProps = {
  name: "own" | "delegation" | "led";
  block: { title: string; language: string };
  locale: DataPlace["locale"];
};

/** What stands in the way, of something with a title in its own language. */
async function BlockWords({ name, block: { title, language }, locale }: BlockProps) {
  const t = await getTranslations({ locale, namespace: "ownData.erase.block" });
  return t.rich(name, { title, bdi: (chunks) => <bdi {...foreignText(language, locale)}>{chunks}</bdi> });
}

function Points({ points }: { points: readonly string[] }) {
  return (
    <ul className="grid max-w-measure list-disc gap-1 ps-5">
      {points.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  );
}
