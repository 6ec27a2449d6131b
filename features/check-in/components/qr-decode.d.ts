/** What we use of the package: the pixels of a picture in, the text of its QR code out. Throws where it finds none. */
declare module "qr/decode.js" {
  export default function decode(
    picture: { width: number; height: number; data: Uint8Array | Uint8ClampedArray },
    options?: { timeLimit?: number },
  ): string;
}
