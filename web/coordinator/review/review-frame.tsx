import type { ReactNode } from "react";
import { Link } from "wouter";
import { useTexts } from "../../language.tsx";
import { Page } from "../../layout/page.tsx";
import { usePlaces } from "../places.ts";

const texts = {
  fi: { worklist: "Työlistaan", member: "Jäsenen sivulle" },
  sv: { worklist: "Till arbetslistan", member: "Till medlemmens sida" },
  en: { worklist: "To the worklist", member: "To the member’s page" },
};

type ReviewFrameProps = {
  title: string;
  member: { id: string; organisation: { name: string } };
  /** A decision leads to a new part: its heading takes the focus. */
  state: string;
  children: ReactNode;
};

/** A page on which something is read and decided. */
export function ReviewFrame(props: ReviewFrameProps) {
  const { title, member, state, children } = props;
  const own = useTexts(texts);
  const places = usePlaces();
  return (
    <Page title={title} of={member.organisation.name} part={state} wide>
      <ul className="links">
        <li>
          <Link href={places.worklist}>{own.worklist}</Link>
        </li>
        <li>
          <Link href={places.member(member.id)}>{own.member}</Link>
        </li>
      </ul>
      {children}
    </Page>
  );
}
