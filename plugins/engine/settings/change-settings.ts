import { z } from 'zod'
import type { ChangePolicy } from '../../changes/change-policy.ts'
import { CHANGE_RULES } from '../../changes/index.ts'

const words = z.array(z.string().min(1))
const rules = z.enum(CHANGE_RULES.map(({ id }) => id))

const LOCK_FILES = [
  ...['package-lock.json', 'pnpm-lock.yaml', 'yarn.lock'],
  ...['Cargo.lock', 'go.sum', 'poetry.lock', 'uv.lock'],
]

/** The option `change` of the configuration, with its defaults. */
export const changeSettings = z
  .strictObject({
    issue: z.enum(['named', 'closed']).default('named'),
    large: z
      .strictObject({
        lines: z.int().min(0).default(500),
        files: z.int().min(0).default(30),
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
  .prefault({}) satisfies z.ZodType<ChangePolicy>
