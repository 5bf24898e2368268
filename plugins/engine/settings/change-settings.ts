import { z } from 'zod'
import { CHANGE_RULES } from '../../changes/index.ts'

const words = z.array(z.string().min(1))
const rules = z.enum(CHANGE_RULES.map(({ id }) => id))

const LOCK_FILES = [
  ...['package-lock.json', 'pnpm-lock.yaml', 'yarn.lock'],
  ...['Cargo.lock', 'go.sum', 'poetry.lock', 'uv.lock'],
]

/**
 * The option `change` of the configuration. The limits of a large change that it leaves out are
 * those of the governance document.
 */
export const changeSettings = z
  .strictObject({
    issue: z.enum(['named', 'closed']).default('named'),
    large: z
      .strictObject({
        lines: z.int().min(0).optional(),
        files: z.int().min(0).optional(),
      })
      .prefault({}),
    generated: words.default(LOCK_FILES),
    proposals: words.min(1).default(['rfc']),
    major: z
      .strictObject({
        labels: words.default(['major', 'breaking', 'breaking-change']),
        paths: words.default([]),
      })
      .prefault({}),
    docs: words.min(1).default(['docs/', '*.md', '*.mdx', '*.rst']),
    allowedBy: z.partialRecord(rules, words).default({}),
  })
  .prefault({})

export type ChangeSettings = z.output<typeof changeSettings>
