import type { ReactNode } from "react";
import { Page } from "../layout/page.tsx";
import type { Section } from "./about-texts.ts";

/** A page of plain text. */
export function Statement(props: {
  title: string;
  intro: string;
  sections: Section[];
  children?: ReactNode;
}) {
  const { title, intro, sections, children } = props;
  return (
    <Page title={title} description={intro}>
      <p className="lead">{intro}</p>
      {sections.map(({ heading, paragraphs = [], list = [] }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          {paragraphs.map((text) => (
            <p key={text}>{text}</p>
          ))}
          {list.length > 0 && (
            <ul>
              {list.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
      {children}
    </Page>
  );
}
