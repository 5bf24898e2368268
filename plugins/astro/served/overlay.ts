import { join } from 'node:path'
import type { Finding } from '../../basics/finding.ts'
import { encoded } from '../../basics/markup.ts'
import { count, firstLines } from '../../basics/wording.ts'
import type { Project } from '../../engine/project.ts'
import { visible } from '../../reports/visible.ts'

/** The error that Astro's overlay shows. It takes the message and the hint as HTML. */
export interface OverlayError {
  readonly name: string
  readonly title: string
  readonly message: string
  readonly hint?: string
  readonly stack: string
  readonly loc?: { readonly file: string; readonly line: number; readonly column: number }
}

const MOST_LISTED = 20

/** Makes an error that lists all errors, placed at the first of them. */
export function overlayError(findings: readonly Finding[], project: Project): OverlayError {
  const errors = findings.filter(({ severity }) => severity === 'error')
  const [first] = errors
  return {
    name: 'MilepostError',
    title: `${count(errors.length, 'error')} in the documents`,
    message: firstLines(errors.map(sentence), MOST_LISTED).join('\n'),
    stack: '',
    ...(first?.help ? { hint: shown(first.help) } : {}),
    ...(first?.place ? { loc: locationOf(first, project) } : {}),
  }
}

function sentence({ file, place, rule, message }: Finding): string {
  const where = place ? `${file}:${place.line}:${place.column}` : file
  return shown(`${where} ${rule}: ${message}`)
}

/** Writes a text as HTML that shows it as it is. */
function shown(text: string): string {
  return encoded(visible(text))
}

function locationOf({ file, place }: Finding, { root }: Project) {
  return { file: join(root, file), line: place?.line ?? 1, column: place?.column ?? 1 }
}
