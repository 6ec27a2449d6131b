import type { ReactNode } from "react";

/** For `<bdi>` in messages: a name keeps its own direction inside a sentence of any language. */
export const bdi = (chunks: ReactNode) => <bdi>{chunks}</bdi>;
