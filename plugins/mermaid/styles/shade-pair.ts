/** One element as Mermaid drew it for a light page and for a dark one. */
export interface ShadePair {
  readonly light: Element
  readonly dark: Element
}
