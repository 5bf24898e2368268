/** The error about an optional package that is not installed. Its message says what to run. */
export class NotInstalled extends Error {
  readonly packages: readonly string[]

  constructor(purpose: string, packages: readonly string[], options?: ErrorOptions) {
    const names = packages.map((name) => `\`${name}\``).join(' and ')
    const verb = packages.length === 1 ? 'is' : 'are'
    const command = `npm install --save-dev ${packages.join(' ')}`
    super(`${purpose}: ${names} ${verb} not installed; run \`${command}\`.`, options)
    this.packages = packages
  }
}

/** Says whether an error of an import means that a package is not installed. */
export function isNotFound(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND'
}
