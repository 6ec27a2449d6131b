import "server-only";
import type { PersonalData } from "@/features/privacy/rules/personal-data.ts";

/** The account, its open sessions, and requests to sign in. It goes last, and with it whatever is kept for its holder alone. */
export const accountData: PersonalData = {
  tables: ["app_user", "auth_session", "sign_in_code", "office_member", "office_invitation", "case_assignment"],
  async read(tx, { email, userId }) {
    const user =
      userId === null
        ? null
        : await tx.user.findUnique({
            where: { id: userId },
            select: {
              email: true,
              name: true,
              locale: true,
              timeZone: true,
              createdAt: true,
              officeMember: { select: { role: true, createdAt: true } },
              sessions: { select: { createdAt: true, expiresAt: true } },
            },
          });
    const codes = await tx.signInCode.findMany({
      where: { email },
      orderBy: { createdAt: "desc" },
      select: { createdAt: true, expiresAt: true },
    });
    const invitations = await tx.officeInvitation.findMany({
      where: { email },
      select: { role: true, createdAt: true },
    });
    return [
      {
        section: "account",
        entries: [
          ...(user
            ? [
                {
                  name: user.name,
                  email: user.email,
                  language: user.locale,
                  timeZone: user.timeZone,
                  at: user.createdAt,
                },
              ]
            : []),
          ...(user?.sessions ?? []).map((session) => ({
            action: "session",
            at: session.createdAt,
            until: session.expiresAt,
          })),
          ...codes.map((code) => ({ action: "code", email, at: code.createdAt, until: code.expiresAt })),
        ],
      },
      {
        section: "memberships",
        entries: [user?.officeMember ?? null, ...invitations].flatMap((office) =>
          office ? [{ institution: "office", role: office.role, at: office.createdAt }] : [],
        ),
      },
    ];
  },
  async erase(tx, { email, userId }) {
    await tx.signInCode.deleteMany({ where: { email } });
    await tx.officeInvitation.deleteMany({ where: { email } });
    if (userId !== null) await tx.user.deleteMany({ where: { id: userId } });
    return [];
  },
};
