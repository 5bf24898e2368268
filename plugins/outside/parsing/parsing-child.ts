import { enableCompileCache, flushCompileCache } from 'node:module'

// A child ends by being killed: what it has compiled is kept for the next one before that.
enableCompileCache()
try {
  await import('./batch-reading.ts')
} catch (error) {
  process.on('message', () => process.send?.({ unable: missing(String(error)) }))
}
flushCompileCache()

/** Sätteri has a package for each system, which some installations leave out. */
function missing(error: string): string {
  if (!/native binding/i.test(error)) return `their parser does not start (${error})`
  const platform = `@bruits/satteri-${process.platform}-${process.arch}`
  return `the part of the Markdown parser for this system is not installed, a package that begins with \`${platform}\`; run \`npm install\` again, without \`--omit=optional\``
}
