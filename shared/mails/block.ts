import type { Language } from "../language.ts";
import type { Path } from "../pages.ts";

/** What a person wrote in; empty where nobody knows. */
export type WrittenIn = Language | "";

/** A piece of a mail. All of it is plain text: the renderer escapes, an author never writes HTML. */
export type Block =
  | string
  /** With a title that a person wrote, or all of it written by one: then it has a language. */
  | { heading: string; title?: string; language?: WrittenIn }
  | { button: string; href: Path }
  | { list: string[] }
  /** What a person wrote, line breaks kept. */
  | { quote: string; language?: WrittenIn }
  | { code: string; label: string }
  /** Label and value: the place for a name in Finnish, where it must not be inflected. */
  | { facts: [label: string, value: string][] };
