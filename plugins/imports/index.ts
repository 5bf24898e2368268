import type { ImportFormat } from './imported.ts'
import { kubernetesSigs } from './kubernetes-sigs/format.ts'

/** Where documents may come from. */
export const IMPORTS = {
  'kubernetes-sigs': kubernetesSigs,
} as const satisfies Readonly<Record<string, ImportFormat>>

export type ImportName = keyof typeof IMPORTS
