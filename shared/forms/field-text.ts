import type { Texts } from "../language.ts";

/** What a form says at a field; server and page share it. `unit` stands behind the value. */
export type FieldText = { label: string; help?: string; unit?: string };

type Leaf = string | number | boolean | null | undefined;

/**
 * Every field of a body by its path, positions in lists left out: `goals.measure.change`. So a field without texts does not
 * compile, nor do texts without a field.
 */
type FieldPath<T> = T extends Leaf
  ? never
  : T extends readonly (infer Element)[]
    ? FieldPath<Element>
    : {
        [K in keyof T & string]: NonNullable<T[K]> extends
          Leaf | readonly Leaf[]
          ? K
          : `${K}.${FieldPath<NonNullable<T[K]>>}`;
      }[keyof T & string];

export type FieldTexts<Body> = Record<FieldPath<Body>, Texts<FieldText>>;
