import type { Language } from "../language.ts";
import type { Path } from "../pages.ts";

/** A piece of a mail. All of it is plain text: the renderer escapes, an author never writes HTML. */
export type Block =
  | string
  /** With a title that a person wrote, or all of it written by one. */
  | { heading: string; title?: string; language?: Language }
  | { button: string; href: Path }
  | { list: string[] }
  /** What a person wrote, line breaks kept. */
  | { quote: string; language?: Language }
  | { code: string; label: string }
  /** Label and value: the place for a name in Finnish, where it must not be inflected. */
  | { facts: [label: string, value: string][] };
