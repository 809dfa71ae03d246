import "../styles/confirm.css";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";

type ConfirmButtonProps = {
  label: string;
  /** What cannot be undone, as a question. */
  question: ReactNode;
  yes: string;
  no: string;
  onConfirm: () => void;
  /** What else a screen reader hears of the button: which goal. */
  about?: string;
  disabled?: boolean;
  /** It is what the page is for. */
  primary?: boolean;
};

/** A button for what cannot be undone: asks first, in its own place. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const { label, question, yes, no, onConfirm, about, disabled, primary } =
    props;
  const [asking, setAsking] = useState(false);
  const questionId = useId();
  const first = useRef<HTMLButtonElement>(null);
  const again = useRef<HTMLButtonElement>(null);
  const was = useRef(false);
  useEffect(() => {
    if (asking) first.current?.focus();
    else if (was.current) again.current?.focus();
    was.current = asking;
  }, [asking]);
  if (!asking)
    return (
      <button
        type="button"
        ref={again}
        className={`hds-button hds-button--${primary ? "primary" : "supplementary"}`}
        disabled={disabled}
        onClick={() => {
          setAsking(true);
        }}
      >
        {label}
        {about && (
          <span className="visually-hidden">
            {" "}
            <bdi>{about}</bdi>
          </span>
        )}
      </button>
    );
  return (
    <div className="confirm" role="group" aria-labelledby={questionId}>
      <p id={questionId}>{question}</p>
      <div className="actions">
        <button
          type="button"
          ref={first}
          className="hds-button hds-button--danger"
          onClick={() => {
            setAsking(false);
            onConfirm();
          }}
        >
          {yes}
        </button>
        <button
          type="button"
          className="hds-button hds-button--secondary"
          onClick={() => {
            setAsking(false);
          }}
        >
          {no}
        </button>
      </div>
    </div>
  );
}
