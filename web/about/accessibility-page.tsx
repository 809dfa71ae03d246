import { Page } from "../layout/page.tsx";

export default function AccessibilityPage() {
  return <Page title="AccessibilityPage">…</Page>;
}
