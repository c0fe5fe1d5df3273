/** A reader of strangers' files in a thread of its own: one question at a time, answered in order. */
export type ReaderThread<Question, Answer> = Readonly<{
  ask: (question: Question) => Promise<Answer>;
  /** Ends the thread, whatever it is at; what was asked is never answered. */
  close: () => void;
}>;

type Options<Answer> = Readonly<{
  start: () => Worker;
  /** The answer to whatever was asked where the thread broke down. */
  broken: () => Answer;
  /** And where it took too long and was ended. */
  tooLong: () => Answer;
  /** In ms; many times what the largest list takes on a slow machine. */
  patience?: number;
}>;

const usualPatience = 180_000;

/** A file made to take for ever, or to fill the memory, costs its thread and nothing else. */
export function openReaderThread<Question, Answer>({
  start,
  broken,
  tooLong,
  patience = usualPatience,
}: Options<Answer>): ReaderThread<Question, Answer> {
  const worker = start();
  const waiting: ((answer: Answer) => void)[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = (answer: () => Answer): void => {
    clearTimeout(timer);
    worker.terminate();
    for (const resolve of waiting.splice(0)) resolve(answer());
  };
  const watch = (): void => {
    clearTimeout(timer);
    if (waiting.length > 0) timer = setTimeout(() => end(tooLong), patience);
  };
  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    waiting.shift()?.(data);
    watch();
  };
  worker.onerror = (event) => {
    event.preventDefault();
    end(broken);
  };
  return {
    ask: (question) =>
      new Promise((resolve) => {
        waiting.push(resolve);
        if (waiting.length === 1) watch();
        worker.postMessage(question);
      }),
    close: () => {
      clearTimeout(timer);
      worker.terminate();
    },
  };
}
