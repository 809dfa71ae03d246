import type { Theme } from "../commitment.ts";
import type { Texts } from "../language.ts";

/** Good goals to begin from, of nobody in particular: measurable, and more than the law asks. */
export const goalExamples: Record<Theme, Texts<[string, string]>> = {
  "energy-saving": {
    fi: [
      "Toimitilojen sähkönkulutus −10 % viidessä vuodessa",
      "Ilmanvaihto ja lämmitys säädetään tilojen käytön mukaan",
    ],
    sv: [
      "Lokalernas elförbrukning −10 % på fem år",
      "Ventilation och värme anpassas till hur lokalerna används",
    ],
    en: [
      "Electricity use of our premises −10 % in five years",
      "Ventilation and heating follow the use of the rooms",
    ],
  },
  "energy-efficiency": {
    fi: [
      "Energiankulutus tuotettua yksikköä kohti −15 %",
      "Kaikki valaistus vaihdetaan lediksi",
    ],
    sv: [
      "Energianvändning per producerad enhet −15 %",
      "All belysning byts till led",
    ],
    en: [
      "Energy use per unit produced −15 %",
      "All lighting is changed to LED",
    ],
  },
  "renewable-energy": {
    fi: [
      "Ostosähköstä 100 % uusiutuvaa",
      "Omille katoille 200 kW aurinkosähköä",
    ],
    sv: ["100 % av elen vi köper är förnybar", "200 kW solel på våra egna tak"],
    en: [
      "100 % of purchased electricity renewable",
      "200 kW of solar power on our own roofs",
    ],
  },
  logistics: {
    fi: [
      "Kuljetusten päästöt tonnikilometriä kohti −30 %",
      "Jakeluautoista puolet sähköautoja",
    ],
    sv: [
      "Transporternas utsläpp per tonkilometer −30 %",
      "Hälften av distributionsbilarna är elbilar",
    ],
    en: [
      "Emissions per tonne-kilometre −30 %",
      "Half of our delivery vehicles electric",
    ],
  },
  procurement: {
    fi: [
      "Ilmastokriteerit mukana kaikissa tarjouspyynnöissä",
      "Suurimmista toimittajista 80 %:lla on omat päästötavoitteet",
    ],
    sv: [
      "Klimatkriterier i alla anbudsförfrågningar",
      "80 % av våra största leverantörer har egna utsläppsmål",
    ],
    en: [
      "Climate criteria in every call for tenders",
      "80 % of our largest suppliers have emission targets of their own",
    ],
  },
  waste: {
    fi: [
      "Jätteistä 70 % hyödynnetään materiaalina",
      "Ruokahävikki −50 % henkilöstöravintolassa",
    ],
    sv: [
      "70 % av avfallet utnyttjas som material",
      "Matsvinnet i personalrestaurangen −50 %",
    ],
    en: [
      "70 % of waste used as material",
      "Food waste of the staff restaurant −50 %",
    ],
  },
  staff: {
    fi: [
      "Koko henkilöstö käy ilmastokoulutuksen",
      "Työmatkoista 80 % kävellen, pyörällä tai joukkoliikenteellä",
    ],
    sv: [
      "Hela personalen går en klimatutbildning",
      "80 % av arbetsresorna till fots, med cykel eller kollektivtrafik",
    ],
    en: [
      "All staff take a climate course",
      "80 % of commutes on foot, by bicycle or by public transport",
    ],
  },
  products: {
    fi: [
      "Tuotteisiin vähintään 35 % kierrätysraaka-ainetta",
      "Korjauspalvelu kaikille myymillemme tuotteille",
    ],
    sv: [
      "Minst 35 % återvunnet material i produkterna",
      "Reparationstjänst för alla produkter vi säljer",
    ],
    en: [
      "At least 35 % recycled material in our products",
      "A repair service for everything we sell",
    ],
  },
  other: {
    fi: [
      "Liikelennot −40 % vertailuvuodesta",
      "Päästölaskenta koko toiminnasta joka vuosi",
    ],
    sv: [
      "Tjänsteflyg −40 % från jämförelseåret",
      "Utsläppsberäkning för hela verksamheten varje år",
    ],
    en: [
      "Business flights −40 % from the baseline year",
      "The emissions of all our operations are calculated every year",
    ],
  },
};
