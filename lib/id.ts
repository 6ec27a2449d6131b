import { v7, validate } from "uuid";

/** A new identifier: UUID version 7 (RFC 9562), so that rows of a time lie together in an index. */
export const newId = (): string => v7();

/** Says whether a text from an address can be an identifier. Prisma throws on a malformed one; pages answer 404. */
export const isId = (text: string): boolean => validate(text);
