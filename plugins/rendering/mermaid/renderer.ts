import { createHash } from 'node:crypto'
import { count } from '../../basics/wording.ts'
import type { Answer, DiagramError } from './job.ts'
import { MOST_CHARACTERS, NAME } from './limits.ts'
import { type Failure, openThread, type Thread } from './thread.ts'

export type { DiagramError } from './job.ts'

export type MermaidPicture = { readonly svg: string } | { readonly error: DiagramError }

/** Draws the Mermaid fences of one run, each text once, in a thread that starts with the first. */
export interface MermaidRenderer {
  /** The `<svg>` of a fence; every id in it begins with `id`, which is unique on its page. */
  render(source: string, id: string): Promise<MermaidPicture>
  /** The mistake in a fence, if it has one. */
  check(source: string): Promise<DiagramError | undefined>
  close(): Promise<void>
}

/** Finished pictures from earlier runs, by digest. */
export interface PictureCache {
  get(digest: string): string | undefined
  set(digest: string, svg: string): void
}

export interface MermaidOptions {
  /** How long one diagram may take, in milliseconds. */
  readonly timeoutMs: number
  readonly cache?: PictureCache
}

/** Changes whenever the same source would give another picture. */
const RECIPE = 'mermaid 12.3.0, picture 1'

/** What is kept of a diagram that was checked and not drawn. */
const SOUND = 'sound'

export function openMermaid({ timeoutMs, cache }: MermaidOptions): MermaidRenderer {
  const thread = openThread(timeoutMs)
  const drawn = new Map<string, Promise<Answer>>()

  async function draw(source: string, digest: string): Promise<Answer> {
    const kept = cache?.get(digest)
    if (kept !== undefined) return { svg: kept }
    const answer = await ask(thread, { task: 'render', source }, timeoutMs)
    if ('svg' in answer) cache?.set(digest, answer.svg)
    return answer
  }

  return {
    async render(source, id) {
      const digest = digestOf(source)
      const answer = drawn.get(digest) ?? draw(source, digest)
      drawn.set(digest, answer)
      const made = await answer
      return 'svg' in made ? { svg: made.svg.replaceAll(NAME, id) } : made
    },
    async check(source) {
      const digest = digestOf(`check\n${source}`)
      if (cache?.get(digestOf(source)) ?? cache?.get(digest)) return undefined
      const answer = await ask(thread, { task: 'check', source }, timeoutMs)
      if ('error' in answer) return answer.error
      cache?.set(digest, SOUND)
      return undefined
    },
    close: () => thread.close(),
  }
}

async function ask(thread: Thread, job: Parameters<Thread['ask']>[0], timeoutMs: number) {
  const { length } = job.source
  if (length > MOST_CHARACTERS) {
    const limit = MOST_CHARACTERS.toLocaleString('en-US')
    return whole(`Cannot draw a diagram of ${count(length, 'character')}; the limit is ${limit}.`)
  }
  const reply = await thread.ask(job)
  return typeof reply === 'string' ? whole(sentenceFor(reply, timeoutMs)) : reply
}

function sentenceFor(failure: Failure, timeoutMs: number): string {
  if (failure === 'broken') return 'Cannot draw this diagram: Mermaid breaks down on it.'
  const limit =
    failure === 'slow' ? `in ${count(timeoutMs / 1000, 'second')}` : 'in the memory it may use'
  return `Cannot draw this diagram ${limit}; make it smaller or cut it in two.`
}

/** An error about the diagram as a whole stands at its first character. */
function whole(message: string): Answer {
  return { error: { message, line: 1, column: 1, length: 1 } }
}

function digestOf(source: string): string {
  return createHash('sha256').update(`${RECIPE}\n${source}`).digest('hex')
}
