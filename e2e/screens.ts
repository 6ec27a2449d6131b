/** A phone and a desktop, each in one of the two colour schemes: what a scheme does to contrast it does on any screen. */
export const SCREENS = [
  { width: 360, colorScheme: "light" },
  { width: 1280, colorScheme: "dark" },
] as const;
