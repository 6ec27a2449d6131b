import type { Thing, WithContext } from "schema-dts";

/** A description for machines. Written so that no text in it can end the element it stands in. */
export function JsonLdScript({ thing }: { thing: WithContext<Thing> }) {
  return (
    <script type="application/ld+json" data-own="">
      {embeddable(thing)}
    </script>
  );
}

/** JSON in which `<`, `>`, `&` and the line separators of old JavaScript are written as escapes. */
export function embeddable(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
