import { type ReactNode, useEffect, useRef } from "react";
import { useTexts } from "../language.tsx";

const texts = {
  fi: {
    title: "Joku muu on tallentanut luonnoksen",
    explain:
      "Luonnos on tallennettu toisessa selaimessa sen jälkeen, kun avasit sen. Vertaa versioita ja valitse, kumpi jää voimaan. Toinen versio poistuu.",
    mine: "Oma versiosi",
    theirs: "Tallennettu versio",
    keepMine: "Säilytä oma versioni",
    takeTheirs: "Ota tallennettu versio",
  },
  sv: {
    title: "Någon annan har sparat utkastet",
    explain:
      "Utkastet har sparats i en annan webbläsare efter att du öppnade det. Jämför versionerna och välj vilken som ska gälla. Den andra försvinner.",
    mine: "Din version",
    theirs: "Den sparade versionen",
    keepMine: "Behåll min version",
    takeTheirs: "Använd den sparade versionen",
  },
  en: {
    title: "Someone else has saved the draft",
    explain:
      "The draft was saved in another browser after you opened it. Compare the versions and choose which one stays. The other one is discarded.",
    mine: "Your version",
    theirs: "The saved version",
    keepMine: "Keep my version",
    takeTheirs: "Use the saved version",
  },
};

type DraftConflictProps<Body> = {
  mine: Body;
  theirs: Body;
  /** A version as a person reads it. */
  show: (body: Body) => ReactNode;
  take: (which: "mine" | "theirs") => Promise<void>;
};

/** Both versions side by side, in place of the form, until a person has chosen. */
export function DraftConflict<Body>(props: DraftConflictProps<Body>) {
  const own = useTexts(texts);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const version = (which: "mine" | "theirs", choose: string) => (
    <section className="card">
      <h3>{own[which]}</h3>
      {props.show(props[which])}
      <button
        type="button"
        className="hds-button hds-button--primary"
        onClick={() => void props.take(which)}
      >
        {choose}
      </button>
    </section>
  );
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {own.title}
      </h2>
      <p>{own.explain}</p>
      <div className="cards">
        {version("mine", own.keepMine)}
        {version("theirs", own.takeTheirs)}
      </div>
    </section>
  );
}
