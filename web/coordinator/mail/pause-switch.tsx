import { useAction } from "../../api/use-action.ts";
import { useTexts } from "../../language.tsx";
import { ProblemNotice } from "../../layout/problem-notice.tsx";
import { texts } from "./mail-texts.ts";

type PauseSwitchProps = {
  paused: boolean;
  /** The mail service takes none anyway. */
  stopped: boolean;
};

/** One switch for all mail of the network. */
export function PauseSwitch({ paused, stopped }: PauseSwitchProps) {
  const own = useTexts(texts);
  const pausing = useAction("PUT /api/coordinator/mail/pause");
  const wasResumed = pausing.data?.body.mailPaused === false;
  return (
    <section className="pause" aria-label={own.sending}>
      <p role="status">
        {paused ? own.paused : !stopped && own.running}
        {!paused && !stopped && wasResumed && ` ${own.resumed}`}
      </p>
      {pausing.error && <ProblemNotice error={pausing.error} />}
      <button
        type="button"
        className="hds-button hds-button--secondary hds-button--small"
        disabled={pausing.isPending}
        onClick={() => {
          pausing.mutate({ body: { paused: !paused } });
        }}
      >
        {paused ? own.resume : own.pause}
      </button>
    </section>
  );
}
