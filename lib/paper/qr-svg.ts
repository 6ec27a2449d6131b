import { qrPath } from "../qr-code.ts";

/** A text as a QR code in SVG: dark on nothing, as paper wants it. */
export function qrSvg(text: string): string {
  const { path, side } = qrPath(text);
  return `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${side} ${side}' shape-rendering='crispEdges'><path d='${path}'/></svg>`;
}
