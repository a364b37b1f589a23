/** One figure. */
export interface BenchRow {
  name: string;
  value: number;
  unit: string;
  /** The same of what does least and still does it, measured in the same run. */
  floor?: number | undefined;
}
