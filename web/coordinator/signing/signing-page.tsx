import "./signing.css";
import { useState } from "react";
import { useTexts } from "../../language.tsx";
import { Notice } from "../../layout/notice.tsx";
import { Page } from "../../layout/page.tsx";
import { CeremonyForm, type Recorded } from "./ceremony-form.tsx";
import { PaperList } from "./paper-list.tsx";
import { signingTexts } from "./signing-texts.ts";
import { useUnsigned } from "./use-unsigned.ts";

/** All signatures that are missing, and their recording. */
export default function SigningPage() {
  const own = useTexts(signingTexts);
  const unsigned = useUnsigned();
  const [recordings, setRecordings] = useState<Recorded[]>([]);
  const recorded = recordings.at(-1);
  return (
    <Page title={own.title} part={`recorded ${recordings.length}`}>
      {recorded && (
        <Notice kind="success" title={own.recorded(recorded.signatures)} live>
          {recorded.inForce > 0 && <p>{own.inForce(recorded.inForce)}</p>}
        </Notice>
      )}
      {unsigned.length === 0 ? (
        <Notice kind="info" title={own.none}>
          <p>{own.noneText}</p>
        </Notice>
      ) : (
        <>
          <p className="lead no-print">{own.lead}</p>
          <p className="muted">{own.count(unsigned.length)}</p>
          <div className="actions">
            <button
              type="button"
              className="hds-button hds-button--secondary"
              onClick={() => {
                print();
              }}
            >
              {own.print}
            </button>
          </div>
          <PaperList unsigned={unsigned} />
          <div className="no-print">
            <CeremonyForm
              key={recordings.length}
              unsigned={unsigned}
              onRecorded={(one) => {
                setRecordings([...recordings, one]);
              }}
            />
          </div>
        </>
      )}
    </Page>
  );
}
