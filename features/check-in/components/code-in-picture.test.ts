import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { ticketCode } from "@/features/registrations/rules/submission.ts";
import { qrSvg } from "@/lib/paper/qr-svg.ts";
import { readTicketCode } from "../rules/code.ts";
import { codeInPicture } from "./code-in-picture.ts";

const CODE = ticketCode(Buffer.from("a ticket at the door").subarray(0, 12));

/** A ticket as a camera sees it: somewhere in a picture, turned, not sharp, in poor light. */
async function seen({ turn = 0, blur = 0, light = 1, width = 300 }) {
  const code = await sharp(Buffer.from(qrSvg(CODE)), { density: 1200 })
    .resize(width)
    .flatten({ background: "#fff" })
    .png()
    .toBuffer();
  const turned = await sharp(code).rotate(turn, { background: "#9a948a" }).toBuffer();
  const picture = sharp({ create: { width: 640, height: 480, channels: 3, background: "#9a948a" } }).composite([
    { input: turned, gravity: "center" },
  ]);
  const drawn = sharp(await picture.png().toBuffer()).linear(light, 0);
  const { data, info } = await (blur === 0 ? drawn : drawn.blur(blur))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: new Uint8ClampedArray(data) };
}

describe("a ticket before the camera", () => {
  it.each([
    ["straight", {}],
    ["small", { width: 120 }],
    ["turned a little", { turn: 17 }],
    ["upside down", { turn: 180 }],
    ["not sharp", { blur: 2.5 }],
    ["in poor light", { light: 0.35 }],
    ["turned, dark and not sharp", { turn: -31, light: 0.5, blur: 1.5 }],
  ])("is read %s", async (_name, how) => {
    expect(readTicketCode(codeInPicture(await seen(how)) ?? "")).toBe(CODE);
  });

  it("is not seen where there is none", () => {
    const grey = { width: 320, height: 240, data: new Uint8ClampedArray(320 * 240 * 4).fill(128) };
    expect(codeInPicture(grey)).toBeNull();
  });
});
