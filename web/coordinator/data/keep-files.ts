/** Hands files to the browser, to be kept where its reader keeps downloads; several are numbered. */
export function keepFiles(files: Blob[], name: string, ending: string): void {
  files.forEach((file, index) => {
    const address = URL.createObjectURL(file);
    const link = document.createElement("a");
    link.href = address;
    link.download =
      files.length === 1
        ? `${name}.${ending}`
        : `${name}-${index + 1}.${ending}`;
    link.click();
    // Some browsers read it only after this.
    setTimeout(() => {
      URL.revokeObjectURL(address);
    }, 60_000);
  });
}
