import { xmlElement } from "@/lib/feeds/xml.ts";
import { publicAddress } from "@/lib/http/public-address.ts";
import { type EmbedOptions, embedPath } from "../../rules/embed-address.ts";

/** Pixels that a list of so many rows usually takes; a frame cannot grow with its page without script. */
export function embedHeight({ count, density }: EmbedOptions): number {
  return Math.min(160 + count * (density === "full" ? 124 : 76), 1200);
}

/** What staff put into a page of their own site to show the list in a frame. */
export function embedCode(options: EmbedOptions, title: string): string {
  const frame = {
    src: publicAddress(embedPath(options)),
    title,
    width: "100%",
    height: String(embedHeight(options)),
    loading: "lazy",
    style: "border:0",
  };
  return xmlElement("iframe", frame, " ");
}
