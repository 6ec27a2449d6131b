const STATUS = /(?<![\d.])([245])\.(\d{1,3})\.(\d{1,3})(?!\.?\d)/;
const REPLY = /^\D{0,3}([45])\d\d\b/;

/** Nothing more particular is known. */
const GENERAL = /\.0\.0$/;

/**
 * The enhanced status code of RFC 3463 (`5.1.1`), from the field of a report that should hold it and from what the server said. Some
 * servers (Exim) always put 5.0.0 into the field: what was said is then more particular, where it is of the same class. Empty where
 * neither has any.
 */
export function enhancedStatus(field: string, diagnostic: string): string {
  const [stated, said] = [codeIn(field), codeIn(diagnostic)];
  if (stated === "") return said || replyClass(diagnostic);
  return GENERAL.test(stated) && said.startsWith(stated.slice(0, 2)) ? said : stated;
}

function codeIn(text: string): string {
  const [, kind = "", subject = "", detail = ""] = STATUS.exec(text) ?? [];
  return kind === "" ? "" : [kind, Number(subject), Number(detail)].join(".");
}

/** A bare reply code says at least whether it is for good. */
function replyClass(diagnostic: string): string {
  const kind = REPLY.exec(diagnostic)?.[1];
  return kind ? `${kind}.0.0` : "";
}
