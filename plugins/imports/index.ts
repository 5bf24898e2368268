import { eip } from './eip/format.ts'
import { kep } from './kep/format.ts'
import { kubernetesSigs } from './kubernetes-sigs/format.ts'
import { log4brains } from './log4brains/format.ts'
import { madr } from './madr/format.ts'
import type { ImportFormat } from './model/imported.ts'
import { opentelemetry } from './opentelemetry/format.ts'
import { owners } from './owners/format.ts'
import { rustRfcs } from './rust-rfcs/format.ts'

/** The formats of other projects that can be imported. */
export const IMPORTS: Readonly<Record<string, ImportFormat>> = {
  eip,
  kep,
  'kubernetes-sigs': kubernetesSigs,
  log4brains,
  madr,
  opentelemetry,
  owners,
  'rust-rfcs': rustRfcs,
}
