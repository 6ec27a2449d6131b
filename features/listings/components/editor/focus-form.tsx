"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type MouseEvent, useEffect, useState } from "react";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import { focusPictureAction } from "../../actions/picture.ts";
import type { DeskPlace } from "../../actions/place.ts";
import { type Focus, framing, percent, within } from "../../rules/focus.ts";
import { pictureAddress } from "../public/cover-address.ts";
import { formReader } from "./field-reader.ts";

type FocusFormProps = {
  place: DeskPlace;
  listingId: string;
  picture: { key: string };
  focus: Focus;
};

const STEP = 0.01;
/** Left is left in every script: the picture is not mirrored. */
const STEPS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/**
 * What of the picture must be seen wherever it is cut: two numbers, and with script the picture itself, on which it is pressed or moved
 * with the arrow keys, with how cards and messengers will show it.
 */
export function FocusForm({ place, listingId, picture, focus: saved }: FocusFormProps) {
  const t = useTranslations("editor");
  const tError = useTranslations("errors");
  const [typed, setTyped] = useState({ x: String(percent(saved.x)), y: String(percent(saved.y)) });
  const [hasScript, setHasScript] = useState(false);
  useEffect(() => setHasScript(true), []);
  const focus = { x: within(Number(typed.x) / 100 || 0), y: within(Number(typed.y) / 100 || 0) };
  const choose = (x: number, y: number) => setTyped({ x: String(percent(within(x))), y: String(percent(within(y))) });
  return (
    <ActionForm action={focusPictureAction.bind(null, place, listingId, picture.key)} className="grid gap-4">
      {(state) => {
        const fields = formReader(state, (code) => tError(code as "required"));
        const field = (name: "x" | "y") => {
          const { defaultValue: _typed, id, ...wired } = fields.one(name);
          return {
            ...wired,
            id: `focus-${id}`,
            value: typed[name],
            onChange: ({ target }: { target: { value: string } }) => setTyped({ ...typed, [name]: target.value }),
            type: "number",
            inputMode: "numeric" as const,
            min: 0,
            max: 100,
            step: 1,
            required: true,
          };
        };
        return (
          <>
            <FormNotice
              state={state}
              notices={{
                changed: { text: t("picture.focus.changed") },
                "not-editable": { text: t("notice.notEditable") },
              }}
            />
            <p className="text-sm text-ink-soft">{t("picture.focus.help")}</p>
            {hasScript ? <Marked pictureKey={picture.key} focus={focus} onChoose={choose} /> : null}
            <div className="grid grid-cols-2 items-end gap-3">
              <TextField {...field("x")} label={t("picture.focus.fromLeft")} />
              <TextField {...field("y")} label={t("picture.focus.fromTop")} />
            </div>
            {hasScript ? <Cuts pictureKey={picture.key} focus={focus} /> : null}
            <div>
              <SubmitButton tone="secondary" size="small">
                {t("picture.focus.save")}
              </SubmitButton>
            </div>
          </>
        );
      }}
    </ActionForm>
  );
}

type Shown = { pictureKey: string; focus: Focus };

/** The whole picture with a mark on the point. */
function Marked({ pictureKey, focus, onChoose }: Shown & { onChoose: (x: number, y: number) => void }) {
  const t = useTranslations("editor.picture.focus");
  function press(event: MouseEvent<HTMLButtonElement>): void {
    if (event.detail === 0) return; // by a key: the arrows move it
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    onChoose((event.clientX - left) / width, (event.clientY - top) / height);
  }
  function step(event: KeyboardEvent<HTMLButtonElement>): void {
    const by = STEPS[event.key];
    if (!by) return;
    event.preventDefault();
    onChoose(focus.x + by[0], focus.y + by[1]);
  }
  return (
    <button
      type="button"
      dir="ltr"
      onClick={press}
      onKeyDown={step}
      aria-label={t("onPicture", { x: percent(focus.x), y: percent(focus.y) })}
      className="relative block w-fit max-w-full cursor-crosshair rounded-sm border border-rule"
    >
      <img
        src={pictureAddress(pictureKey, 480)}
        alt=""
        draggable={false}
        className="block max-h-72 max-w-full rounded-sm"
      />
      <span
        style={{ left: `${percent(focus.x)}%`, top: `${percent(focus.y)}%` }}
        className="absolute size-6 -translate-x-1/2 -translate-y-1/2 rounded-full border-3 border-white shadow-[0_0_0_2px_black,inset_0_0_0_2px_black]"
      />
    </button>
  );
}

/** How the picture will be cut where it is not shown whole. */
function Cuts({ pictureKey, focus }: Shown) {
  const t = useTranslations("editor.picture.focus");
  const style = framing({ focusX: focus.x, focusY: focus.y });
  const shapes = [
    { shape: "aspect-8/5", label: t("onCards") },
    { shape: "aspect-[1200/630]", label: t("inMessengers") },
  ];
  return (
    <div className="grid grid-cols-2 gap-3">
      {shapes.map(({ shape, label }) => (
        <figure key={shape} className="grid content-start gap-1">
          <img
            src={pictureAddress(pictureKey, 480)}
            alt=""
            style={style}
            className={`${shape} w-full rounded-xs border border-rule object-cover`}
          />
          <figcaption className="text-xs text-ink-soft">{label}</figcaption>
        </figure>
      ))}
    </div>
  );
}
