import { Page } from "../layout/page.tsx";

export default function PrivacyPage() {
  return <Page title="PrivacyPage">…</Page>;
}
