import { useTexts } from "../language.tsx";
import { privacy } from "./about-texts.ts";
import { FeedbackLink } from "./feedback-link.tsx";
import { Statement } from "./statement.tsx";

export default function PrivacyPage() {
  return (
    <Statement {...useTexts(privacy)}>
      <FeedbackLink />
    </Statement>
  );
}
