import { useTexts } from "../language.tsx";

const texts = {
  fi: "Luku poikkeaa paljon viime kerrasta. Onko yksikkö oikea? Jos on, luku kelpaa tällaisenaan.",
  sv: "Talet skiljer sig mycket från förra gången. Är enheten rätt? I så fall duger talet som det är.",
  en: "The figure differs much from last time. Is the unit right? If it is, the figure is fine as it stands.",
};

/** Something that looks wrong and may be right: said, never refused. By itself: about a unit. */
export function Doubt({ children }: { children?: string }) {
  const unit = useTexts(texts);
  return (
    <p className="doubt" role="status">
      <span
        className="hds-icon hds-icon--alert-circle-fill"
        aria-hidden="true"
      />
      <span>{children ?? unit}</span>
    </p>
  );
}
