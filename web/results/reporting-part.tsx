import { memberKinds } from "../../shared/codes.ts";
import type { Results } from "../../shared/results/results.ts";
import { memberKindWords } from "../../shared/words.ts";
import { useLanguage, useTexts } from "../language.tsx";
import { DataTable } from "./data-table.tsx";
import { fewestReports } from "./headline.ts";
import { rateOf } from "./rate.ts";
import { texts } from "./results-texts.ts";

/** Who was asked and who reported; supporting members apart. */
export function ReportingPart({ reporting }: Pick<Results, "reporting">) {
  const own = useTexts(texts);
  const language = useLanguage();
  return (
    <section>
      <h2>{own.reporting}</h2>
      <DataTable
        caption={own.reporting}
        columns={[
          { key: "kind", label: own.kind },
          { key: "asked", label: own.asked, number: true },
          { key: "accepted", label: own.accepted, number: true },
          { key: "late", label: own.late, number: true },
          { key: "rate", label: own.rate, number: true },
        ]}
        rows={memberKinds.map((kind) => ({
          key: kind,
          cells: {
            kind: memberKindWords[kind][language],
            ...reporting[kind],
            rate: rateOf(reporting[kind], language),
          },
        }))}
      />
      {memberKinds.some((kind) => reporting[kind].accepted < fewestReports) && (
        <p className="muted">{own.rateText(fewestReports)}</p>
      )}
    </section>
  );
}
