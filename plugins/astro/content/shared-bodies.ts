import type { Body } from './paths.ts'

type Rendered = Promise<Body | 'changed'>

/**
 * The rendered texts that several versions of a site share. Each is kept until the last page that
 * was expected has taken it, so that a site with one version keeps none.
 */
export interface SharedBodies {
  /** Says that one more page shows the text with this digest. */
  expect(digest: string): void
  /** Returns a text; `render` makes it the first time. */
  take(digest: string, render: () => Rendered): Rendered
}

export function sharedBodies(): SharedBodies {
  const expected = new Map<string, number>()
  const kept = new Map<string, Rendered>()
  return {
    expect(digest) {
      expected.set(digest, (expected.get(digest) ?? 0) + 1)
    },
    take(digest, render) {
      const left = (expected.get(digest) ?? 0) - 1
      const body = kept.get(digest) ?? render()
      if (left > 0) kept.set(digest, body)
      else kept.delete(digest)
      expected.set(digest, left)
      return body
    },
  }
}
