import type { AstroConfig } from 'astro'
import { MessageError } from '../../basics/message-error.ts'
import { code } from '../../basics/wording.ts'
import type { LinkedProject } from '../../links/link-table.ts'
import { remarkNoteText } from '../../markdown/remark/note-text.ts'
import { remarkLinks } from '../../markdown/remark/remark-links.ts'
import { satteriLinks } from '../../markdown/satteri/links.ts'
import { satteriNoteText } from '../../markdown/satteri/note-text.ts'
import type { Programs } from './programs.ts'

interface ProcessorContext {
  readonly programs: Programs
  /** Returns the project with the addresses of its pages, as it was checked last. */
  readonly linked: () => Promise<LinkedProject>
}

type Processor = AstroConfig['markdown']['processor']

/**
 * Adds plugins to the processor of a site, which link programs and note the text of each. Throws
 * when the processor takes no plugins that are known.
 */
export function linkPrograms(processor: Processor, context: ProcessorContext): void {
  const { options } = processor
  const known = PROCESSORS[processor.name]
  const list = known && Reflect.get(options, known.list)
  if (!known || !Array.isArray(list)) throw unknownProcessor(processor.name)
  list.unshift(...known.plugins(context))
}

interface KnownProcessor {
  /** The option that holds its plugins. */
  readonly list: string
  readonly plugins: (context: ProcessorContext) => readonly unknown[]
}

const PROCESSORS: Readonly<Record<string, KnownProcessor>> = {
  satteri: {
    list: 'mdastPlugins',
    plugins: ({ programs, linked }) => [
      satteriNoteText(programs.note),
      satteriLinks({ open: linked, isOurs: programs.isProgram }),
    ],
  },
  unified: {
    list: 'remarkPlugins',
    plugins: ({ programs, linked }) => [
      [remarkNoteText, programs.note],
      [remarkLinks, { project: linked, isOurs: programs.isProgram }],
    ],
  },
}

function unknownProcessor(name: string): Error {
  return new MessageError(
    `Cannot look into the Markdown processor ${code(name)}, so documents may not be programs; take \`satteri()\` or \`unified()\`, or remove \`trust\`.`,
  )
}
