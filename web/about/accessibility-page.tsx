import { useTexts } from "../language.tsx";
import { accessibility } from "./about-texts.ts";
import { FeedbackLink } from "./feedback-link.tsx";
import { Statement } from "./statement.tsx";

export default function AccessibilityPage() {
  return (
    <Statement {...useTexts(accessibility)}>
      <FeedbackLink />
    </Statement>
  );
}
