import { fieldsOf } from "../../forms/fields.tsx";
import { useNetwork } from "../../network.tsx";

type WithNote = { note: { fi: string; sv: string; en: string } };
const { TextArea } = fieldsOf<WithNote>();

export const emptyNote = { fi: "", sv: "", en: "" };

/** A note in each language of the network. */
export function NoteFields({ optional = false }: { optional?: boolean }) {
  const { languages } = useNetwork();
  return languages.map((language) => (
    <TextArea
      key={language}
      name={`note.${language}`}
      rows={3}
      lang={language}
      optional={optional}
    />
  ));
}
