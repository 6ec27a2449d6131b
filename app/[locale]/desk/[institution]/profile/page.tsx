import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Renewed } from "@/components/forms/renewed.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { LogoPanel } from "@/features/institutions/components/logo-panel.tsx";
import { offeredLanguages } from "@/features/institutions/components/offered-languages.ts";
import { PositionPanel } from "@/features/institutions/components/position-panel.tsx";
import { ProfileForm } from "@/features/institutions/components/profile-form.tsx";
import { RoomUsed } from "@/features/institutions/components/room-used.tsx";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { getProfile, type InstitutionProfile } from "@/features/institutions/queries/profile.ts";
import { getRoom } from "@/features/institutions/queries/room.ts";
import { nameValues } from "@/features/institutions/rules/name-rows.ts";
import { requireMember } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import { cityName } from "@/lib/places/cities.ts";

type Props = {
  params: Promise<{ locale: string; institution: string }>;
  searchParams: Promise<{ saved?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "members.profile" });
  return { title: t("title") };
}

export default async function ProfilePage({ params, searchParams }: Props) {
  const { locale: segment, institution: slug } = await params;
  const locale = readLocale(segment);
  const viewer = await requireMember(locale, `/${locale}/desk/${slug}/profile`);
  const { profile, room } = await orNotFound(async () => {
    const { id } = await getDeskInstitution(viewer, slug);
    const [profile, room] = await Promise.all([getProfile(viewer, id), getRoom(viewer, id, new Date())]);
    return { profile, room };
  });
  const t = await getTranslations({ locale, namespace: "members.profile" });
  const { saved } = await searchParams;
  const logoAnswer = saved === "logo" ? t("logo.isPut") : saved === "no-logo" ? t("logo.isRemoved") : undefined;
  return (
    <div className="grid grid-cols-1 gap-8">
      <header className="grid gap-2">
        <h1 className="text-3xl">{t("title")}</h1>
        <p className="text-ink-soft">{t("intro")}</p>
      </header>
      {saved === "1" ? (
        <Notice tone="good" live>
          {t("saved")}
        </Notice>
      ) : null}
      {profile.isVerified ? <Notice>{t("fixedWhileVerified")}</Notice> : null}
      <Renewed by={profile.revision}>
        <ProfileForm
          place={{ locale, institutionId: profile.id, slug }}
          values={formValues(profile)}
          languages={offeredLanguages(locale, profile.names)}
        />
      </Renewed>
      <Renewed by={`position-${profile.revision}`}>
        <PositionPanel
          place={{ locale, institutionId: profile.id, slug }}
          position={profile.position}
          city={{ name: cityName(profile.countryCode, profile.city, locale), position: profile.cityPosition }}
          revision={profile.revision}
          answer={saved === "position" ? t("position.isSaved") : undefined}
        />
      </Renewed>
      <LogoPanel
        place={{ locale, institutionId: profile.id, slug }}
        logo={profile.logo}
        formKey={crypto.randomUUID()}
        answer={logoAnswer}
      />
      <section aria-labelledby="room-title" className="grid max-w-3xl gap-3 border-t border-rule pt-8">
        <h2 id="room-title" className="text-2xl">
          {t("room")}
        </h2>
        <p className="max-w-measure text-ink-soft">{t("roomIntro")}</p>
        <RoomUsed locale={locale} room={room} />
      </section>
    </div>
  );
}

function formValues(profile: InstitutionProfile): Record<string, string> {
  const { names, aliases, sourceLanguage, city, website, contactEmail, revision } = profile;
  return {
    sourceLanguage,
    city,
    website,
    contactEmail: contactEmail ?? "",
    aliases: aliases.join("\n"),
    revision: String(revision),
    ...nameValues(names),
  };
}
