/** The error for a request that Mermaid could draw and our pictures do not allow. */
export class UnsupportedDiagram extends Error {
  /** The author's words that make the request, as they stand in the source; empty when unknown. */
  readonly words: string

  constructor(reason: string, words = '') {
    super(reason)
    this.words = words
  }
}

const REFUSED: readonly (readonly [asked: RegExp, reason: string])[] = [
  [/\$\$.+?\$\$/s, 'mathematics cannot be drawn without a browser'],
  [/img(?<=@\{[^}]{0,500}\bimg)(?=\s*:)/, 'a diagram may not show a picture from elsewhere'],
]

/** Throws a refusal when a source asks for something that pictures do not allow. */
export function refuseUnsupported(source: string): void {
  for (const [asked, reason] of REFUSED) {
    const words = asked.exec(source)?.[0]
    if (words) throw new UnsupportedDiagram(reason, words)
  }
}
