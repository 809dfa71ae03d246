import "./worklist.css";
import { useState } from "react";
import { useAnswer } from "../../api/use-answer.ts";
import { useTexts } from "../../language.tsx";
import { Notice } from "../../layout/notice.tsx";
import { Page } from "../../layout/page.tsx";
import { WorklistItem } from "./worklist-item.tsx";
import { texts } from "./worklist-texts.ts";

/** From a cursor on; the next page comes below when it is asked for. */
function Items({ cursor }: { cursor?: string }) {
  const own = useTexts(texts);
  const [more, setMore] = useState(false);
  const list = useAnswer(
    "GET /api/coordinator/worklist",
    cursor === undefined ? {} : { query: { cursor } },
  );
  return (
    <>
      <ul className="waiting-list">
        {list.items.map((item) => (
          <WorklistItem
            key={`${item.waits} ${item.memberId ?? ""} ${item.id ?? item.tick ?? item.year ?? ""}`}
            item={item}
          />
        ))}
      </ul>
      {list.cursor !== undefined &&
        (more ? (
          <Items cursor={list.cursor} />
        ) : (
          <button
            type="button"
            className="hds-button hds-button--secondary"
            onClick={() => {
              setMore(true);
            }}
          >
            {own.more}
          </button>
        ))}
    </>
  );
}

/** Where a coordinator begins: all that waits. */
export default function WorklistPage() {
  const own = useTexts(texts);
  const { items, cursor } = useAnswer("GET /api/coordinator/worklist", {});
  return (
    <Page title={own.title} wide>
      {items.length === 0 && cursor === undefined ? (
        <Notice kind="success" title={own.nothing} live>
          <p>{own.done}</p>
        </Notice>
      ) : (
        <>
          <p className="lead">{own.lead}</p>
          {cursor === undefined && (
            <p role="status" className="muted">
              {own.count(items.length)}
            </p>
          )}
          <Items />
        </>
      )}
    </Page>
  );
}
