"use client";

import { Fragment, type ReactNode, useState } from "react";

type RenewedProps = {
  /** The state from which the form within is drawn, such as a revision. */
  by: string | number | undefined;
  children: ReactNode;
};

/**
 * Draws a form anew when what it starts from becomes another while its page stands open: saved, it shows what was saved. A plain key of
 * that state would do it too, but of a form that is sent without script React finds the answer again by the keys above it. Just when
 * somebody else was quicker, the key would be another by then: the form would come without a word of why and without what was typed.
 */
export function Renewed({ by, children }: RenewedProps) {
  const [start] = useState(by);
  return <Fragment key={by === start ? "start" : String(by)}>{children}</Fragment>;
}
