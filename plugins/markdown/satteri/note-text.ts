import { fileURLToPath } from 'node:url'
import type { MdastPluginDefinition } from 'satteri'

/** Makes a plugin that notes the text of each file that the processor got. */
export function satteriNoteText(note: (file: string, text: string) => void): MdastPluginDefinition {
  return {
    name: 'milepost-note-text',
    before(_, { fileURL, source }) {
      if (fileURL?.protocol === 'file:') note(fileURLToPath(fileURL), source)
    },
  }
}
