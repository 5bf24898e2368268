#!/usr/bin/env node
import module from 'node:module'

const OLDEST = [22, 12]

if (isOlder(process.versions.node.split('.').map(Number))) {
  console.error(
    `milepost: Unexpected Node ${process.versions.node}, expected ${OLDEST.join('.')} or later.`,
  )
  process.exitCode = 2
} else {
  module.enableCompileCache()
  const { runProcess } = await import('./process-run.ts')
  await runProcess()
}

/** Asked before anything is loaded: an old Node would fail on words that it does not know. */
function isOlder([major = 0, minor = 0]: readonly number[]): boolean {
  const [oldest = 0, least = 0] = OLDEST
  return major < oldest || (major === oldest && minor < least)
}
