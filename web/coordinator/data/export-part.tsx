import { useMutation } from "@tanstack/react-query";
import { exportTableNames } from "../../../shared/views/export-tables.ts";
import { useApi, useFiles } from "../../api/use-answer.ts";
import { allPages } from "../../api/use-pages.ts";
import { useTexts } from "../../language.tsx";
import { ProblemNotice } from "../../layout/problem-notice.tsx";
import { texts } from "./data-texts.ts";
import { keepFiles } from "./keep-files.ts";

type DownloadProps = {
  name: string;
  holds: string;
  label: string;
  fetch: () => Promise<void>;
};

function Download({ name, holds, label, fetch }: DownloadProps) {
  const own = useTexts(texts);
  const fetching = useMutation({ mutationFn: fetch });
  return (
    <li className="card">
      <h3>{name}</h3>
      <p>{holds}</p>
      {fetching.error && <ProblemNotice error={fetching.error} />}
      <button
        type="button"
        className="hds-button hds-button--secondary hds-button--small"
        disabled={fetching.isPending}
        onClick={() => {
          fetching.mutate();
        }}
      >
        {fetching.isPending ? own.fetching : label}
        <span className="visually-hidden"> {name}</span>
      </button>
    </li>
  );
}

/** The tables for a spreadsheet, and everything for programs. */
export function ExportPart() {
  const own = useTexts(texts);
  const api = useApi();
  const files = useFiles();
  return (
    <section>
      <h2>{own.export}</h2>
      <p>{own.exportText}</p>
      <ul className="cards">
        {exportTableNames.map((table) => (
          <Download
            key={table}
            {...own.tables[table]}
            label={own.csv}
            fetch={async () => {
              const query = { format: "csv", table } as const;
              keepFiles(
                await files("GET /api/coordinator/export", query),
                table,
                "csv",
              );
            }}
          />
        ))}
        <Download
          name={own.everything}
          holds={own.everythingHolds}
          label={own.json}
          fetch={async () => {
            const pages = await allPages((query) =>
              api("GET /api/coordinator/export", { query }),
            );
            const members = pages.flatMap((page) => page.members);
            const type = "application/json";
            const file = new Blob([JSON.stringify({ members }, null, 2)], {
              type,
            });
            keepFiles([file], "members", "json");
          }}
        />
      </ul>
    </section>
  );
}
