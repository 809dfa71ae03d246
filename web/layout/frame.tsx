import type { ReactNode } from "react";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";
import { useTexts } from "../language.tsx";

const texts = {
  fi: "Siirry sisältöön",
  sv: "Gå till innehållet",
  en: "Skip to content",
};

export function Frame({ children }: { children: ReactNode }) {
  return (
    <div className="frame">
      <a className="skip-link" href="#content">
        {useTexts(texts)}
      </a>
      <Header />
      {children}
      <Footer />
    </div>
  );
}
