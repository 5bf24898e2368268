import { createHash } from 'node:crypto'
import { encoded } from '../basics/markup.ts'
import { count } from '../basics/wording.ts'
import type { Answer, DiagramError, Job } from './fence/job.ts'
import { MOST_CHARACTERS, NAME } from './fence/limits.ts'
import { type Failure, openThread } from './thread.ts'

export type { DiagramError } from './fence/job.ts'

export type MermaidPicture = { readonly svg: string } | { readonly error: DiagramError }

/** Draws the Mermaid fences of one run, each text once, in a thread that starts with the first. */
export interface MermaidRenderer {
  /** The `<svg>` of a fence; every id in it begins with `id`, which is unique on its page. */
  render(source: string, id: string): Promise<MermaidPicture>
  /** The mistake in a fence, if it has one. */
  check(source: string): Promise<DiagramError | undefined>
  close(): Promise<void>
}

/** What earlier runs found out, by digest: pictures and mistakes, as text. */
export interface PictureCache {
  get(digest: string): string | undefined
  set(digest: string, answer: string): void
}

export interface MermaidOptions {
  /** How long one diagram may take, in milliseconds. */
  readonly timeoutMs: number
  readonly cache?: PictureCache
}

/** Changes whenever the same source would give another picture or another sentence. */
const RECIPE = 'mermaid 12.3.0, picture 2'

/** After so many diagrams that were given up, no run waits for another. */
const MOST_FAILURES = 3

export function openMermaid({ timeoutMs, cache }: MermaidOptions): MermaidRenderer {
  const thread = openThread(timeoutMs)
  const drawn = new Map<string, Promise<Answer>>()
  let failures = 0

  async function answerTo(job: Job): Promise<Answer> {
    const digest = digestOf(job)
    const kept = read(cache?.get(digest))
    if (kept) return kept
    if (job.source.length > MOST_CHARACTERS) return whole(tooLong(job.source))
    const reply = failures < MOST_FAILURES ? await thread.ask(job) : 'not asked'
    if (typeof reply !== 'string') {
      cache?.set(digest, JSON.stringify(reply))
      return reply
    }
    failures += 1
    return whole(sentenceFor(reply, timeoutMs))
  }

  return {
    async render(source, id) {
      const answer = drawn.get(source) ?? answerTo({ task: 'render', source })
      drawn.set(source, answer)
      const made = await answer
      const name = encoded(id)
      return 'svg' in made ? { svg: made.svg.replaceAll(NAME, () => name) } : made
    },
    async check(source) {
      const isDrawn = cache?.get(digestOf({ task: 'render', source })) !== undefined
      const answer = await answerTo({ task: isDrawn ? 'render' : 'check', source })
      return 'error' in answer ? answer.error : undefined
    },
    close: () => thread.close(),
  }
}

/** A file that somebody has cut short says nothing. */
function read(kept: string | undefined): Answer | undefined {
  try {
    return kept === undefined ? undefined : JSON.parse(kept)
  } catch {
    return undefined
  }
}

function tooLong({ length }: string): string {
  const limit = MOST_CHARACTERS.toLocaleString('en-US')
  return `Cannot draw a diagram of ${count(length, 'character')}; the limit is ${limit}.`
}

function sentenceFor(failure: Failure | 'not asked', timeoutMs: number): string {
  if (failure === 'not asked') {
    return 'Cannot draw this diagram in this run: it gave up on others before; mend those first.'
  }
  if (failure === 'broken') return 'Cannot draw this diagram: Mermaid breaks down on it.'
  const limit =
    failure === 'slow' ? `in ${count(timeoutMs / 1000, 'second')}` : 'in the memory it may use'
  return `Cannot draw this diagram ${limit}; make it smaller or cut it in two.`
}

/** An error about the diagram as a whole stands at its first character. */
function whole(message: string): Answer {
  return { error: { message, line: 1, column: 1, length: 1 } }
}

function digestOf({ task, source }: Job): string {
  return createHash('sha256').update(`${RECIPE}\n${task}\n${source}`).digest('hex')
}
