import type { ReactNode } from "react";
import { Cell, HeadCell, RowHead, Table, TableHead, TableRow } from "@/components/ui/table.tsx";

type AsTableProps = {
  label: string;
  caption: string;
  heads: readonly string[];
  rows: readonly { key: string; head: ReactNode; cells: readonly string[] }[];
};

/** The figures behind a drawing, to be read and copied. */
export function AsTable({ label, caption, heads, rows }: AsTableProps) {
  return (
    <details className="text-sm">
      <summary className="w-fit cursor-pointer py-1 text-accent underline underline-offset-4">{label}</summary>
      <div className="pt-2">
        <Table caption={caption} quiet>
          <TableHead>
            {heads.map((head) => (
              <HeadCell key={head}>{head}</HeadCell>
            ))}
          </TableHead>
          <tbody>
            {rows.map(({ key, head, cells }) => (
              <TableRow key={key}>
                <RowHead>{head}</RowHead>
                {cells.map((cell, index) => (
                  <Cell key={heads[index + 1]} className="tabular">
                    {cell}
                  </Cell>
                ))}
              </TableRow>
            ))}
          </tbody>
        </Table>
      </div>
    </details>
  );
}
