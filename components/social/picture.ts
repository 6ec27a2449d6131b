import type { SocialPicture } from "@/lib/http/page-metadata.ts";
import { publicAddress } from "@/lib/http/public-address.ts";
import { cardAlt, cardPath, type SocialCard } from "@/lib/social-picture/card.ts";

/** A card as the picture of a page. `subject` names the page: a listing's code, `home`, `kind-lecture`, `route-belt-north`. */
export function socialPicture(subject: string, card: SocialCard): SocialPicture {
  return { url: publicAddress(cardPath(subject, card)), alt: cardAlt(card) };
}
