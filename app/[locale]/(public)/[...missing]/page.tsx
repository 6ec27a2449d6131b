import { notFound } from "next/navigation";

/** Every address below a language that leads nowhere. */
export default function MissingPage(): never {
  notFound();
}
