import { Fragment } from "react";

type Part = { words: readonly string[]; isMatch: boolean };

/**
 * A title in parts, some of them marked. Where it is given in words, a line ends only between them or after punctuation.
 * Nothing of it is read as markup.
 */
export function TitleText({ parts }: { parts: readonly Part[] }) {
  const placed = parts.map((part, index) => ({ ...part, place: index }));
  const text = placed.map(({ words, isMatch, place }) =>
    isMatch ? (
      <mark key={place}>
        <Words words={words} />
      </mark>
    ) : (
      <Words key={place} words={words} />
    ),
  );
  const isInWords = parts.some(({ words }) => words.length > 1);
  return isInWords ? <span className="break-keep">{text}</span> : text;
}

function Words({ words }: Pick<Part, "words">) {
  const placed = words.map((word, index) => ({ word, place: index }));
  return placed.map(({ word, place }) => (
    <Fragment key={place}>
      {place > 0 ? <wbr /> : null}
      {word}
    </Fragment>
  ));
}
