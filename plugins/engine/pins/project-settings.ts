import { z } from 'zod'
import { PHASES } from '../../kinds/status.ts'
import type { ProjectFormat, ProjectReading } from '../../projects/exported-project.ts'

/** A project elsewhere, as a configuration names it. */
export interface ProjectSetting extends Omit<ProjectReading, 'base' | 'url'> {
  readonly format: ProjectFormat
  /** The address of its export, perhaps with `{version}`. */
  readonly template: string
  /** The address of its pages. Default: the folder that the export is in. */
  readonly base: string | undefined
}

const address = z
  .string()
  .regex(/^https:\/\/[^\s<>"\\^`|]{1,1900}$/, { error: 'an address that begins with `https://`' })
  .refine((text) => !/[{}]/.test(text.replaceAll('{version}', '')), {
    error: 'an address without braces, save those of `{version}`',
  })

const graph = z
  .strictObject({ graph: address, base: address.optional() })
  .transform(({ graph: template, base }) => settingOf({ format: 'graph', template, base }))

const needs = z
  .strictObject({
    needs: address,
    base: address.optional(),
    kinds: z.record(z.string(), z.string()).optional(),
    statuses: z.record(z.string(), z.enum(PHASES)).optional(),
    target: z.string().min(1).optional(),
  })
  .transform(({ needs: template, ...rest }) => settingOf({ format: 'needs', template, ...rest }))

/** One project, in the form that its keys say. A bare address is that of a graph. */
const project = z.unknown().transform((value, context): ProjectSetting => {
  const written = typeof value === 'string' ? { graph: value } : value
  const isNeeds = typeof written === 'object' && written !== null && 'needs' in written
  const read = (isNeeds ? needs : graph).safeParse(written)
  if (read.success) return read.data
  for (const { message, path } of read.error.issues) {
    context.addIssue({ code: 'custom', message, path: [...path] })
  }
  return z.NEVER
})

/** The schema of `projects`: projects elsewhere, by name, whose exports are pinned. */
export const projectSettings = z.record(z.string(), project).default({})

interface Written {
  readonly format: ProjectFormat
  readonly template: string
  readonly base?: string | undefined
  readonly kinds?: ProjectSetting['kinds'] | undefined
  readonly statuses?: ProjectSetting['statuses'] | undefined
  readonly target?: string | undefined
}

function settingOf(written: Written): ProjectSetting {
  const { format, template, base, kinds = {}, statuses = {}, target = 'target' } = written
  return { format, template, base, kinds, statuses, target }
}
