"use client";

type Detector = { detect: (source: CanvasImageSource) => Promise<{ rawValue: string }[]> };
type DetectorClass = {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats: () => Promise<string[]>;
};

/** A picture this wide holds a ticket's code well, and a phone reads it within a frame or two. */
const WIDTH = 640;

let reader: Promise<(video: HTMLVideoElement) => Promise<string | null>> | undefined;

/** Gets ready what reads codes: the browser's own reader, else one that is fetched, which takes a line. */
export function readyReader(): Promise<(video: HTMLVideoElement) => Promise<string | null>> {
  reader ??= makeReader().catch((error) => {
    reader = undefined; // fetched again when the line is back
    throw error;
  });
  return reader;
}

async function makeReader(): Promise<(video: HTMLVideoElement) => Promise<string | null>> {
  const own = await ownDetector().catch(() => null);
  if (own) return async (video) => (await own.detect(video))[0]?.rawValue ?? null;
  const { codeInPicture } = await import("./code-in-picture.ts");
  return async (video) => {
    const picture = pictureOf(video);
    return picture && codeInPicture(picture);
  };
}

async function ownDetector(): Promise<Detector | null> {
  const own = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
  if (!own || !(await own.getSupportedFormats()).includes("qr_code")) return null;
  return new own({ formats: ["qr_code"] });
}

let canvas: HTMLCanvasElement | undefined;

function pictureOf(video: HTMLVideoElement): ImageData | null {
  if (video.videoWidth === 0) return null;
  canvas ??= document.createElement("canvas");
  canvas.width = Math.min(WIDTH, video.videoWidth);
  canvas.height = Math.round((canvas.width * video.videoHeight) / video.videoWidth);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context?.drawImage(video, 0, 0, canvas.width, canvas.height);
  return context?.getImageData(0, 0, canvas.width, canvas.height) ?? null;
}
