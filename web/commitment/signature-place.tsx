import type { Signature } from "../../shared/commitment.ts";
import { shownDay } from "../../shared/shown.ts";
import { useLanguage, useTexts } from "../language.tsx";
import { documentTexts } from "./document-texts.ts";

type SignaturePlaceProps = {
  party: string;
  whose: string;
  signature: Signature | undefined;
};

/** Where a party signs; or who has signed for it, as recorded from the paper or the city's signing service. */
export function SignaturePlace(props: SignaturePlaceProps) {
  const { party, whose, signature } = props;
  const own = useTexts(documentTexts);
  const language = useLanguage();
  return (
    <section className="signature">
      <h2>{party}</h2>
      <p>{whose}</p>
      {signature ? (
        <>
          <p className="signature__name">
            <bdi>{signature.name}</bdi>
          </p>
          <p>
            <bdi>{signature.title}</bdi>
          </p>
          <p>{own.signed(shownDay(signature.date, language))}</p>
          {signature.caseNumber && (
            <p className="muted">
              {own.caseNumber} {signature.caseNumber}
            </p>
          )}
        </>
      ) : (
        [own.signature, own.name, own.date].map((line) => (
          <p key={line} className="signature__line">
            {line}
          </p>
        ))
      )}
    </section>
  );
}
