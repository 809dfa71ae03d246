import { languageNames } from "../../shared/language.ts";
import { useNetwork } from "../network.tsx";
import type { Option } from "./fields.tsx";

/** The languages of the network, each by its own name. */
export const useLanguageOptions = (): Option[] =>
  useNetwork().languages.map((value) => ({
    value,
    label: languageNames[value],
  }));
