/** One ledger entry whose values were erased. Their digests stay in it, and the act that erased them names them. */
export interface ErasedValues {
  readonly entryId: string;
  readonly digests: readonly string[];
  /** The keys that were destroyed with them. */
  readonly kids: readonly string[];
}
