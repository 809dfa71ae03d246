import { useTexts } from "../language.tsx";

const texts = { fi: "Ladataan …", sv: "Laddas …", en: "Loading …" };

export function Loading() {
  return (
    <p className="loading" role="status">
      {useTexts(texts)}
    </p>
  );
}
