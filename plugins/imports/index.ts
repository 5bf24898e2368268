import { kubernetesSigs } from './kubernetes-sigs/format.ts'
import type { ImportFormat } from './model/imported.ts'

/** Where documents may come from. */
export const IMPORTS = {
  'kubernetes-sigs': kubernetesSigs,
} as const satisfies Readonly<Record<string, ImportFormat>>

export type ImportName = keyof typeof IMPORTS
