import { loadedTree } from '../../documents/loaded-tree.ts'

/**
 * Says in a sentence that remark parses in place of Sätteri, and why. Returns undefined when
 * Sätteri parses.
 */
export function missingParser(failure: unknown = loadedTree.failure): string | undefined {
  if (failure === undefined) return undefined
  return `Documents are read with remark, which takes longer: ${reasonOf(String(failure))}.`
}

/** Sätteri has a package for each system, and some installations leave it out. */
function reasonOf(failure: string): string {
  if (!/native binding/i.test(failure)) return `Sätteri does not start (${firstLine(failure)})`
  const platform = `@bruits/satteri-${process.platform}-${process.arch}`
  return `the part of Sätteri for this system is not installed, a package that begins with \`${platform}\`; run \`npm install\` again, without \`--omit=optional\``
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? ''
}
