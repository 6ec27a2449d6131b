"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { DeskPlace } from "../../actions/place.ts";
import { similarListingsAction } from "../../actions/similar.ts";
import type { NamedListing } from "../../queries/hints.ts";

const PAUSE_MS = 700;
const SHORTEST = 4;

/**
 * Says below the title, while it is typed, which listings may be the same. The page says it, too, of what is saved, so that
 * nothing is lost without script; an answer that comes late or not at all hinders nobody.
 */
export function SimilarTitles({ place, id }: { place: DeskPlace; id: string | null }) {
  const t = useTranslations("editor.hints");
  const locale = useLocale();
  const marker = useRef<HTMLDivElement>(null);
  const [similar, setSimilar] = useState<readonly NamedListing[]>([]);

  useEffect(() => {
    const field = marker.current?.closest("form")?.elements.namedItem("title");
    if (!(field instanceof HTMLInputElement)) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let turn = 0;
    function onInput(): void {
      clearTimeout(timer);
      const mine = ++turn;
      timer = setTimeout(async () => {
        const title = (field as HTMLInputElement).value.trim();
        const found = title.length < SHORTEST ? [] : await similarListingsAction(place, id, title).catch(() => []);
        if (mine === turn) setSimilar(found);
      }, PAUSE_MS);
    }
    field.addEventListener("input", onInput);
    return () => {
      clearTimeout(timer);
      field.removeEventListener("input", onInput);
    };
  }, [place, id]);

  return (
    <div ref={marker} role="status" className="text-sm">
      {similar.length > 0 ? (
        <>
          <p>{t("similarTyped")}</p>
          <ul className="list-disc ps-5">
            {similar.map(({ id: other, code, title, language, isOwn }) => (
              <li key={other}>
                <a
                  href={isOwn ? `/${locale}/desk/${place.slug}/listings/${other}` : `/${locale}/listings/${code}`}
                  target="_blank"
                  rel="noopener"
                  lang={language}
                >
                  <bdi>{title}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}
