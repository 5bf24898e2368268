import { hash } from 'node:crypto'

/** Returns the digest of a document's text, without a byte order mark. */
export function textDigest(text: string): string {
  return hash('sha256', text.replace(/^\ufeff/, ''), 'base64url')
}
