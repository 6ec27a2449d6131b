import type { ReactNode } from "react";

export interface Fact {
  term: string;
  value: ReactNode;
  /** Language of the value where it is not the page's. */
  lang?: string;
}

/** Terms and what they are, ruled like a catalogue entry. Facts without a value are left out by the caller. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="border-t border-rule">
      {facts.map((fact) => (
        <div
          key={fact.term}
          className="grid items-baseline gap-x-4 border-b border-rule py-2.5 sm:grid-cols-[min(11rem,48%)_minmax(0,1fr)]"
        >
          <dt className="text-sm text-ink-soft">{fact.term}</dt>
          <dd lang={fact.lang}>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
