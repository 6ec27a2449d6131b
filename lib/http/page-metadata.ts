import type { Metadata } from "next";
import { LOCALES, type Locale, OPEN_GRAPH_LOCALES } from "../i18n/locales.ts";
import { loadMessages } from "../i18n/messages.ts";
import { cutText } from "../text/cut.ts";
import { alternates } from "./public-address.ts";

/** What search engines show of a description; longer ones they cut themselves, in the middle of a word. */
const DESCRIPTION_LENGTH = 200;

/** The size that messengers ask for. Every picture given here has it. */
export const SOCIAL_PICTURE = { width: 1200, height: 630 } as const;

/** A picture of 1200 by 630 that messengers show beside a link: its whole address, and what stands on it in words. */
export type SocialPicture = { url: string; alt: string };

/**
 * What search engines and messengers are told of a public page: title, description, canonical address, the same page
 * in each language and a picture. `path` is the part below the language.
 */
export async function pageMetadata({
  locale,
  path,
  title,
  description,
  picture,
  type = "website",
  isListed = true,
  feeds,
}: {
  locale: Locale;
  path: string;
  title: string;
  description: string;
  picture?: SocialPicture;
  type?: "website" | "article" | "profile";
  /** Not when it only leads to pages that have addresses of their own, or was put away. */
  isListed?: boolean;
  /** The same in other forms, by media type. */
  feeds?: Record<string, { url: string; title: string }[]>;
}): Promise<Metadata> {
  const addresses = alternates(locale, path);
  const short = cutText(description.replace(/\s+/gu, " ").trim(), DESCRIPTION_LENGTH) || title;
  const images = picture ? [{ ...picture, ...SOCIAL_PICTURE, type: "image/png" }] : undefined;
  return {
    title,
    description: short,
    alternates: { ...addresses, types: feeds },
    robots: isListed ? { "max-image-preview": "large" } : { index: false, follow: true },
    openGraph: {
      title,
      description: short,
      url: addresses.canonical,
      siteName: (await loadMessages(locale)).layout.name,
      locale: OPEN_GRAPH_LOCALES[locale],
      alternateLocale: LOCALES.filter((other) => other !== locale).map((other) => OPEN_GRAPH_LOCALES[other]),
      type,
      images,
    },
    twitter: {
      card: picture ? "summary_large_image" : "summary",
      title,
      description: short,
      images: picture && [{ url: picture.url, alt: picture.alt }],
    },
  };
}
