import type { VFile } from 'vfile'

/** A plugin that notes the text of each file that the pipeline got. */
export function remarkNoteText(note: (file: string, text: string) => void) {
  return (_: unknown, file: VFile): void => {
    if (file.path !== undefined) note(file.path, String(file))
  }
}
