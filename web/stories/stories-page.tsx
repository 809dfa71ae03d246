import { Page } from "../layout/page.tsx";

export default function StoriesPage() {
  return <Page title="StoriesPage">…</Page>;
}
