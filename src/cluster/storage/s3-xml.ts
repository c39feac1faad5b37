const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * The contents of the elements of a name, in a response of S3. Its elements have no attributes apart from the namespace of the
 * root, and none contains itself (source: Amazon S3 API Reference).
 */
export function xmlElements(xml: string, name: string): readonly string[] {
  const [start, end] = [`<${name}>`, `</${name}>`];
  const contents: string[] = [];
  for (let at = xml.indexOf(start); at >= 0; ) {
    const from = at + start.length;
    const to = xml.indexOf(end, from);
    // Otherwise a text of start tags would be searched once for each of them.
    if (to < 0) break;
    contents.push(xml.slice(from, to));
    at = xml.indexOf(start, to + end.length);
  }
  return contents;
}

/** The text of the first element of a name. */
export function xmlText(xml: string, name: string): string | undefined {
  const [content] = xmlElements(xml, name);
  return content?.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (entity, hex, decimal, known) => {
    if (known !== undefined) return ENTITIES[known] ?? entity;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
}
