import { join, relative, sep } from 'node:path'
import { code, enumerate } from '../../basics/wording.ts'
import type { ParsedDocument } from '../../documents/model/document.ts'
import { findFences } from '../../documents/yaml/fences.ts'
import type { Opening } from '../../engine/opening.ts'
import { textDigest } from '../../outside/parsing/text-digest.ts'

/** Documents that are programs, and whether what the site compiles is what the check saw. */
export interface Programs {
  /** Says whether the file at a path, from the project's root, is a program. */
  isProgram(path: string): Promise<boolean>
  /** Notes the text that a Markdown processor handed to our plugin. */
  note(file: string, text: string): void
  /** Returns why a compiled file of the content folder may not be used, or undefined. */
  refusal(file: string): Promise<string | undefined>
  /** Names the programs that no processor compiled; undefined when there is none. */
  unseen(): Promise<string | undefined>
}

interface ProgramsContext {
  readonly root: string
  /** The folder of documents, from the root. */
  readonly content: string
  /** Returns the project as it was checked last. */
  readonly opened: () => Promise<Opening>
  /** True on a development server, where a check follows each change. */
  readonly isServer: boolean
}

export function programsOf({ root, content, opened, isServer }: ProgramsContext): Programs {
  const noted = new Map<string, string>()
  const passed = new Set<string>()
  const checked = async (path: string) => {
    const { project, versions } = await opened()
    const document = versions[0]?.outcome.graph.nodeAt(path)?.document
    const text = document && project.source.read(path)
    const isSame = text !== undefined && textDigest(text) === document?.digest
    return { document, body: isSame ? bodyOf(text) : undefined }
  }
  return {
    isProgram: async (path) => (await checked(path)).document?.isProgram === true,
    note: (file, text) => void noted.set(pathIn(root, file), bodyOf(text)),
    async refusal(file) {
      const path = pathIn(root, file)
      if (!isBelow(path, content)) return undefined
      const found = await settled(() => checked(path), isServer)
      const why = refusalOf(path, found, noted.get(path))
      if (why === undefined) passed.add(path)
      return why
    },
    async unseen() {
      const { versions } = await opened()
      const documents = versions[0]?.outcome.documents ?? []
      const lost = documents.filter(({ isProgram, path }) => isProgram && !passed.has(path))
      if (lost.length === 0) return undefined
      const names = enumerate(
        lost.slice(0, MOST_NAMES).map(({ path }) => code(path)),
        'and',
      )
      return `No Markdown processor compiled ${names}; ${ADVICE}`
    },
  }
}

const MOST_NAMES = 8

interface Checked {
  readonly document: ParsedDocument | undefined
  /** The text below the frontmatter; undefined when it has changed since the check. */
  readonly body: string | undefined
}

/** Waits on a server until the check has seen a file that was saved. */
async function settled(look: () => Promise<Checked>, isServer: boolean): Promise<Checked> {
  let found = await look()
  for (let tries = 0; isServer && found.body === undefined && tries < MOST_TRIES; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    found = await look()
  }
  return found
}

const PAUSE_MS = 100
const MOST_TRIES = 200

function refusalOf(
  path: string,
  { document, body }: Checked,
  compiled: string | undefined,
): string | undefined {
  const name = code(path)
  if (!document || body === undefined)
    return `The site compiles ${name}, and the check did not see it as it is now; do not import it, or make it a document.`
  if (!/\.mdx$/i.test(path)) return undefined
  if (!document.isProgram)
    return `The site compiles ${name} as a program, and \`trust\` does not name it; link to its page, or trust its folder.`
  if (compiled === undefined) return `Milepost's plugin did not see ${name}; ${ADVICE}`
  if (compiled === body) return undefined
  return `Another plugin changed ${name} between the check and the compiler; take that plugin away.`
}

const ADVICE =
  'leave `processor`, `extendMarkdownConfig` and the plugins out of `mdx()`, and state them in `markdown.processor`.'

function bodyOf(text: string): string {
  const whole = text.replace(/^\ufeff/, '')
  return whole.slice(findFences(whole).bodyStart).replaceAll('\r\n', '\n').trim()
}

function pathIn(root: string, file: string): string {
  return relative(root, file).split(sep).join('/')
}

function isBelow(path: string, content: string): boolean {
  return content === '.' ? !path.startsWith('..') : path.startsWith(`${join(content)}/`)
}
