import type { Pictures } from '../../plugins/rendering/pictures.ts'

/** Draws nothing: fences stay as they are written. */
export const NO_PICTURES: Pictures = {
  mermaid: async () => undefined,
  dependencies: async () => undefined,
}
