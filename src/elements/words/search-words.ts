/** The words of the search in a song. */
export interface SearchWords {
  field: string;
  hint: string;
  none(wanted: string): string;
  found(count: number): string;
  results: string;
  card: string;
  translation: string;
}
