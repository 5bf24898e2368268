/** Decodes `a%20b` to `a b`. Returns undefined for text that is not percent-encoded UTF-8. */
export function percentDecoded(text: string): string | undefined {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
