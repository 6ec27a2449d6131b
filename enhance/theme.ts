export type Theme = "light" | "dark";

/** The theme that a stored text names; anything else means that the system decides. */
export function readTheme(stored: string | null): Theme | null {
  return stored === "light" || stored === "dark" ? stored : null;
}

/** The theme a press of the switch leads to, from the one in force. */
export function otherTheme(chosen: Theme | null, systemIsDark: boolean): Theme {
  const current = chosen ?? (systemIsDark ? "dark" : "light");
  return current === "dark" ? "light" : "dark";
}
