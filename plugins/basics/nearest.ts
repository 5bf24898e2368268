import { distance } from 'fastest-levenshtein'

/**
 * Returns the candidate most likely meant, ignoring case, or undefined when none is near. A word
 * with other numbers is another word: `eip-155` is not `eip-1`.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase().slice(0, 200)
  const limit = Math.max(1, Math.floor(wanted.length / 3))
  let best: string | undefined
  let bestDistance = limit + 1
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) >= bestDistance) continue
    const apart = wordDistance(wanted, candidate.toLowerCase())
    if (apart < bestDistance && haveSameNumbers(wanted, candidate)) {
      best = candidate
      bestDistance = apart
    }
  }
  return best
}

/** Says whether two words hold the same numbers, with or without zeros before them. */
function haveSameNumbers(a: string, b: string): boolean {
  const [left, right] = [a, b].map((word) => word.match(/\d+/g)?.map(Number).join() ?? '')
  return left === right
}

/** Counts the edits between two words. Two swapped neighbouring letters count as one edit. */
function wordDistance(wanted: string, candidate: string): number {
  const alike = sharedBeginning(wanted, candidate)
  const [a, b] = [wanted.slice(alike), candidate.slice(alike)]
  const apart = distance(a, b)
  return apart === 2 && a.length === b.length && isSwap(a, b) ? 1 : apart
}

function sharedBeginning(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
}

function isSwap(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, index) => letter !== b[index])
  return a[at] === b[at + 1] && a[at + 1] === b[at]
}
