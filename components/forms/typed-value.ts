import type { FormState } from "@/lib/forms/form-state.ts";

/** What was typed into a field that is sent once, else what it starts with. */
export function typedValue(state: FormState, name: string, start = ""): string {
  const value = state.values[name];
  return (typeof value === "string" ? value : value?.[0]) ?? start;
}
