import "server-only";
import { maySeeDesk } from "@/features/institutions/policy.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { termsIn } from "../rules/terms-in.ts";

const PAGE = 100;

const TERM = { id: true, sourceLanguage: true, term: true, language: true, translation: true } as const;
export type Term = { id: string; sourceLanguage: string; term: string; language: string; translation: string };

/**
 * An institution's glossary by its words, a hundred at a time; `page` counts from 1. NotFound for whoever is not a member.
 */
export async function listTerms(viewer: Viewer, institutionId: string, page: number) {
  if (!maySeeDesk(viewer, institutionId)) throw new NotFound();
  const found = await database().glossaryTerm.findMany({
    where: { institutionId },
    orderBy: [{ term: "asc" }, { language: "asc" }, { id: "asc" }],
    skip: (page - 1) * PAGE,
    take: PAGE + 1,
    select: TERM,
  });
  return { terms: found.slice(0, PAGE), hasMore: found.length > PAGE };
}

/**
 * The words of a glossary that occur in what is translated, in their order there. Whether the viewer may see the
 * translation the caller has decided.
 */
export async function findTermsIn(
  _viewer: Viewer,
  institutionId: string,
  { sourceLanguage, language }: { sourceLanguage: string; language: string },
  source: { title: string; summary: string; body: string; parts: readonly { text: string }[] },
): Promise<Term[]> {
  const terms = await database().glossaryTerm.findMany({
    where: { institutionId, sourceLanguage, language },
    orderBy: { term: "asc" },
    select: TERM,
  });
  const { title, summary, body, parts } = source;
  return termsIn([title, summary, ...parts.map(({ text }) => text), body].join("\n"), terms);
}
