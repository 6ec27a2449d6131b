import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { drawLogo, MOST_LOGO_BYTES } from "./logo.ts";

const SIZES = [96, 256];
const CLEAR = { r: 0, g: 0, b: 0, alpha: 0 };

const square = (width: number, height: number) => sharp({ create: { width, height, channels: 4, background: CLEAR } });
const svg = (text: string) => new TextEncoder().encode(text);

async function drawn(uploaded: Uint8Array) {
  const outcome = await drawLogo(uploaded, SIZES);
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value;
}

describe("a logo", () => {
  it.each(["png", "jpeg", "webp"] as const)(
    "is drawn anew from %s as WebP that fits into both squares",
    async (format) => {
      const { width, height, forms } = await drawn(await square(600, 300).toFormat(format).toBuffer());
      expect([width, height]).toEqual([256, 128]);
      const seen = await Promise.all(forms.map(({ bytes }) => sharp(bytes).metadata()));
      expect(seen.map((form) => [form.format, form.width, form.height])).toEqual([
        ["webp", 96, 48],
        ["webp", 256, 128],
      ]);
    },
  );

  it("keeps what is transparent, and nothing of who made it", async () => {
    const made = await square(300, 300)
      .withExif({ IFD0: { Artist: "Somebody" } })
      .png()
      .toBuffer();
    expect((await sharp(made).metadata()).exif).toBeDefined();
    const [small] = (await drawn(made)).forms;
    const { hasAlpha, exif } = await sharp(small?.bytes).metadata();
    expect([hasAlpha, exif]).toEqual([true, undefined]);
    const { channels } = await sharp(small?.bytes).stats();
    expect(channels[3]?.max).toBe(0);
  });

  it("is not blown up when it is small", async () => {
    const { width, height } = await drawn(await square(40, 20).png().toBuffer());
    expect([width, height]).toEqual([40, 20]);
  });

  it.each([
    "<svg xmlns='http://www.w3.org/2000/svg'/>",
    "\uFEFF<?xml version='1.0'?>\n<!-- made by hand -->\n<svg:svg xmlns:svg='http://www.w3.org/2000/svg'></svg:svg>",
    "  \n<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' ''><svg width='9'><script>alert(1)</script></svg>",
  ])("is not taken as SVG: %s", async (text) => {
    expect(await drawLogo(svg(text), SIZES)).toEqual({ ok: false, refusal: "svg" });
  });

  it("is not taken as anything else, however it is called, nor too large, nor broken", async () => {
    const refusalOf = async (bytes: Uint8Array) => {
      const outcome = await drawLogo(bytes, SIZES);
      return outcome.ok ? null : outcome.refusal;
    };
    const png = await square(300, 300).png().toBuffer();
    expect(await refusalOf(svg("<html><p>svg"))).toBe("unknown-type");
    expect(await refusalOf(svg("%PDF-1.7\n"))).toBe("unknown-type");
    expect(await refusalOf(await square(20, 20).gif().toBuffer())).toBe("unknown-type");
    expect(await refusalOf(new Uint8Array(MOST_LOGO_BYTES + 1))).toBe("too-large");
    expect(await refusalOf(png.subarray(0, png.length / 2))).toBe("unreadable");
    expect(await refusalOf(await square(5001, 5000).png().toBuffer())).toBe("too-many-pixels");
  });
});
