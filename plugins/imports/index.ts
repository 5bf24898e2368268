import { eip } from './formats/eip.ts'
import { kep } from './formats/kep.ts'
import { log4brains } from './formats/log4brains.ts'
import { madr } from './formats/madr.ts'
import { owners } from './formats/owners.ts'
import { rustRfcs } from './formats/rust-rfcs.ts'
import { kubernetesSigs } from './kubernetes-sigs/format.ts'
import type { ImportFormat } from './model/imported.ts'
import { opentelemetry } from './opentelemetry/format.ts'

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
