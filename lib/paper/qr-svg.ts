import QRCode from "qrcode";

/** A text as a QR code in SVG: dark runs on nothing, with the white border that scanners need (ISO/IEC 18004: four modules). */
export function qrSvg(text: string): string {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" });
  const { size } = modules;
  let path = "";
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (!modules.get(row, column)) continue;
      const from = column;
      while (column + 1 < size && modules.get(row, column + 1)) column++;
      path += `M${from + 4} ${row + 4}h${column - from + 1}v1h-${column - from + 1}z`;
    }
  }
  const side = size + 8;
  return `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${side} ${side}' shape-rendering='crispEdges'><path d='${path}'/></svg>`;
}
