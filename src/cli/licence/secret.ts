/** A client secret for the JSON output. */
export function secretField(secret: string | undefined): { client_secret?: string } {
  return secret === undefined ? {} : { client_secret: secret };
}

export function printSecret(secret: string): void {
  process.stdout.write(
    `\n  client secret: ${secret}\n\nClients need it to get tokens. It is stored as a hash only and cannot be shown again.\n`,
  );
}
