import { Page } from "../layout/page.tsx";

export default function AllResultsPage() {
  return <Page title="AllResultsPage">…</Page>;
}
