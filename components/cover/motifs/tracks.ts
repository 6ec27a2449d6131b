import { type Canvas, polar, short, softLine } from "../canvas.ts";

/** Dunes one behind another and the dotted track of a caravan over them. Opportunities on the land routes. */
export function caravan({ width, height, palette, random }: Canvas): string {
  const ridges = random.whole(5, 7);
  const drawn: string[] = [];
  const crest: [number, number][] = [];
  for (let ridge = 0; ridge < ridges; ridge += 1) {
    const share = ridge / (ridges - 1);
    const base = height * (0.3 + share * 0.62);
    const tall = random.between(26, 78) * (0.7 + share * 0.6);
    const phase = random.between(0, 6.28);
    const waves = random.between(0.7, 1.7);
    const points = Array.from({ length: 12 }, (_, step): [number, number] => {
      const across = step / 11;
      return [across * (width + 80) - 40, base - Math.sin(across * 6.28 * waves + phase) * tall - Math.sin(across * 13 + phase * 2) * tall * 0.2];
    });
    if (ridge === Math.floor(ridges / 2)) crest.push(...points);
    const line = softLine(points);
    drawn.push(
      `<path d="${line}V${height + 9}H-40Z" fill="${ridge % 2 === 0 ? palette.thread : palette.cloth}" opacity="${short(0.42 + share * 0.2)}"/><path d="${line}" fill="none" stroke="${palette.light}" stroke-width="1.6" opacity=".75"/>`,
    );
    for (let ripple = 1; ripple <= 3; ripple += 1) {
      drawn.push(
        `<path d="${softLine(points.map(([x, y]) => [x, y + ripple * (9 + share * 9)] as const))}" fill="none" stroke="${palette.light}" stroke-width=".9" opacity="${short(0.4 - ripple * 0.1)}"/>`,
      );
    }
  }
  const sunX = width * random.between(0.15, 0.85);
  const track = softLine(crest.map(([x, y]) => [x, y - 15] as const));
  const rest = crest[random.whole(3, 8)] ?? [0, 0];
  return (
    `<circle cx="${short(sunX)}" cy="${short(height * random.between(0.14, 0.3))}" r="${random.whole(34, 70)}" fill="${palette.light}" opacity=".75"/>${drawn.join("")}` +
    `<path d="${track}" fill="none" stroke="${palette.glint}" stroke-width="5" stroke-linecap="round" stroke-dasharray="0 15"/>` +
    `<circle cx="${short(rest[0])}" cy="${short(rest[1] - 15)}" r="10" fill="${palette.cloth}" stroke="${palette.glint}" stroke-width="4"/>`
  );
}

/** A portolan: rhumb lines from several roses, and one voyage across them. Opportunities on the sea routes. */
export function portolan({ width, height, palette, random }: Canvas): string {
  const roses = [
    [width * random.between(0.12, 0.36), height * random.between(0.2, 0.5), random.between(70, 120)],
    [width * random.between(0.62, 0.9), height * random.between(0.25, 0.6), random.between(46, 84)],
    [width * random.between(0.36, 0.64), height * random.between(0.86, 1.1), 0],
  ] as const;
  const turn = random.between(0, 11.25);
  const lines = roses.map(([x, y], index) => {
    let path = "";
    for (let ray = 0; ray < 32; ray += 1) {
      const [endX, endY] = polar(x, y, 1300, ray * 11.25 + turn);
      path += `M${Math.round(x)} ${Math.round(y)}L${Math.round(endX)} ${Math.round(endY)}`;
    }
    return `<path d="${path}" stroke="${index === 1 ? palette.thread : palette.light}" stroke-width="${index === 1 ? 1.3 : 0.9}" opacity="${index === 1 ? ".8" : ".34"}"/>`;
  });
  const marks = roses.slice(0, 2).map(([x, y, radius]) => {
    let dark = "";
    let bright = "";
    for (let point = 0; point < 16; point += 1) {
      const tip = radius * (point % 4 === 0 ? 1 : point % 2 === 0 ? 0.74 : 0.46);
      const [tipX, tipY] = polar(0, 0, tip, point * 22.5);
      const [leftX, leftY] = polar(0, 0, radius * 0.2, point * 22.5 - 11.25);
      const [rightX, rightY] = polar(0, 0, radius * 0.2, point * 22.5 + 11.25);
      dark += `M0 0L${short(leftX)} ${short(leftY)}L${short(tipX)} ${short(tipY)}Z`;
      bright += `M0 0L${short(rightX)} ${short(rightY)}L${short(tipX)} ${short(tipY)}Z`;
    }
    return (
      `<g transform="translate(${short(x)} ${short(y)})rotate(${short(turn)})"><circle r="${short(radius * 1.08)}" fill="${palette.cloth}" stroke="${palette.light}" stroke-width="1.5"/>` +
      `<circle r="${short(radius * 0.62)}" fill="none" stroke="${palette.light}"/><path d="${dark}" fill="${palette.thread}"/><path d="${bright}" fill="${palette.light}"/></g>`
    );
  });
  const [from, to] = [roses[0], roses[1]];
  const lift = random.between(-190, 190);
  const voyage = `M${short(from[0])} ${short(from[1])}Q${short((from[0] + to[0]) / 2)} ${short((from[1] + to[1]) / 2 + lift)} ${short(to[0])} ${short(to[1])}`;
  return `<g fill="none">${lines.join("")}</g><path d="${voyage}" fill="none" stroke="${palette.glint}" stroke-width="4.5" stroke-linecap="round" stroke-dasharray="14 12"/>${marks.join("")}`;
}
