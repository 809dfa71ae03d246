import { Page } from "../layout/page.tsx";

export default function FrontPage() {
  return <Page title="FrontPage">…</Page>;
}
