import { useEffect, useRef } from "react";
import { useFormContext } from "react-hook-form";
import { useTexts } from "../language.tsx";
import { idOf } from "./form.tsx";

const texts = {
  fi: { title: "Tarkista nämä kohdat" },
  sv: { title: "Kontrollera de här punkterna" },
  en: { title: "Check these fields" },
};

type Found = { name: string; message: string };

/** Every error with the name of its field, in the order of the form. */
function* errorsIn(errors: unknown, above = ""): Generator<Found> {
  if (typeof errors !== "object" || errors === null) return;
  if ("message" in errors && typeof errors.message === "string")
    yield { name: above, message: errors.message };
  for (const [key, inner] of Object.entries(errors))
    if (key !== "ref" && key !== "root")
      yield* errorsIn(inner, above ? `${above}.${key}` : key);
}

/** The field's own place, or that of the list it is an element of. */
const placeOf = (name: string): HTMLElement | null =>
  document.getElementById(idOf(name)) ??
  (name.includes(".") ? placeOf(name.slice(0, name.lastIndexOf("."))) : null);

type ErrorSummaryProps = {
  /** What a field is called here, if its own label does not say enough: `Goal 2: Title`. */
  labelOf: (name: string) => string;
};

/** After an attempt to go on: every error, each a link to its field. Takes the focus, so that it is read out. */
export function ErrorSummary({ labelOf }: ErrorSummaryProps) {
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
  return (
    <section className="hds-notification hds-notification--error error-summary">
      <div className="hds-notification__content">
        <h2 className="hds-notification__label" ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <ul className="hds-error-summary__body">
          {found.map(({ name, message }) => (
            <li key={name}>
              <a
                href={`#${idOf(name)}`}
                onClick={(event) => {
                  event.preventDefault();
                  placeOf(name)?.focus();
                }}
              >
                {labelOf(name)}: {message}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
