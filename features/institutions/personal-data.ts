import "server-only";
import { NOBODY, type PersonalData } from "@/features/privacy/rules/personal-data.ts";

/** Memberships, invitations to them, and applications of institutions to join. They go with the account; invitations by their address. */
export const membershipData: PersonalData = {
  tables: ["membership", "invitation", "application", "application_name"],
  async read(tx, { email, userId }) {
    const memberships = await tx.membership.findMany({
      where: { userId: userId ?? NOBODY },
      select: { role: true, createdAt: true, institution: { select: { slug: true } } },
    });
    const invitations = await tx.invitation.findMany({
      where: { email },
      select: { role: true, createdAt: true, expiresAt: true, institution: { select: { slug: true } } },
    });
    const applications = await tx.application.findMany({
      where: { applicantId: userId ?? NOBODY },
      select: { status: true, reason: true, createdAt: true, names: { select: { name: true } } },
    });
    return [
      {
        section: "memberships",
        entries: [
          ...memberships.map(({ role, createdAt, institution }) => ({
            institution: institution.slug,
            role,
            at: createdAt,
          })),
          ...invitations.map(({ role, createdAt, expiresAt, institution }) => ({
            action: "invitation",
            institution: institution.slug,
            role,
            email,
            at: createdAt,
            until: expiresAt,
          })),
          ...applications.map(({ status, reason, createdAt, names }) => ({
            action: "application",
            institution: names.map(({ name }) => name),
            status,
            reason,
            at: createdAt,
          })),
        ],
      },
    ];
  },
  async erase(tx, { email, userId }) {
    await tx.invitation.deleteMany({ where: { email } });
    if (userId !== null) {
      await tx.membership.deleteMany({ where: { userId } });
      await tx.application.deleteMany({ where: { applicantId: userId } });
    }
    return [];
  },
};
