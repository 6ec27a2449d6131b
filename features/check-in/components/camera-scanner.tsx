"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button.tsx";
import { FormError } from "@/components/ui/form-error.tsx";
import { readyReader } from "./find-code.ts";

/** A ticket is read again once it was out of sight for so long. */
const OUT_OF_SIGHT_MS = 3_000;
const BETWEEN_LOOKS_MS = 200;

/** `refused` by somebody or something; `none` there; `notReady`: what reads codes could not be fetched. */
type Trouble = "refused" | "none" | "notReady";

type Props = { onCode: (text: string) => void };

/** Reads ticket codes with the device's camera, one after another, until it is closed. */
export function CameraScanner({ onCode }: Props) {
  const t = useTranslations("door");
  const video = useRef<HTMLVideoElement>(null);
  const told = useRef(onCode);
  told.current = onCode;
  const [isOpen, setOpen] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  useEffect(() => {
    if (!isOpen || !video.current) return;
    return watch(
      video.current,
      (text) => told.current(text),
      (found) => {
        setTrouble(found);
        setOpen(false);
      },
    );
  }, [isOpen]);

  return (
    <div className="grid justify-items-start gap-3">
      <Button
        type="button"
        tone={isOpen ? "secondary" : "primary"}
        onClick={() => {
          setTrouble(null);
          setOpen(!isOpen);
        }}
      >
        {isOpen ? t("camera.close") : t("camera.open")}
      </Button>
      {trouble ? <FormError message={t(`camera.${trouble}`)} /> : null}
      {isOpen ? (
        <video
          ref={video}
          muted
          playsInline
          aria-label={t("camera.label")}
          className="aspect-square w-full max-w-80 rounded-sm bg-sunken object-cover"
        />
      ) : null}
    </div>
  );
}

/** Opens the camera and looks for codes until the answer is called. */
function watch(
  video: HTMLVideoElement,
  onCode: (text: string) => void,
  onTrouble: (trouble: Trouble) => void,
): () => void {
  let stream: MediaStream | undefined;
  let timer: number | undefined;
  let isOver = false;
  let last = { text: "", at: 0 };

  const begin = async () => {
    const find = await readyReader().catch(() => null);
    if (isOver) return;
    if (!find) return onTrouble("notReady");
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
      if (isOver) return close();
      video.srcObject = stream;
      await video.play();
    } catch (error) {
      if (!isOver) onTrouble(error instanceof DOMException && error.name === "NotFoundError" ? "none" : "refused");
      return;
    }
    const look = async () => {
      const text = await find(video).catch(() => null);
      if (isOver) return;
      if (text !== null) {
        const isNew = text !== last.text || Date.now() - last.at > OUT_OF_SIGHT_MS;
        last = { text, at: Date.now() };
        if (isNew) onCode(text);
      }
      timer = window.setTimeout(look, BETWEEN_LOOKS_MS);
    };
    void look();
  };
  const close = () => {
    isOver = true;
    window.clearTimeout(timer);
    for (const track of stream?.getTracks() ?? []) track.stop();
  };
  void begin();
  return close;
}
