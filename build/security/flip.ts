/** A setting turned the wrong way in a copy of the sources, and the test that has to notice it. */
export type Flip = Readonly<{
  item: string;
  file: string;
  /** Stands in the file exactly once. */
  from: string;
  to: string;
  test: string;
  /** The test's title as it is written in its file; `%s` and `%j` stand for anything. */
  title: string;
}>;
