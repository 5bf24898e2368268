/** A release line: Major.Minor. */
export interface Line {
  readonly major: number
  readonly minor: number
}

/**
 * One release of a component. `beta` is the number in `v1.3.0b2`, or in any other form of
 * pre-release that a policy uses.
 */
export interface Version extends Line {
  readonly patch: number
  readonly beta?: number
}

const LINE = /^v?(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})$/
const VERSION =
  /^v?(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})(?:[-.]?[a-z]{1,20}[-.]?(0|[1-9]\d{0,5}))?$/

/** Reads `1.3` or `v1.3`. Returns undefined for any other text. */
export function parseLine(text: string): Line | undefined {
  const parts = LINE.exec(text)
  return parts ? { major: Number(parts[1]), minor: Number(parts[2]) } : undefined
}

/** Returns the Major.Minor at the start of a version of any form: `v1.3`, `1.3.0`, `1.26.post1`. */
export function lineIn(text: string): Line | undefined {
  const parts = /^v?(\d{1,6})\.(\d{1,6})(?!\d)/.exec(text)
  return parts ? { major: Number(parts[1]), minor: Number(parts[2]) } : undefined
}

/** Reads `1.3.0`, `v1.3.0b2` or `1.3.0-rc.2`. Returns undefined for any other text. */
export function parseVersion(text: string): Version | undefined {
  const parts = VERSION.exec(text)
  if (!parts) return undefined
  const release = { major: Number(parts[1]), minor: Number(parts[2]), patch: Number(parts[3]) }
  return parts[4] === undefined ? release : { ...release, beta: Number(parts[4]) }
}

export function printLine(line: Line): string {
  return `${line.major}.${line.minor}`
}

export function printVersion(version: Version): string {
  const beta = version.beta === undefined ? '' : `b${version.beta}`
  return `${version.major}.${version.minor}.${version.patch}${beta}`
}

export function compareLines(a: Line, b: Line): number {
  return a.major - b.major || a.minor - b.minor
}

/** Compares two versions. A beta comes before its release: 1.3.0b1 < 1.3.0. */
export function compareVersions(a: Version, b: Version): number {
  const release = compareLines(a, b) || a.patch - b.patch
  return release || (a.beta ?? Number.POSITIVE_INFINITY) - (b.beta ?? Number.POSITIVE_INFINITY) || 0
}
