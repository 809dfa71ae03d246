import type { Language } from "../../shared/language.ts";
import { type Path, pages } from "../../shared/pages.ts";
import { useLanguage } from "../language.tsx";

/** The addresses of the coordinators' pages; what stands there: `screens.ts`. */
export function placesIn(language: Language) {
  const at = (rest = ""): Path => `/${language}/coordinator${rest}`;
  const member = (id: string) => at(`/members/${id}`);
  return {
    worklist: at(),
    members: at("/members"),
    member,
    details: (memberId: string): Path => `${member(memberId)}/details`,
    contacts: (memberId: string): Path => `${member(memberId)}/contacts`,
    ending: (memberId: string): Path => `${member(memberId)}/ending`,
    commitment: (memberId: string, version: number): Path =>
      `${member(memberId)}/commitments/${version}`,
    report: (memberId: string, year: number): Path =>
      `${member(memberId)}/reports/${year}`,
    extension: (memberId: string, year: number): Path =>
      `${member(memberId)}/reports/${year}/extension`,
    signing: at("/signing"),
    rounds: at("/rounds"),
    round: (year: number) => at(`/rounds/${year}`),
    mail: at("/mail"),
    comingMail: at("/mail/coming"),
    oneMail: (mailId: string) => at(`/mail/${encodeURIComponent(mailId)}`),
    results: at("/results"),
    yearsResults: (year: number) => pages.coordinatorResults(language, year),
    withdrawal: (year: number): Path =>
      `${pages.coordinatorResults(language, year)}/withdrawal`,
    data: at("/data"),
    audit: at("/audit"),
    inbox: at("/inbox"),
  };
}

/** In the language of the page. */
export const usePlaces = () => placesIn(useLanguage());
