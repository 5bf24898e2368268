#!/usr/bin/env node
const OLDEST = [22, 12]

if (isOlder(process.versions.node.split('.').map(Number))) {
  console.error(
    `milepost: Unexpected Node ${process.versions.node}, expected ${OLDEST.join('.')} or later.`,
  )
  process.exitCode = 2
} else {
  const { keepCompiledCode } = await import('../outside/compiled-code.ts')
  keepCompiledCode()
  const { runProcess } = await import('./process-run.ts')
  await runProcess()
}

/**
 * Tells whether Node is too old. This runs before anything is loaded, because an old Node fails on
 * newer syntax.
 */
function isOlder([major = 0, minor = 0]: readonly number[]): boolean {
  const [oldest = 0, least = 0] = OLDEST
  return major < oldest || (major === oldest && minor < least)
}
