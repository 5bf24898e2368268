import { createHash } from 'node:crypto'

/** Returns the digest of a document's text, without a byte order mark. */
export function textDigest(text: string): string {
  return createHash('sha256')
    .update(text.replace(/^\ufeff/, ''))
    .digest('base64url')
}
