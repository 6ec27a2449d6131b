import "server-only";
import sharp from "sharp";
import { LARGE_LOGO } from "@/features/institutions/rules/logo.ts";
import { type ListingOutline, listingOutline } from "@/features/registrations/rules/listing-outline.ts";
import { spelledTicketCode } from "@/features/registrations/rules/submission.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { NotFound } from "@/lib/errors.ts";
import { publicAddress } from "@/lib/http/public-address.ts";
import { type Locale, nearestLocale } from "@/lib/i18n/locales.ts";
import { translator } from "@/lib/i18n/translator.ts";
import type { Fact, LetterPaper, LetterText, Words } from "@/lib/paper/paper.ts";
import { cityName } from "@/lib/places/cities.ts";
import { countryName } from "@/lib/places/countries.ts";
import { fileStore, logoName } from "@/lib/storage/file-store.ts";
import { plainDateOf } from "@/lib/time/day.ts";
import { formatDate, formatDateInZone, formatDateRange } from "@/lib/time/format.ts";
import type { LetterRow } from "../rules/letter-row.ts";
import { openPassport, type Passport } from "../rules/passport.ts";
import { eventDays } from "../rules/stay.ts";
import type { IssueInput } from "../schema.ts";

/** More sessions than this are told as the days from the first to the last. */
const MOST_PLACES = 3;

/**
 * An issued letter on its institution's letterhead in its two languages, made anew each time: nothing of it is kept. Throws NotFound where it
 * is not issued, is not good any more, or its passport data is deleted. Whose letter it is must have been asked before.
 */
export async function composeLetter(_viewer: Viewer, row: LetterRow): Promise<LetterPaper> {
  const { code, issuedAt, costs } = row;
  if (row.status !== "issued" || !code || !issuedAt || !costs) throw new NotFound();
  return paperOf(row, { ...row, costs }, issuedAt, code);
}

/**
 * A letter in review as it would be issued at `now` on these terms, marked as a draft on each page: without number and code. Throws NotFound
 * where its passport data is deleted. Who may look must have been asked before.
 */
export function composeDraft(_viewer: Viewer, row: LetterRow, terms: IssueInput, now: Date): Promise<LetterPaper> {
  return paperOf(row, terms, now, null);
}

/** `code` null: a draft. */
async function paperOf(row: LetterRow, terms: IssueInput, issuedAt: Date, code: string | null): Promise<LetterPaper> {
  const passport = openPassport(row);
  const { attendee } = row;
  if (!passport || !attendee) throw new NotFound();
  const locales: [Locale, Locale] = [nearestLocale(row.firstLanguage), nearestLocale(row.secondLanguage)];
  const [first, second] = locales;
  const inSession = attendee.registration.sessionId;
  const outlines = [
    listingOutline(row.listing, first, inSession),
    listingOutline(row.listing, second, inSession),
  ] as const;
  const [inFirst, inSecond] = await Promise.all([
    translator(first, "letters.paper"),
    translator(second, "letters.paper"),
  ]);
  const verified = code === null ? null : { code, address: publicAddress(`/${first}/verify/${code}`) };
  const both = (say: (t: typeof inFirst) => string): [Words, Words] => [
    { text: say(inFirst), lang: first },
    { text: say(inSecond), lang: second },
  ];
  return {
    kind: "letter",
    locale: first,
    portal: (await translator(first, "mail"))("portalName"),
    letterhead: {
      logo: await logoSvg(row.listing.institution.logo?.key ?? null),
      names: different(outlines.map(({ institution }) => ({ text: institution.name, lang: institution.language }))),
      lines: [...placeLines(row, locales), ...contactLines(terms, row.listing.institution.website)],
    },
    number: {
      labels: both((t) => t("number")),
      code: verified && { qr: verified.address, spelled: spelledTicketCode(verified.code) },
    },
    issuedOn: locales.map((locale, index) => ({
      label: { text: (index === 0 ? inFirst : inSecond)("date"), lang: locale },
      value: { text: formatDateInZone(locale, issuedAt, "UTC", "long"), lang: locale },
    })),
    texts: [
      await letterText(row, terms, passport, outlines[0], first),
      await letterText(row, terms, passport, outlines[1], second),
    ],
    signature: {
      label: { text: `${inFirst("signature")} / ${inSecond("signature")}`, lang: first },
      name: { text: terms.signatoryName, lang: "" },
      roles: different([terms.signatoryRole, terms.signatoryRoleSecond].map((text) => ({ text, lang: "" }))),
    },
    verify: verified && { labels: both((t) => t("verify")), address: verified.address },
    draft: verified ? null : both((t) => t("draft")),
  };
}

async function letterText(
  row: LetterRow,
  { costs }: IssueInput,
  passport: Passport,
  outline: ListingOutline,
  locale: Locale,
): Promise<LetterText> {
  const t = await translator(locale, "letters.paper");
  const own = (text: string): Words => ({ text, lang: locale });
  const institution = outline.institution.name;
  const fact = (label: string, value: string, lang: string = locale): Fact => ({
    label: own(label),
    value: { text: value, lang },
  });
  const { when, where } = whenAndWhere(row, outline, locale);
  const until = (from: string, to: string) => formatDateRange(locale, from, to);
  return {
    heading: own(t("heading")),
    addressee: own(t("to", { embassy: passport.embassy })),
    opening: own(t("opening", { institution, name: passport.name, title: outline.title })),
    facts: [
      fact(t("name"), passport.name, ""),
      fact(t("birthDate"), formatDate(locale, passport.birthDate)),
      fact(t("nationality"), countryName(passport.nationality, locale)),
      fact(t("passportNumber"), passport.passportNumber, "en"),
      fact(t("issuedBy"), countryName(passport.issuingCountry, locale)),
      fact(t("valid"), until(passport.validFrom, passport.validUntil)),
      ...(when === "" ? [] : [fact(t("when"), when)]),
      fact(t("where"), where),
      ...(row.arrivesOn && row.departsOn
        ? [fact(t("stay"), until(plainDateOf(row.arrivesOn), plainDateOf(row.departsOn)))]
        : []),
    ],
    paragraphs: [own(t(`costs.${costs}`, { institution })), own(t("request"))],
    closing: own(t("closing")),
  };
}

function whenAndWhere({ listing, attendee }: LetterRow, outline: ListingOutline, locale: Locale) {
  const days = eventDays(listing, attendee?.registration.sessionId ?? null);
  const city = [cityName(listing.countryCode, listing.city, locale), countryName(listing.countryCode, locale)];
  const places = [...new Set(outline.sessions.map(({ where }) => where))].filter((where) => where !== "");
  const few = places.length > 0 && places.length <= MOST_PLACES ? places.join("; ") : null;
  return {
    when: days ? formatDateRange(locale, days.from, days.to) : "",
    where: outline.run?.where ?? few ?? city.filter((part) => part !== "").join(", "),
  };
}

function placeLines({ listing: { institution } }: LetterRow, locales: readonly Locale[]): Words[] {
  const { city, countryCode } = institution;
  return different(
    locales.map((locale) => ({
      text: [cityName(countryCode, city, locale), countryName(countryCode, locale)].filter(Boolean).join(" · "),
      lang: locale,
    })),
  );
}

/** What whoever issued it wrote for the letterhead, and the institution's own web address. */
function contactLines({ contact }: IssueInput, website: string): Words[] {
  const lines = contact.split("\n").filter((line) => line.trim() !== "");
  return [
    ...lines.map((text) => ({ text, lang: "" })),
    { text: website.replace(/^https?:\/\/|\/$/g, ""), lang: "en" },
  ].filter(({ text }) => text !== "");
}

function different(words: Words[]): Words[] {
  return words.filter(({ text }, index) => text !== "" && words.findIndex((one) => one.text === text) === index);
}

/** A logo as SVG around a PNG: the typesetter draws no WebP. */
async function logoSvg(key: string | null): Promise<string | null> {
  const bytes = key === null ? null : await fileStore().read(logoName(key, LARGE_LOGO));
  if (!bytes) return null;
  const { data, info } = await sharp(bytes).png().toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width} ${height}"><image width="${width}" height="${height}" xlink:href="data:image/png;base64,${data.toString("base64")}"/></svg>`;
}
