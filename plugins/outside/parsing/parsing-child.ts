import { enableCompileCache, flushCompileCache } from 'node:module'

// The parent ends this process by killing it, so its compiled code is stored now, for the next one.
enableCompileCache()
try {
  await import('./batch-reading.ts')
} catch (error) {
  process.on('message', () => process.send?.({ unable: missing(String(error)) }))
}
flushCompileCache()

/**
 * Explains why the parser cannot be loaded. Sätteri has a package for each system, and some
 * installations leave it out.
 */
function missing(error: string): string {
  if (!/native binding/i.test(error)) return `their parser does not start (${error})`
  const platform = `@bruits/satteri-${process.platform}-${process.arch}`
  return `the part of the Markdown parser for this system is not installed, a package that begins with \`${platform}\`; run \`npm install\` again, without \`--omit=optional\``
}
