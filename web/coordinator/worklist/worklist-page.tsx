import "./worklist.css";
import { useApi } from "../../api/use-answer.ts";
import { usePages } from "../../api/use-pages.ts";
import { useTexts } from "../../language.tsx";
import { Loading } from "../../layout/loading.tsx";
import { Notice } from "../../layout/notice.tsx";
import { MoreButton } from "../../layout/more-button.tsx";
import { Page } from "../../layout/page.tsx";
import { WorklistItem } from "./worklist-item.tsx";
import { texts } from "./worklist-texts.ts";

/** Where a coordinator begins: all that waits. */
export default function WorklistPage() {
  const own = useTexts(texts);
  const api = useApi();
  const { pages, hasMore, more } = usePages(
    ["GET /api/coordinator/worklist", "pages"],
    (query) => api("GET /api/coordinator/worklist", { query }),
  );
  if (!pages) return <Loading />;
  const items = pages.flatMap((page) => page.items);
  return (
    <Page title={own.title} wide>
      {items.length === 0 && !hasMore ? (
        <Notice kind="success" title={own.nothing} live>
          <p>{own.done}</p>
        </Notice>
      ) : (
        <>
          <p className="lead">{own.lead}</p>
          {!hasMore && (
            <p role="status" className="muted">
              {own.count(items.length)}
            </p>
          )}
          <ul className="waiting-list">
            {items.map((item) => (
              <WorklistItem
                key={`${item.waits} ${item.memberId ?? ""} ${item.id ?? item.tick ?? item.year ?? ""}`}
                item={item}
              />
            ))}
          </ul>
          <MoreButton hasMore={hasMore} onMore={more} />
        </>
      )}
    </Page>
  );
}
