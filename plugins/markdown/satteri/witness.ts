import { fileURLToPath } from 'node:url'
import type { MdastPluginDefinition } from 'satteri'

/** Makes a plugin that tells which text of a file the processor got. */
export function satteriWitness(note: (file: string, text: string) => void): MdastPluginDefinition {
  return {
    name: 'milepost-witness',
    before(_, { fileURL, source }) {
      if (fileURL?.protocol === 'file:') note(fileURLToPath(fileURL), source)
    },
  }
}
