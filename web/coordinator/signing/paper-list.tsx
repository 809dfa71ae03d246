import { useTexts } from "../../language.tsx";
import { signingTexts } from "./signing-texts.ts";
import type { Unsigned } from "./use-unsigned.ts";

/** On paper only: the members in the order they are called up, with room to sign. */
export function PaperList({ unsigned }: { unsigned: Unsigned[] }) {
  const own = useTexts(signingTexts);
  return (
    <table className="paper-list">
      <thead>
        <tr>
          <th scope="col">{own.member}</th>
          <th scope="col">{own.signatory}</th>
          <th scope="col">{own.signature}</th>
        </tr>
      </thead>
      <tbody>
        {unsigned.map(({ memberId, name, version, missing }) => (
          <tr key={memberId}>
            <th scope="row">
              <bdi>{name}</bdi>, {own.version(version)}
              {missing.length === 1 && (
                <small>{missing.map((party) => own.missing[party])}</small>
              )}
            </th>
            <td />
            <td />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
