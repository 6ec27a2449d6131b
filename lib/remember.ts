/**
 * A slow function that always answers the same for the same words, made to remember what it answered. When it knows
 * `most` answers it forgets them all and begins anew: what is asked for again soon comes back soon. Errors are not remembered.
 */
export function remembering<Words extends (string | number)[], Answer>(
  most: number,
  make: (...words: Words) => Answer,
): (...words: Words) => Answer {
  const known = new Map<string, Answer>();
  return (...words) => {
    const key = words.join("\u0000");
    const answer = known.get(key);
    if (answer !== undefined) return answer;
    const made = make(...words);
    if (known.size >= most) known.clear();
    known.set(key, made);
    return made;
  };
}
