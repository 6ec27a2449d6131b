import { type Canvas, polar, short, softLine } from "../canvas.ts";

/** Dunes one behind another, raked by the wind, and the dotted track of a caravan. Opportunities on the land routes. */
export function caravan({ width, height, palette, random }: Canvas): string {
  const ridges = random.whole(4, 6);
  const drawn: string[] = [];
  let crest: [number, number][] = [];
  for (let ridge = 0; ridge < ridges; ridge += 1) {
    const share = ridge / (ridges - 1);
    const base = height * (0.34 + share * 0.6);
    const tall = random.between(34, 92) * (0.6 + share * 0.6);
    const phase = random.between(0, 6.28);
    const waves = random.between(0.6, 1.5);
    const points = Array.from({ length: 12 }, (_, step): [number, number] => {
      const across = step / 11;
      const swing = Math.sin(across * 6.28 * waves + phase);
      // Wind builds a long back and a short face: the crest is sharper than the trough.
      return [across * (width + 80) - 40, base - (1 - Math.abs(swing) ** 0.7) * tall - swing * tall * 0.5];
    });
    if (ridge === Math.floor((ridges - 1) / 2)) crest = points;
    const reach = random.whole(6, 10);
    const spread = 5 + share * 7;
    const rakes = Array.from(
      { length: reach },
      (_, rake) =>
        `<use href="#d${ridge}" y="${short(spread * (rake + 1) ** 1.12)}" stroke-opacity="${short(0.62 * (1 - rake / reach))}"/>`,
    ).join("");
    drawn.push(
      `<path id="d${ridge}" d="${softLine(points)}"/><use href="#d${ridge}" stroke-width="2.4"/><path d="${softLine(points)}V${height + 9}H-40Z" fill="${ridge % 2 === 0 ? palette.cloth : palette.deep}" fill-opacity=".8" stroke="none"/>${rakes}`,
    );
  }
  const track = softLine(crest.map(([x, y]) => [x, y - 13] as const));
  const [restX, restY] = crest[random.whole(3, 8)] ?? [0, 0];
  const sun = `<circle cx="${short(width * random.between(0.15, 0.85))}" cy="${short(height * random.between(0.16, 0.32))}" r="${random.whole(40, 84)}" fill="${random.pick([palette.light, palette.glint])}" opacity=".85"/>`;
  return (
    `${sun}<g fill="none" stroke="${palette.light}" stroke-width="1.2">${drawn.join("")}</g>` +
    `<path d="${track}" fill="none" stroke="${palette.glint}" stroke-width="5.5" stroke-linecap="round" stroke-dasharray="0 16"/>` +
    `<circle cx="${restX.toFixed(0)}" cy="${(restY - 13).toFixed(0)}" r="10" fill="${palette.deep}" stroke="${palette.glint}" stroke-width="4"/>`
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
