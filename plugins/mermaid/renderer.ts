import { createHash } from 'node:crypto'
import { encoded, finished, type Markup } from '../basics/markup.ts'
import { count } from '../basics/wording.ts'
import { readAnswer } from './cached-answer.ts'
import { tooMuch } from './fence/amount.ts'
import type { Answer, DiagramFault } from './fence/job.ts'
import { NAME } from './fence/limits.ts'
import { type Failure, openThread } from './thread.ts'

export type { DiagramFault } from './fence/job.ts'

export type MermaidPicture = { readonly svg: Markup } | { readonly error: DiagramFault }

/** Draws the Mermaid fences of one run, each text once, in a thread that starts with the first. */
export interface MermaidRenderer {
  /**
   * Draws a fence as `<svg>`. Every id in it begins with `id`, which must be unique on its page.
   */
  render(source: string, id: string): Promise<MermaidPicture>
  /**
   * Returns the reason why a fence cannot be drawn, or undefined. The whole diagram is drawn to
   * find out.
   */
  check(source: string): Promise<DiagramFault | undefined>
  close(): Promise<void>
}

/** The pictures and mistakes that earlier runs of this installation found, as text by digest. */
export interface PictureCache {
  get(digest: string): string | undefined
  set(digest: string, answer: string): void
}

export interface MermaidOptions {
  /** The most time that this process may compute for one diagram, in milliseconds. */
  readonly timeoutMs: number
  readonly cache?: PictureCache
}

/** The number of abandoned diagrams after which a run stops waiting for others. */
const MOST_FAILURES = 3

export function openMermaid({ timeoutMs, cache }: MermaidOptions): MermaidRenderer {
  const thread = openThread(timeoutMs)
  const drawn = new Map<string, Promise<Answer>>()
  let failures = 0

  async function answerTo(source: string): Promise<Answer> {
    const error = tooMuch(source)
    if (error) return { error }
    const digest = digestOf(source)
    const kept = readAnswer(cache?.get(digest))
    if (kept) return kept
    const reply = failures < MOST_FAILURES ? await thread.ask({ source }) : 'not asked'
    if (typeof reply !== 'string') {
      cache?.set(digest, JSON.stringify(reply))
      return reply
    }
    failures += 1
    return whole(sentenceFor(reply, timeoutMs))
  }

  function drawnOnce(source: string): Promise<Answer> {
    const answer = drawn.get(source) ?? answerTo(source)
    drawn.set(source, answer)
    return answer
  }

  return {
    async render(source, id) {
      const made = await drawnOnce(source)
      const name = encoded(id)
      return 'svg' in made ? { svg: finished(made.svg.replaceAll(NAME, () => name)) } : made
    },
    async check(source) {
      const answer = await drawnOnce(source)
      return 'error' in answer ? answer.error : undefined
    },
    close: () => thread.close(),
  }
}

function sentenceFor(failure: Failure | 'not asked', timeoutMs: number): string {
  if (failure === 'not asked') {
    return 'Cannot draw this diagram in this run: it gave up on others before; fix those first.'
  }
  if (failure === 'broken') return 'Cannot draw this diagram: Mermaid breaks down on it.'
  const limit =
    failure === 'slow' ? `in ${count(timeoutMs / 1000, 'second')}` : 'in the memory it may use'
  return `Cannot draw this diagram ${limit}; make it smaller or cut it in two.`
}

/** Returns an error of this run about the whole diagram, placed at its first character. */
function whole(message: string): Answer {
  return { error: { message, line: 1, column: 1, length: 1, isTransient: true } }
}

function digestOf(source: string): string {
  return createHash('sha256').update(source).digest('hex')
}
