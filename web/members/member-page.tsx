import { Page } from "../layout/page.tsx";

export default function MemberPage() {
  return <Page title="MemberPage">…</Page>;
}
