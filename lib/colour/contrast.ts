/** Relative luminance of a colour #rrggbb (WCAG 2.2). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = channels(hex).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

/** Contrast of two colours #rrggbb, from 1 to 21 (WCAG 2.2, success criterion 1.4.3). */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((left, right) => right - left);
  return (light + 0.05) / (dark + 0.05);
}

const READABLE = 4.5;
const STEPS = 20;

/**
 * The colour nearest to `hex` that can be read as text on `ground` (both #rrggbb): darker on a light ground, lighter on a
 * dark one, in steps of a twentieth, until it has 4.5:1.
 */
export function readableOn(hex: string, ground: string): string {
  const end = contrast("#000000", ground) > contrast("#ffffff", ground) ? 0 : 255;
  for (let step = 0; step < STEPS; step++) {
    const mixed = mix(hex, end, step / STEPS);
    if (contrast(mixed, ground) >= READABLE) return mixed;
  }
  return mix(hex, end, 1);
}

function mix(hex: string, end: number, share: number): string {
  const mixed = channels(hex).map((channel) => Math.round(channel + (end - channel) * share));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}
