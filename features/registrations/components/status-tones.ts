import type { MarkTone } from "@/components/ui/mark.tsx";
import type { RegistrationStatus } from "@/prisma/generated/enums.ts";

/** What holds places stands out; what is over steps back. */
export const STATUS_TONES: Record<RegistrationStatus, MarkTone> = {
  pending: "plain",
  confirmed: "open",
  waitlisted: "outline",
  offered: "outline",
  declined: "soft",
  expired: "soft",
  withdrawn: "soft",
  cancelled: "soft",
};
