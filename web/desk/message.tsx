import { useTexts } from "../language.tsx";

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
      <blockquote>{children}</blockquote>
    </figure>
  );
}
