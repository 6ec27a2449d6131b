import type { Offer } from "schema-dts";
import { type RegistrationState, registrationState } from "@/features/listings/rules/registration-state.ts";
import { calledOff } from "@/features/listings/rules/status.ts";
import { placesTogether } from "@/features/registrations/rules/pools.ts";
import { nextIntake } from "../view.ts";
import { common, type Described } from "./parts.ts";

const AVAILABILITY: Record<RegistrationState, "InStock" | "SoldOut" | "PreOrder" | "Discontinued" | "OutOfStock"> = {
  none: "InStock",
  open: "InStock",
  external: "InStock",
  waitlist: "SoldOut",
  not_yet: "PreOrder",
  closed: "SoldOut",
  over: "SoldOut",
  cancelled: "Discontinued",
  postponed: "OutOfStock",
};

/**
 * Coming to it as an offer: what it costs as far as the portal knows, and whether places are to be had at the instant
 * of the view. Nothing when it is neither free nor takes registrations, for then there is nothing to say.
 */
export function offer(view: Described): Offer | null {
  const { listing, now, isOver } = view;
  const { terms, pools } = listing;
  if (!terms && !listing.isFree) return null;
  const state =
    calledOff(listing) ??
    // What takes no registrations is over all the same.
    (isOver ? "over" : registrationState({ status: listing.status, isOver, terms, pool: placesTogether(pools) }, now));
  return {
    "@type": "Offer",
    url: terms?.externalUrl || common(view).url,
    availability: `https://schema.org/${AVAILABILITY[state]}`,
    // Nothing is nothing in every currency, but readers of prices insist on one.
    ...(listing.isFree && { price: 0, priceCurrency: "USD" }),
    ...(terms?.opensAt && { validFrom: terms.opensAt.toISOString() }),
    ...(terms?.closesAt && { validThrough: terms.closesAt.toISOString() }),
  };
}

/** Admission to a programme, open until the next deadline. */
export function admission(view: Described): Offer | null {
  const described = offer(view);
  if (!described || typeof described === "string") return described;
  return nextIntake(view.listing, view.now) ? described : null;
}
