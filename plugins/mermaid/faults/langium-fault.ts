import type { Prepared } from '../fence/prepared.ts'
import { type SyntaxFault, unexpected } from './syntax-fault.ts'

interface Fault {
  readonly message: string
  readonly offset?: number
  readonly length?: number
  readonly token?: { readonly image: string; readonly startOffset: number }
}

/**
 * Makes a fault from an error of the parsers that Mermaid makes with Langium, which give the
 * offset of every token.
 */
export function langiumFault(error: unknown, prepared: Prepared): SyntaxFault | undefined {
  if (!(error instanceof Error) || !('result' in error)) return undefined
  const { lexerErrors = [], parserErrors = [] } = error.result as Record<string, Fault[]>
  const [first] = [...lexerErrors, ...parserErrors].sort((a, b) => startOf(a) - startOf(b))
  if (!first) return undefined
  const start = startOf(first)
  const length = first.length ?? first.token?.image.length ?? 1
  return unexpected(prepared, [start, start + length], expectedIn(first.message))
}

/** Returns the offset where a mistake begins. The end of the text has none. */
function startOf({ offset, token }: Fault): number {
  const start = offset ?? token?.startOffset
  return start === undefined || Number.isNaN(start) ? Number.POSITIVE_INFINITY : start
}

function expectedIn(message: string): string[] {
  const listed = [...message.matchAll(/\d\. \[([\w-]+)\]/g), ...message.matchAll(/type '([^']+)'/g)]
  return listed.map((match) => match[1] ?? '').filter((name) => name !== 'EOF')
}
