import { useController } from "react-hook-form";
import { FieldFrame } from "./field-frame.tsx";
import { useField } from "./form.tsx";

type LinesFieldProps = {
  name: string;
  optional?: boolean;
  /** What a typed line means, where it is no text. */
  read?: (line: string) => unknown;
};

const isList = (value: unknown): value is unknown[] => Array.isArray(value);

/** A list of short texts, one a line. */
export function LinesField({ name, optional, read }: LinesFieldProps) {
  const field = useField(name);
  const { field: kept } = useController({ name });
  return (
    <FieldFrame field={field} optional={optional}>
      <textarea
        className="hds-text-input__input"
        rows={2}
        readOnly={field.readOnly}
        {...field.input}
        ref={kept.ref}
        defaultValue={isList(kept.value) ? kept.value.join("\n") : ""}
        onBlur={kept.onBlur}
        onChange={(event) => {
          const lines = event.target.value
            .split("\n")
            .map((line) => line.trim())
            .filter(Boolean);
          kept.onChange(read ? lines.map(read) : lines);
        }}
      />
    </FieldFrame>
  );
}
