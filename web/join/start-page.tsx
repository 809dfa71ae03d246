import { useState } from "react";
import { useTexts } from "../language.tsx";
import { ConfirmButton } from "../layout/confirm-button.tsx";
import { Notice } from "../layout/notice.tsx";
import { Page } from "../layout/page.tsx";
import { AllQuestions } from "./all-questions.tsx";
import { forgetApplication, keptApplication } from "./application-form.ts";
import { startOverTexts, startTexts } from "./start-texts.ts";
import type { Step } from "./steps.ts";

/** Before anything is asked: what joining means, who can, what is asked, how long it takes. */
export function StartPage({ goTo }: { goTo: (step: Step) => void }) {
  const own = useTexts(startTexts);
  const over = useTexts(startOverTexts);
  const [begun, setBegun] = useState(keptApplication);
  return (
    <Page title={own.title} description={own.description} part="start">
      <p className="lead">{own.lead}</p>
      {begun ? (
        <Notice kind="info" title={own.begun}>
          <p>{own.keptHere}</p>
          <div className="actions">
            <button
              type="button"
              className="hds-button hds-button--primary"
              onClick={() => {
                goTo(begun.step);
              }}
            >
              {own.goOn}
            </button>
            <ConfirmButton
              {...over}
              onConfirm={() => {
                forgetApplication();
                setBegun(undefined);
              }}
            />
          </div>
        </Notice>
      ) : (
        <div className="actions">
          <button
            type="button"
            className="hds-button hds-button--primary"
            onClick={() => {
              goTo("organisation");
            }}
          >
            {own.start}
          </button>
          <span className="muted">{own.time}</span>
        </div>
      )}
      <h2>{own.how}</h2>
      <ol className="way">
        {own.way.map(([name, what]) => (
          <li key={name}>
            <strong>{name}</strong>
            <br />
            {what}
          </li>
        ))}
      </ol>
      <h2>{own.who}</h2>
      <ul>
        {own.members.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <h2>{own.asked}</h2>
      <p>{own.atHand}</p>
      <AllQuestions />
    </Page>
  );
}
