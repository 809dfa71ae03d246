import "./results.css";
import type { ReactNode } from "react";

export type Column = { key: string; label: string; number?: boolean };
export type Row = { key: string; cells: Record<string, ReactNode> };

/** A table of results; its first column names the row. Scrolls by itself where the window is narrow. */
export function DataTable(props: {
  caption: string;
  columns: Column[];
  rows: Row[];
  /** With many columns of words: scrolls sooner. */
  wide?: boolean;
}) {
  const { caption, columns, rows, wide } = props;
  return (
    <div
      className="table-scroll"
      role="region"
      aria-label={caption}
      tabIndex={0}
    >
      <table
        className={`hds-table hds-table--light results-table ${wide ? "results-table--wide" : ""}`}
      >
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr className="hds-table__header-row">
            {columns.map(({ key, label, number }) => (
              <th key={key} scope="col" className={number ? "numeric" : ""}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="hds-table__content">
          {rows.map((row) => (
            <tr key={row.key}>
              {columns.map(({ key, number }, index) =>
                index === 0 ? (
                  <th key={key} scope="row">
                    {row.cells[key]}
                  </th>
                ) : (
                  <td key={key} className={number ? "numeric" : ""}>
                    {row.cells[key]}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
