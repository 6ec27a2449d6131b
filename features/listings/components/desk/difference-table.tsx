import { getTranslations } from "next-intl/server";
import { Cell, HeadCell, RowHead, Table, TableHead, TableRow } from "@/components/ui/table.tsx";
import { direction, type Locale } from "@/lib/i18n/locales.ts";
import type { FieldDifference } from "../../queries/history.ts";
import type { Stretch } from "../../rules/revisions.ts";
import { fieldLabel } from "../field-words.ts";

type Props = {
  locale: Locale;
  caption: string;
  before: string;
  after: string;
  differences: readonly FieldDifference[];
};

/** Two versions side by side, field by field. What is only in one of them is marked there, and not by colour alone. */
export async function DifferenceTable({ locale, caption, before, after, differences }: Props) {
  const t = await getTranslations({ locale, namespace: "editor" });
  const words = await getTranslations({ locale });
  return (
    <Table caption={caption} quiet>
      <TableHead>
        <HeadCell>{t("stale.field")}</HeadCell>
        <HeadCell>{before}</HeadCell>
        <HeadCell>{after}</HeadCell>
      </TableHead>
      <tbody>
        {differences.map((one) => (
          <TableRow key={one.field}>
            <RowHead>{fieldLabel(words, one.field)}</RowHead>
            {(["before", "after"] as const).map((side) => (
              <Cell key={side} className="min-w-28 whitespace-pre-line sm:min-w-56">
                <Side stretches={one[side]} language={one.language} as={side === "before" ? "del" : "ins"} />
              </Cell>
            ))}
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}

const STYLES = {
  del: "bg-alarm-wash text-ink decoration-alarm line-through",
  ins: "bg-accent-wash text-ink decoration-accent underline underline-offset-4",
} as const;

/** One side of a difference, with what stands only there marked. */
export function Side({
  stretches,
  language,
  as: Tag,
  className = "as-around block",
}: {
  stretches: readonly Stretch[];
  language: string;
  as: "del" | "ins";
  className?: string;
}) {
  return (
    <span lang={language} dir={direction(language)} className={className}>
      {keyed(stretches).map(({ key, text, isOnlyHere }) =>
        isOnlyHere ? (
          <Tag key={key} className={STYLES[Tag]}>
            {text}
          </Tag>
        ) : (
          <span key={key}>{text}</span>
        ),
      )}
    </span>
  );
}

/** Each stretch by where it begins. */
function keyed(stretches: readonly Stretch[]): (Stretch & { key: number })[] {
  let begins = 0;
  return stretches.map((stretch) => {
    const key = begins;
    begins += stretch.text.length;
    return { ...stretch, key };
  });
}
