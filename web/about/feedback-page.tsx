import { Page } from "../layout/page.tsx";

export default function FeedbackPage() {
  return <Page title="FeedbackPage">…</Page>;
}
