/** What stands in the way of an erasure. `own` can be withdrawn in one step; the rest is settled elsewhere. */
export type Blocks = {
  own: { id: string; linkVersion: number; title: string; language: string }[];
  /** Delegations that are to come, of which they are a person. */
  delegations: { id: string; title: string; language: string }[];
  /** Delegations that are to come, of which they are the contact, with the slug of the institution that sends each. */
  led: { id: string; slug: string | null; title: string; language: string }[];
  /** Institutions that would be left without an owner, by their slugs. */
  institutions: string[];
  isLastLead: boolean;
};

/** Whether nothing stands in the way. */
export const isFree = ({ own, delegations, led, institutions, isLastLead }: Blocks): boolean =>
  own.length + delegations.length + led.length + institutions.length === 0 && !isLastLead;
