import { useEffect, useRef } from "react";
import { useFormContext } from "react-hook-form";
import { useTexts } from "../language.tsx";
import { idOf, messageIn, useLabelOf } from "./form.tsx";

const texts = {
  fi: { title: "Tarkista nämä kohdat" },
  sv: { title: "Kontrollera de här punkterna" },
  en: { title: "Check these fields" },
};

type Found = { name: string; message: string };

/** Every field in which something is wrong, and what is, in the order of the form. */
function* errorsIn(errors: unknown, above = ""): Generator<Found> {
  if (typeof errors !== "object" || errors === null) return;
  const message = messageIn(errors);
  if (message !== undefined) yield { name: above, message };
  // Plain values have no fields of their own.
  if (Array.isArray(errors) && errors.some(messageIn)) return;
  for (const [key, inner] of Object.entries(errors))
    if (key !== "ref" && key !== "root")
      yield* errorsIn(inner, above ? `${above}.${key}` : key);
}

/** The field's own place, or that of the list it is an element of. */
const placeOf = (name: string): HTMLElement | null =>
  document.getElementById(idOf(name)) ??
  (name.includes(".") ? placeOf(name.slice(0, name.lastIndexOf("."))) : null);

const wordsOf = (text: string) =>
  ` ${
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(" ") ?? ""
  } `;

/** Whether a message names a field by the very words of its label. */
const says = (message: string, label: string) =>
  wordsOf(message).includes(wordsOf(label));

type ErrorSummaryProps = {
  /** Whose field it is, where a form has several: `Goal 2`. */
  whose?: (name: string) => string | undefined;
};

/** After an attempt to go on: every error, each a link to its field. Takes the focus, so that it is read out. */
export function ErrorSummary({ whose }: ErrorSummaryProps) {
  const labelOf = useLabelOf();
  const { title } = useTexts(texts);
  const { formState } = useFormContext();
  const heading = useRef<HTMLHeadingElement>(null);
  const found = [...errorsIn(formState.errors)];
  const { submitCount } = formState;
  const shown = found.length > 0 && submitCount > 0;
  useEffect(() => {
    if (shown) heading.current?.focus();
  }, [submitCount, shown]);
  if (!shown) return null;
  /** `Goal 2 – Title: Fill in this field`, and nothing twice: a message may name its field itself. */
  const told = ({ name, message }: Found) => {
    const place = [whose?.(name), labelOf(name)].filter(
      (words) => words && !says(message, words),
    );
    return [place.join(" – "), message].filter(Boolean).join(": ");
  };
  return (
    <section className="hds-notification hds-notification--error error-summary">
      <div className="hds-notification__content">
        <h2 className="hds-notification__label" ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <ul className="hds-error-summary__body">
          {found.map((one) => (
            <li key={one.name}>
              <a
                href={`#${idOf(one.name)}`}
                onClick={(event) => {
                  event.preventDefault();
                  placeOf(one.name)?.focus();
                }}
              >
                {told(one)}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
