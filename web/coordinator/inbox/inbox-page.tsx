import "./inbox.css";
import { useApi } from "../../api/use-answer.ts";
import { usePages } from "../../api/use-pages.ts";
import { useTexts } from "../../language.tsx";
import { Loading } from "../../layout/loading.tsx";
import { MoreButton } from "../../layout/more-button.tsx";
import { Page } from "../../layout/page.tsx";
import { InboxCard } from "./inbox-card.tsx";
import { texts } from "./inbox-texts.ts";

/** What members wish and readers say. */
export default function InboxPage() {
  const own = useTexts(texts);
  const api = useApi();
  const { pages, hasMore, more } = usePages(
    ["GET /api/coordinator/inbox"],
    (query) => api("GET /api/coordinator/inbox", { query }),
  );
  if (!pages) return <Loading />;
  const items = pages.flatMap((page) => page.items);
  return (
    <Page title={own.title}>
      <p className="lead">{own.lead}</p>
      {items.length === 0 && <p role="status">{own.none}</p>}
      {items.map((item) => (
        <InboxCard key={item.id} item={item} />
      ))}
      <MoreButton hasMore={hasMore} onMore={more} />
    </Page>
  );
}
