/** Files chosen in a form, by the name of their field. */
type Chosen = ReadonlyMap<string, readonly File[]>;

const fileFields = (form: HTMLFormElement) =>
  [...form.elements].filter(
    (field): field is HTMLInputElement => field instanceof HTMLInputElement && field.type === "file",
  );

/** The files that a form is about to send: once it is answered, the browser empties its fields. */
export function chosenFiles(form: HTMLFormElement): Chosen {
  return new Map(fileFields(form).map((field) => [field.name, [...(field.files ?? [])]]));
}

/** Chooses the same files again, where nothing else has been chosen meanwhile; answers the names of the fields that hold them now. */
export function chooseAgain(form: HTMLFormElement, chosen: Chosen): string[] {
  return fileFields(form).flatMap((field) => {
    const files = chosen.get(field.name) ?? [];
    if (files.length === 0 || (field.files?.length ?? 0) > 0) return [];
    const transfer = new DataTransfer();
    for (const file of files) transfer.items.add(file);
    field.files = transfer.files;
    return field.name;
  });
}

/** How many bytes of files a form is about to send. */
export function bytesOf(chosen: Chosen): number {
  return [...chosen.values()].flat().reduce((sum, { size }) => sum + size, 0);
}
