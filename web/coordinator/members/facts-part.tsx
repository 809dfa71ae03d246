import type { ReactNode } from "react";
import { Link } from "wouter";
import { pages } from "../../../shared/pages.ts";
import { shownDay } from "../../../shared/shown.ts";
import type { MemberFile } from "../../../shared/views/coordinator-views.ts";
import { memberStateWords } from "../../../shared/coordinator-words.ts";
import { endReasonWords, memberKindWords } from "../../../shared/words.ts";
import { shownDate } from "../../forms/shown-time.ts";
import { useLanguage, useTexts } from "../../language.tsx";
import { usePlaces } from "../places.ts";
import { memberTexts } from "./member-texts.ts";

/** Who the member is, and the ways to change it. */
export function FactsPart({ file }: { file: MemberFile }) {
  const own = useTexts(memberTexts);
  const language = useLanguage();
  const places = usePlaces();
  const { organisation, unit, coveredBy, mergedOn, ended, createdAt } = file;
  const { kind, businessId, website } = organisation;
  const other = (id: string) => (
    <Link href={places.member(id)}>{own.covering}</Link>
  );
  const facts: [string, ReactNode][] = [
    [own.kind, memberKindWords[kind][language]],
    [own.businessId, businessId],
    [own.unit, unit],
    [own.website, website && <a href={website}>{website}</a>],
    [own.since, shownDate(new Date(createdAt), language)],
    [own.coveredBy, coveredBy && other(coveredBy)],
    [own.mergedOn, mergedOn && shownDay(mergedOn, language)],
    [
      own.ended,
      ended &&
        `${shownDay(ended.on, language)}: ${endReasonWords[ended.reason][language]}`,
    ],
    [own.successor, ended?.successorId && other(ended.successorId)],
  ];
  const isActive = file.state === "active";
  return (
    <>
      <p className="lead">{memberStateWords[file.state][language]}</p>
      <dl className="facts">
        {facts
          .filter(([, value]) => value !== undefined)
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <ul className="links">
        <li>
          <Link href={places.details(file.id)}>{own.edit}</Link>
        </li>
        {isActive && (
          <>
            <li>
              <Link href={places.ending(file.id)}>{own.end}</Link>
            </li>
            <li>
              <Link href={pages.member(language, file.id)}>{own.public}</Link>
            </li>
          </>
        )}
      </ul>
    </>
  );
}
