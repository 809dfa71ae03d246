import { Fragment, useState } from "react";
import { useWatch } from "react-hook-form";
import { isUnitDoubtful } from "../../shared/doubts.ts";
import {
  type EnergyUnit,
  energyUnits,
  fromMWh,
} from "../../shared/energy-units.ts";
import {
  askedFigures,
  families,
  type FigureField,
  fieldsOfFamily,
} from "../../shared/figures.ts";
import { reportTexts } from "../../shared/forms/report-texts.ts";
import type { Answers, LastYear as LastYears } from "../../shared/report.ts";
import { boundaryWords, scope2MethodWords } from "../../shared/words.ts";
import { fieldsOf } from "../forms/fields.tsx";
import { optionsOf } from "../forms/options-of.ts";
import { useLanguage, useTexts } from "../language.tsx";
import { Doubt } from "./doubt.tsx";
import { LastYear } from "./last-year.tsx";

const texts = {
  fi: {
    heading: "Energia ja päästöt",
    about:
      "Anna ne luvut, jotka tiedätte. Jätä tyhjäksi, mitä ette tiedä tai mikä sisältyy vuokraan; kirjoita 0, jos kulutusta ei ole.",
    energy: "Energiankulutus",
    unit: "Yksikkö, jossa kirjoitat energian",
    emissions: "Kasvihuonekaasupäästöt",
    use: "Lukujen käyttö",
  },
  sv: {
    heading: "Energi och utsläpp",
    about:
      "Ange de siffror ni vet. Lämna tomt det ni inte vet eller som ingår i hyran; skriv 0 om det inte finns någon förbrukning.",
    energy: "Energiförbrukning",
    unit: "Enheten som du skriver energin i",
    emissions: "Växthusgasutsläpp",
    use: "Hur siffrorna används",
  },
  en: {
    heading: "Energy and emissions",
    about:
      "Give the figures you know. Leave empty what you do not know or what is part of the rent; write 0 where there is no consumption.",
    energy: "Energy use",
    unit: "The unit you write energy in",
    emissions: "Greenhouse gas emissions",
    use: "How the figures are used",
  },
};

const { CheckboxField, ChoiceField, NumberField } = fieldsOf<Answers>();

type AmountProps = {
  field: FigureField;
  lastYear: LastYears | undefined;
  /** Of energy: the unit it is typed in. */
  energy?: EnergyUnit | undefined;
};

/** One figure, with last year's beside it, and a question where the two differ much. */
function AmountField({ field, lastYear, energy }: AmountProps) {
  const name = `figures.${field}` as const;
  const last = askedFigures[field].of(lastYear?.figures ?? {});
  const language = useLanguage();
  const value: unknown = useWatch({ name });
  const { unit } = reportTexts[name][language];
  const given = typeof value === "number" ? value : undefined;
  return (
    <NumberField
      // Another unit, another text in the field.
      key={energy}
      name={name}
      energy={energy}
      optional
      before={
        <LastYear
          year={lastYear?.year}
          value={
            energy && typeof last === "number" ? fromMWh(last, energy) : last
          }
          unit={energy ?? unit}
        />
      }
      after={isUnitDoubtful(given, last) && <Doubt />}
    />
  );
}

/** Energy in the unit of the bill, kept in MWh: another unit shows the same amount. */
function UnitChoice(props: {
  unit: EnergyUnit;
  choose: (unit: EnergyUnit) => void;
}) {
  const own = useTexts(texts);
  const { unit, choose } = props;
  return (
    <fieldset className="unit-choice">
      <legend>{own.unit}</legend>
      {energyUnits.map((one) => (
        <div className="hds-radio-button" key={one}>
          <input
            type="radio"
            className="hds-radio-button__input"
            name="energy-unit"
            id={`energy-unit-${one}`}
            checked={unit === one}
            onChange={() => {
              choose(one);
            }}
          />
          <label
            className="hds-radio-button__label"
            htmlFor={`energy-unit-${one}`}
          >
            {one}
          </label>
        </div>
      ))}
    </fieldset>
  );
}

/** The organisation's figures: none of them is required. */
export function FiguresPart({ lastYear }: { lastYear: LastYears | undefined }) {
  const own = useTexts(texts);
  const language = useLanguage();
  const [unit, setUnit] = useState<EnergyUnit>("MWh");
  return (
    <section>
      <h2>{own.heading}</h2>
      <p>{own.about}</p>
      <ChoiceField
        name="figures.boundary"
        options={optionsOf(boundaryWords, language)}
        optional
      />
      {families.map((family) => (
        <Fragment key={family}>
          <h3>{own[family]}</h3>
          {family === "energy" && <UnitChoice unit={unit} choose={setUnit} />}
          {fieldsOfFamily(family).map((field) => (
            <Fragment key={field}>
              <AmountField
                field={field}
                lastYear={lastYear}
                energy={family === "energy" ? unit : undefined}
              />
              {field === "emissions.scope2" && (
                <ChoiceField
                  name="figures.emissions.scope2Method"
                  options={optionsOf(scope2MethodWords, language)}
                  optional
                />
              )}
            </Fragment>
          ))}
        </Fragment>
      ))}
      <h3>{own.use}</h3>
      <CheckboxField name="figures.tradeSecret" />
      <CheckboxField name="figures.mayDominate" />
    </section>
  );
}
