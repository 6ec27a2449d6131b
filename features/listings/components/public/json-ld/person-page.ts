import type { Person, WithContext } from "schema-dts";
import { publicAddress } from "@/lib/http/public-address.ts";
import { type DescribedPerson, person } from "./parts.ts";

/** A speaker, researcher or author on a page of their own; `path` is the whole path of that page. */
export function personJsonLd(described: DescribedPerson, path: string): WithContext<Person> {
  const { "@type": type, ...rest } = person(described) as Extract<Person, object>;
  return { "@context": "https://schema.org", "@type": type, ...rest, url: publicAddress(path) } as WithContext<Person>;
}
