import { Page } from "../layout/page.tsx";

export default function ResultsPage() {
  return <Page title="ResultsPage">…</Page>;
}
