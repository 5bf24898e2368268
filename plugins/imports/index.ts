import { kubernetesSigs } from './kubernetes-sigs/format.ts'
import type { ImportFormat } from './model/imported.ts'

/** The formats of other projects that can be imported. */
export const IMPORTS = {
  'kubernetes-sigs': kubernetesSigs,
} as const satisfies Readonly<Record<string, ImportFormat>>

export type ImportName = keyof typeof IMPORTS
