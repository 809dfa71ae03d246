import { Link } from "wouter";
import type { Path } from "../../shared/pages.ts";
import { useTexts } from "../language.tsx";

const texts = {
  fi: {
    replaced: (by: number) => `Tämän version on korvannut versio ${by}.`,
    open: (by: number) => `Avaa versio ${by}`,
  },
  sv: {
    replaced: (by: number) => `Version ${by} har ersatt den här versionen.`,
    open: (by: number) => `Öppna version ${by}`,
  },
  en: {
    replaced: (by: number) => `Version ${by} has replaced this version.`,
    open: (by: number) => `Open version ${by}`,
  },
};

/** Says of an earlier version which one took its place. */
export function ReplacedNotice({ by, href }: { by: number; href: Path }) {
  const own = useTexts(texts);
  return (
    <p className="document__draft">
      {own.replaced(by)} <Link href={href}>{own.open(by)}</Link>
    </p>
  );
}
