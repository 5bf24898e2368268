import type { VFile } from 'vfile'

/** A plugin that tells which text of a file the pipeline got. */
export function remarkWitness(note: (file: string, text: string) => void) {
  return (_: unknown, file: VFile): void => {
    if (file.path !== undefined) note(file.path, String(file))
  }
}
