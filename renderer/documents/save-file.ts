/** Hands bytes to the browser to save under a name; where to is the person's choice. */
export function saveFile(bytes: Uint8Array<ArrayBuffer>, fileName: string, type: string): void {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  // The download has the blob by then; without a delay some browsers lose it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
