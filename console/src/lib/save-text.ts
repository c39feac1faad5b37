const REVOKE_MS = 60_000;

/** Saves a text as a file on the user's machine. */
export function saveText(name: string, text: string, type = 'application/json'): void {
  saveBlob(name, new Blob([text], { type }));
}

/** Saves bytes as a file on the user's machine. */
export function saveBlob(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers read the content only after this turn.
  setTimeout(() => URL.revokeObjectURL(url), REVOKE_MS);
}
