import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/forms/button-form.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import type { Option } from "@/components/ui/select-field.tsx";
import { type DeskPlace, handOverAction, removeMemberAction } from "../actions/desk.ts";
import type { InstitutionMember } from "../queries/members.ts";
import { bdi } from "./isolated.tsx";
import { RoleForm } from "./role-form.tsx";

/** What an owner can do with another member. */
export async function MemberControls({
  place,
  member,
  units,
}: {
  place: DeskPlace;
  member: InstitutionMember;
  units: readonly Option[];
}) {
  const t = await getTranslations({ locale: place.locale, namespace: "members" });
  const name = member.name || member.email;
  return (
    <Disclosure label={t("manage")}>
      <RoleForm place={place} membershipId={member.id} role={member.role} units={member.units} offered={units} />
      {member.role === "owner" ? null : (
        <div className="grid gap-2 border-t border-rule pt-3">
          <p className="max-w-measure text-sm">{t.rich("handOverHint", { name, bdi })}</p>
          <ButtonForm
            action={handOverAction.bind(null, place, member.id)}
            label={t.rich("handOver", { name, bdi })}
            tone="secondary"
            size="small"
            notices={{ "same-role": { text: t("refusedSameRole") } }}
          />
        </div>
      )}
      <div className="grid gap-2 border-t border-rule pt-3">
        <p className="max-w-measure text-sm">{t.rich("removeHint", { name, bdi })}</p>
        <ButtonForm
          action={removeMemberAction.bind(null, place, member.id)}
          label={t.rich("remove", { name, bdi })}
          tone="danger"
          size="small"
          notices={{ "last-owner": { text: t("refusedLastOwner") } }}
        />
      </div>
    </Disclosure>
  );
}
