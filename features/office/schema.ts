import { z } from "zod";
import { choice, emailField } from "@/lib/text/zod.ts";
import { OFFICE_ROLES } from "./rules.ts";

export const staffInvitationSchema = z.object({ email: emailField(), role: choice(OFFICE_ROLES) });
export type StaffInvitation = z.output<typeof staffInvitationSchema>;

export const officeRoleSchema = z.object({ role: choice(OFFICE_ROLES) });
