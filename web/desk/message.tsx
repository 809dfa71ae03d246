import { useTexts } from "../language.tsx";
import { Written } from "../layout/written.tsx";

const texts = {
  fi: "Koordinaattorien viesti",
  sv: "Meddelande från koordinatorerna",
  en: "Message from the coordinators",
};

/** What the coordinators wrote, as they wrote it. */
export function Message({ children }: { children: string }) {
  return (
    <figure className="message">
      <figcaption>{useTexts(texts)}</figcaption>
      <blockquote>
        <Written language={undefined}>{children}</Written>
      </blockquote>
    </figure>
  );
}
