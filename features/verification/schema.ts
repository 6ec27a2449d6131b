import { z } from "zod";
import { choice, error, line, paragraph, wholeNumber } from "@/lib/text/zod.ts";
import { REGISTRY_SCHEMES, readRegistryNumber } from "./rules/registry.ts";

/** A number in a public register, as the institution gives it; answered as the register writes it. */
export const registryNumberSchema = z
  .object({
    scheme: choice(REGISTRY_SCHEMES),
    register: line({ min: 0, max: 200 }).optional().default(""),
    number: line({ max: 60 }),
    note: paragraph({ max: 2000 }).optional().default(""),
  })
  .transform((given, context) => {
    if (given.scheme === "other" && given.register === "") {
      context.issues.push({ code: "custom", message: error("required").error, path: ["register"], input: given });
    }
    const number = readRegistryNumber(given.scheme, given.number);
    if (number === null) {
      context.issues.push({
        code: "custom",
        message: error("invalidRegistryNumber").error,
        path: ["number"],
        input: given,
      });
    }
    return { ...given, register: given.scheme === "other" ? given.register : "", number: number ?? given.number };
  });
export type RegistryNumber = z.output<typeof registryNumberSchema>;

/** What the institution says against a refusal. */
export const appealSchema = z.object({ reason: paragraph({ min: 20, max: 2000 }) });

/** How an institution knows the one that it vouches for. */
export const vouchSchema = z.object({ reason: paragraph({ min: 20, max: 2000 }) });

const revision = wholeNumber({ min: 1, max: 1_000_000_000 });

/** The office found it in order: what it looked at goes into the verification, for the office alone. */
export const acceptanceSchema = z.object({ evidence: line({ min: 10, max: 300 }), revision });

/** The office refuses for a reason that the institution reads. */
export const refusalSchema = z.object({ reason: paragraph({ min: 10, max: 2000 }), revision });
