import { messageIn } from '../../basics/cause.ts'
import { code, count } from '../../basics/wording.ts'

/** A file as a server sent it. */
export interface Downloaded {
  readonly bytes: Uint8Array
  /** The address that the file finally came from. */
  readonly url: string
  /** The addresses that redirected to `url`, in order. Empty when there was no redirect. */
  readonly redirects: readonly string[]
}

export type Fetch = (url: string, init: RequestInit) => Promise<Response>

export interface DownloadLimits {
  readonly fetch?: Fetch | undefined
  /** The most milliseconds for the whole download, with its redirects. */
  readonly timeout?: number | undefined
}

const MOST_REDIRECTS = 5
const TIMEOUT_MS = 30_000

/**
 * Downloads a file over https, of at most `largest` bytes. Throws an error whose message says what
 * the server did.
 */
export async function download(
  url: string,
  largest: number,
  limits: DownloadLimits = {},
): Promise<Downloaded> {
  const { fetch = globalThis.fetch, timeout = TIMEOUT_MS } = limits
  const signal = AbortSignal.timeout(timeout)
  const visited: string[] = []
  try {
    for (let at = url; visited.length <= MOST_REDIRECTS; ) {
      mustBeSecure(at)
      visited.push(at)
      const answer = await reach(at, () =>
        fetch(at, { redirect: 'manual', signal, headers: HEADERS }),
      )
      const next = redirectOf(answer, at)
      if (next === undefined) {
        const bytes = await bodyOf(answer, largest)
        return { bytes, url: at, redirects: visited.slice(0, -1) }
      }
      await answer.body?.cancel()
      at = next
    }
  } catch (error) {
    throw signal.aborted ? new Error(`No whole answer within ${timeout / 1000} s.`) : error
  }
  throw new Error(
    `More than ${MOST_REDIRECTS} redirects, the last to ${code(visited.at(-1) ?? '')}.`,
  )
}

/**
 * Sends a request. When it fails, the error gives the cause, because the error of `fetch` says
 * little.
 */
async function reach(url: string, ask: () => Promise<Response>): Promise<Response> {
  try {
    return await ask()
  } catch (error) {
    const inner = error instanceof Error ? error.cause : undefined
    const why = inner instanceof Error && inner.message !== '' ? inner.message : messageIn(error)
    throw new Error(`Cannot reach ${code(URL.parse(url)?.host ?? url)}: ${why}`, { cause: error })
  }
}

const HEADERS = { accept: '*/*', 'user-agent': 'milepost' }

function mustBeSecure(url: string): void {
  const address = URL.parse(url)
  if (address?.protocol !== 'https:') {
    throw new Error(`Unexpected address ${code(url)}, expected one that begins with \`https://\`.`)
  }
  if (address.username !== '' || address.password !== '') {
    throw new Error(`Unexpected name before \`@\` in ${code(url)}.`)
  }
}

function redirectOf(answer: Response, from: string): string | undefined {
  if (answer.status < 300 || answer.status > 399) return undefined
  const location = answer.headers.get('location')
  const to = location === null ? null : URL.parse(location, from)
  if (!to) throw new Error(`Redirect (${answer.status}) to no address.`)
  to.hash = ''
  return to.href
}

/** Reads a body, and stops as soon as it is too large, whatever length the server announced. */
async function bodyOf(answer: Response, largest: number): Promise<Uint8Array> {
  if (answer.status !== 200) {
    await answer.body?.cancel()
    throw new Error(`Unexpected answer ${answer.status}, expected 200.`)
  }
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of wholeOf(answer)) {
    size += chunk.length
    if (size > largest)
      throw new Error(`Unexpected size, expected at most ${count(largest, 'byte')}.`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

async function* wholeOf({ body }: Response): AsyncIterable<Uint8Array> {
  try {
    yield* body ?? []
  } catch (cause) {
    throw new Error('The answer broke off in the middle.', { cause })
  }
}
