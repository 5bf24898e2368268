/** An address of docs in the settings of a docs site. Its offsets are those of its own letters. */
export interface MappedAddress {
  /** The name that it is mapped to, or the address itself. */
  readonly name: string
  readonly url: string
  readonly start: number
  readonly end: number
}

/** The addresses that settings map names to. */
export interface Mapped {
  readonly addresses: readonly MappedAddress[]
  /** The number of values that only running the file could tell. */
  readonly computed: number
}
