import { useState } from "react";
import { Link } from "wouter";
import type { Texts } from "../../../shared/language.ts";
import { reportMachine } from "../../../shared/report-transitions.ts";
import { shownDay } from "../../../shared/shown.ts";
import { allows } from "../../../shared/state-machine.ts";
import { isFound } from "../../../shared/typed-text.ts";
import type { RoundView } from "../../../shared/views/coordinator-views.ts";
import type { RoundMember } from "../../../shared/views/round-members-view.ts";
import { reportStateWords } from "../../../shared/words.ts";
import { useApi } from "../../api/use-answer.ts";
import { useAllPages } from "../../api/use-pages.ts";
import { useLanguage, useTexts } from "../../language.tsx";
import { Choice, Filters, SearchField } from "../../layout/filters.tsx";
import { DataTable } from "../../results/data-table.tsx";
import { usePlaces } from "../places.ts";
import { texts } from "./members-texts.ts";
import { PlaceActions } from "./place-actions.tsx";

/** What a member is listed under: the state of its report, or why it has none. */
const standingOf = ({ place, report }: RoundMember): string => {
  if (!report) return place;
  const { overdue, state } = report;
  return overdue && allows(reportMachine, "markOverdue", state)
    ? "overdue"
    : state;
};

/** Every standing in words, in the order of the list to choose from. */
function useStandings(): Record<string, string> {
  const language = useLanguage();
  const { places, overdue } = useTexts(texts);
  const states = Object.entries<Texts>(reportStateWords).map(
    ([state, words]): [string, string] => [state, words[language]],
  );
  return Object.fromEntries([
    ...Object.entries(places),
    ["overdue", overdue],
    ...states,
  ]);
}

function useMembers(year: number): RoundMember[] {
  const api = useApi();
  return useAllPages(
    ["GET /api/coordinator/rounds/{year}/members", year],
    (query) =>
      api("GET /api/coordinator/rounds/{year}/members", {
        params: { year },
        query,
      }),
  ).flatMap(({ members }) => members);
}

function Counts({
  round,
  members,
}: {
  round: RoundView;
  members: RoundMember[];
}) {
  const own = useTexts(texts);
  if (round.state === "planned")
    return (
      <p>
        {own.planned(members.filter((one) => one.place === "asked").length)}
      </p>
    );
  const states = members.flatMap(({ report }) => report?.state ?? []);
  const inAny = (...wanted: string[]) =>
    states.filter((state) => wanted.includes(state)).length;
  const released = inAny("not-required");
  return (
    <p>
      {own.counts(
        states.length - released,
        inAny("submitted", "returned", "accepted"),
        inAny("accepted"),
      )}
    </p>
  );
}

/** Who is in a round and how far each has come; who is not, and could be. */
export function MembersPart({ round }: { round: RoundView }) {
  const own = useTexts(texts);
  const language = useLanguage();
  const places = usePlaces();
  const standings = useStandings();
  const members = useMembers(round.year);
  const [name, setName] = useState("");
  const [standing, setStanding] = useState("");
  const shown = members
    .filter((one) => isFound(one.name, name, language))
    .filter((one) => standing === "" || standingOf(one) === standing)
    .toSorted((a, b) => a.name.localeCompare(b.name, language));
  const count = (of: string) =>
    members.filter((one) => standingOf(one) === of).length;
  return (
    <section>
      <h2>{own.heading}</h2>
      <Counts round={round} members={members} />
      <Filters>
        <SearchField label={own.name} value={name} onChange={setName} />
        <Choice
          id="standing"
          label={own.show}
          value={standing}
          all={`${own.all} (${members.length})`}
          options={Object.entries(standings)
            .filter(([of]) => count(of) > 0)
            .map(([value, words]) => ({
              value,
              label: `${words} (${count(value)})`,
            }))}
          onChoose={setStanding}
        />
      </Filters>
      {shown.length === 0 ? (
        <p>{own.none}</p>
      ) : (
        <DataTable
          caption={own.heading}
          columns={[
            { key: "member", label: own.member },
            { key: "state", label: own.state },
            { key: "due", label: own.due },
            { key: "actions", label: own.actions },
          ]}
          rows={shown.map((one) => ({
            key: one.id,
            cells: {
              member: (
                <Link href={places.member(one.id)}>
                  <bdi>{one.name}</bdi>
                </Link>
              ),
              state: [
                standings[standingOf(one)],
                ...(one.report?.late ? [own.late] : []),
              ].join(", "),
              due: one.report && (
                <>
                  {shownDay(one.report.due, language)}
                  {one.report.extension && ` (${own.extended})`}
                </>
              ),
              actions: <PlaceActions round={round} member={one} />,
            },
          }))}
        />
      )}
    </section>
  );
}
