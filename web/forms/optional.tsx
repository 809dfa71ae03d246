import { useTexts } from "../language.tsx";

const texts = { fi: "valinnainen", sv: "frivilligt", en: "optional" };

/** Most fields are required; those that are not say so. */
export function Optional() {
  return <span className="optional"> ({useTexts(texts)})</span>;
}
