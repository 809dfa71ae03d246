import "../../styles/form.css";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { goalColumns, memberColumns } from "../../../shared/import/columns.ts";
import type { AnswerOf } from "../../../shared/route-types.ts";
import { useAction } from "../../api/use-action.ts";
import { useApi } from "../../api/use-answer.ts";
import { useTexts } from "../../language.tsx";
import { Notice } from "../../layout/notice.tsx";
import { ProblemNotice } from "../../layout/problem-notice.tsx";
import { usePlaces } from "../places.ts";
import { texts } from "./data-texts.ts";
import { type Habits, HabitQuestions } from "./habit-questions.tsx";
import { FoundMembers, Mistakes } from "./import-found.tsx";
import { readTableFile, UnreadableFile } from "./table-file.ts";

/** The headings that a file may have. */
function Columns() {
  const own = useTexts(texts);
  const columns = Object.entries({ ...memberColumns, ...goalColumns });
  return (
    <details className="import-columns">
      <summary>{own.columns}</summary>
      <p>{own.columnsText}</p>
      <ul>
        {columns.map(([code, { fi, sv }]) => (
          <li key={code}>
            <span lang="fi">{fi}</span>, <span lang="sv">{sv}</span>,{" "}
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Members move in from a file: checked first, then all or none. */
export function ImportPart() {
  const own = useTexts(texts);
  const places = usePlaces();
  const api = useApi();
  const [csv, setCsv] = useState("");
  const [habits, setHabits] = useState<Habits>({});
  // Stays while the file is checked anew with an answer: so does the question that was answered.
  const [found, setFound] = useState<AnswerOf<"importMembers">>();
  const checking = useMutation({
    mutationFn: async (given: { file: File } | { habits: Habits }) => {
      const body = "file" in given ? await readTableFile(given.file) : csv;
      const told = "file" in given ? {} : given.habits;
      setCsv(body);
      setHabits(told);
      const query = { dryRun: "true", ...told } as const;
      return (await api("POST /api/coordinator/import", { body, query })).body;
    },
    onMutate: (given) => {
      if ("file" in given) setFound(undefined);
    },
    onSuccess: setFound,
  });
  const bringing = useAction("POST /api/coordinator/import");
  const coming = found?.members.filter(({ known }) => !known) ?? [];
  const isRight = found?.errors.length === 0;
  return (
    <section>
      <h2>{own.import}</h2>
      <p>{own.importText}</p>
      <Columns />
      <div className="hds-text-input field">
        <label className="hds-text-input__label" htmlFor="csv">
          {own.file}
        </label>
        <input
          id="csv"
          className="file-input"
          type="file"
          accept=".csv,text/csv,.xlsx"
          aria-describedby="csv-help"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            bringing.reset();
            if (file) checking.mutate({ file });
            else {
              checking.reset();
              setFound(undefined);
            }
            // The same file may be chosen again, mended.
            target.value = "";
          }}
        />
        <span className="hds-text-input__helper-text" id="csv-help">
          {own.fileHelp}
        </span>
      </div>
      <p role="status">{checking.isPending && own.checking}</p>
      {checking.error instanceof UnreadableFile ? (
        <Notice kind="error" title={own.unreadable} live>
          <p>{own.unreadableText}</p>
        </Notice>
      ) : (
        checking.error && <ProblemNotice error={checking.error} />
      )}
      {bringing.error && <ProblemNotice error={bringing.error} />}
      {bringing.isSuccess ? (
        <Notice kind="success" title={own.brought(coming.length)} live>
          <p>{own.broughtText}</p>
          <Link href={places.members}>{own.toMembers}</Link>
        </Notice>
      ) : (
        <>
          {found && (
            <HabitQuestions
              errors={found.errors}
              habits={habits}
              onAnswer={(told) => {
                checking.mutate({ habits: told });
              }}
            />
          )}
          {found && !isRight && <Mistakes errors={found.errors} />}
          {found && isRight && <FoundMembers members={found.members} />}
          {isRight && coming.length > 0 && (
            <div className="actions">
              <button
                type="button"
                className="hds-button hds-button--primary"
                disabled={bringing.isPending}
                onClick={() => {
                  bringing.mutate({ body: csv, query: habits });
                }}
              >
                {own.bring(coming.length)}
              </button>
            </div>
          )}
        </>
      )}
    </section>
  );
}
