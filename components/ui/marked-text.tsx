import { Fragment } from "react";

/** A text in which some parts are marked. The parts together are the text; nothing of it is read as markup. */
export function MarkedText({ parts }: { parts: readonly { text: string; isMatch: boolean }[] }) {
  const placed = parts.map((part, index) => ({ ...part, place: index }));
  return placed.map(({ text, isMatch, place }) =>
    isMatch ? <mark key={place}>{text}</mark> : <Fragment key={place}>{text}</Fragment>,
  );
}
