import { useMutation } from "@tanstack/react-query";
import { Link, useSearchParams } from "wouter";
import { auditRow } from "../../../shared/views/audit-row.ts";
import type { AuditEntry } from "../../../shared/views/audit-view.ts";
import { useApi, useFiles } from "../../api/use-answer.ts";
import { usePages } from "../../api/use-pages.ts";
import { useLanguage, useTexts } from "../../language.tsx";
import { Filters } from "../../layout/filters.tsx";
import { Loading } from "../../layout/loading.tsx";
import { MoreButton } from "../../layout/more-button.tsx";
import { Page } from "../../layout/page.tsx";
import { ProblemNotice } from "../../layout/problem-notice.tsx";
import { DataTable } from "../../results/data-table.tsx";
import { keepFiles } from "../data/keep-files.ts";
import { usePlaces } from "../places.ts";
import { shownMoment } from "../shown-moment.ts";
import { Why } from "../why.tsx";
import { texts } from "./audit-texts.ts";

const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();

function AuditTable({ entries }: { entries: AuditEntry[] }) {
  const own = useTexts(texts);
  const language = useLanguage();
  const places = usePlaces();
  return (
    <DataTable
      wide
      caption={own.title}
      columns={[
        { key: "time", label: own.time },
        { key: "who", label: own.who },
        { key: "member", label: own.member },
        { key: "what", label: own.what },
        { key: "done", label: own.done },
        { key: "change", label: own.change },
        { key: "why", label: own.why },
      ]}
      rows={entries.map((entry, index) => {
        const row = auditRow(entry, { timeZone, language });
        const { at, member } = entry;
        return {
          key: `${at} ${index}`,
          cells: {
            time: shownMoment(at, language),
            who: row.who,
            member: member ? (
              <Link href={places.member(member.id)}>
                <bdi>{member.name}</bdi>
              </Link>
            ) : (
              own.network
            ),
            what: `${row.what} ${row.number}`,
            done: row.transition,
            change: [row.from, row.to].filter(Boolean).join(" → "),
            why: entry.why && <Why why={entry.why} />,
          },
        };
      })}
    />
  );
}

/** Who did what when: all of it or of a month, and of one member where another page leads here so. */
export default function AuditPage() {
  const own = useTexts(texts);
  const places = usePlaces();
  const api = useApi();
  const files = useFiles();
  const [search, setSearch] = useSearchParams();
  const month = search.get("month") ?? undefined;
  const member = search.get("member") ?? undefined;
  const filter = { ...(month && { month }), ...(member && { member }) };
  const { pages, hasMore, more } = usePages(
    ["GET /api/coordinator/audit", filter],
    (query) =>
      api("GET /api/coordinator/audit", { query: { ...filter, ...query } }),
  );
  const exporting = useMutation({
    mutationFn: async () => {
      const query = { ...filter, format: "csv" } as const;
      const name = ["audit", month].filter(Boolean).join("-");
      keepFiles(await files("GET /api/coordinator/audit", query), name, "csv");
    },
  });
  if (!pages) return <Loading />;
  const entries = pages.flatMap((page) => page.entries);
  return (
    <Page title={own.title} wide>
      <p className="lead">{own.lead}</p>
      {member && (
        <p>
          {own.ofMember} <Link href={places.audit}>{own.everybody}</Link>
        </p>
      )}
      <Filters>
        <div className="hds-text-input filter">
          <label className="hds-text-input__label" htmlFor="month">
            {own.month}
          </label>
          <input
            id="month"
            type="month"
            className="hds-text-input__input"
            aria-describedby="month-help"
            defaultValue={month}
            onChange={({ target }) => {
              // A browser without a field for months hands over every letter as it is typed.
              if (!/^(\d{4}-\d\d)?$/.test(target.value)) return;
              setSearch(
                {
                  ...(member && { member }),
                  ...(target.value && { month: target.value }),
                },
                { replace: true },
              );
            }}
          />
          <span className="hds-text-input__helper-text" id="month-help">
            {own.monthHelp}
          </span>
        </div>
      </Filters>
      {exporting.error && <ProblemNotice error={exporting.error} />}
      <div className="actions">
        <button
          type="button"
          className="hds-button hds-button--secondary hds-button--small"
          disabled={exporting.isPending}
          onClick={() => {
            exporting.mutate();
          }}
        >
          {own.export}
        </button>
      </div>
      {entries.length > 0 ? (
        <AuditTable entries={entries} />
      ) : (
        <p role="status">{own.none}</p>
      )}
      <MoreButton hasMore={hasMore} onMore={more} />
    </Page>
  );
}
