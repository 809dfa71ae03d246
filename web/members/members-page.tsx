import { Page } from "../layout/page.tsx";

export default function MembersPage() {
  return <Page title="MembersPage">…</Page>;
}
