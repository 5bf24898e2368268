/**
 * Explains why the parser cannot be loaded. Sätteri has a package for each system, and some
 * installations leave it out.
 */
export function missingParser(error: string): string {
  if (!/native binding/i.test(error)) return `their parser does not start (${error})`
  const platform = `@bruits/satteri-${process.platform}-${process.arch}`
  return `the part of the Markdown parser for this system is not installed, a package that begins with \`${platform}\`; run \`npm install\` again, without \`--omit=optional\``
}
