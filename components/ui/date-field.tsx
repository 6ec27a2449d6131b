import { TextField, type TextFieldProps } from "./text-field.tsx";

type DateFieldProps = Omit<TextFieldProps, "type">;

/** A calendar date, `YYYY-MM-DD`, by the browser's own picker. */
export function DateField(props: DateFieldProps) {
  return <TextField {...props} type="date" />;
}

/** A time of day, `HH:MM`. */
export function TimeField(props: DateFieldProps) {
  return <TextField {...props} type="time" />;
}

/** A wall time, `YYYY-MM-DDTHH:MM`, without a zone: the zone is a field of its own. */
export function DateTimeField(props: DateFieldProps) {
  return <TextField {...props} type="datetime-local" />;
}
