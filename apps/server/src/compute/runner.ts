// One runner per workspace and process: it follows the record by `seq`, hands what is new to its worker, and publishes the
// key of each new head. Bursts are merged: at most four heads a second. A writer waits for its own position.
//
// states: idle → behind (something was written) → advancing (reading, computing) → idle, or behind again.
import { Worker } from 'node:worker_threads';
import type { Key } from '@mainspring/contract';
import type { RecordEvent } from '@mainspring/execution';
import { type FromWorker, HEAD, type PlanFiles, type Question, type Refusal, type ToWorker, type Which } from './ask.ts';
import { Recent } from './recent.ts';

/** What a runner reads of the store. */
export interface Source {
  /** Events after a position, in order. */
  events(after: number): Promise<readonly RecordEvent[]>;
  /** The plan's text of a version; null: there is none. */
  plan(version: string): Promise<PlanFiles | null>;
}

export interface Answer {
  readonly key: Key;
  /** JSON. */
  readonly body: string;
}

export type Asked = { readonly answer: Answer } | { readonly refusal: Refusal };

/** Between two heads, in milliseconds. */
const PAUSE = 250;
/** Answers that are kept; a page has some 20 kB. */
const ANSWERS = 200;
/** What is asked once, about something that nobody else asks. */
const UNKEPT: ReadonlySet<Question['page']> = new Set(['settle', 'read-actuals', 'what-if']);
/** A worker that has not answered for so long is ended, and begins anew. */
const PATIENCE = 60_000;

interface Waiting {
  /** null: the worker lacks the plan. */
  readonly resolve: (asked: Asked | null) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

export class Runner {
  readonly #source: Source;
  readonly #build: string;
  readonly #published: (key: Key) => void;
  readonly #fault: (error: Error) => void;
  #worker: Worker | null = null;
  #known: RecordEvent[] = [];
  #waiting = new Map<number, Waiting>();
  #next = 1;
  #wanted = 0;
  #advancing: Promise<void> | null = null;
  #pausedUntil = 0;
  #closed = false;
  #head: Key | null = null;
  /** The last answers, made or being made. */
  readonly #answers = new Recent<string, Promise<Asked>>(ANSWERS);

  constructor(
    source: Source,
    build: string,
    told: { readonly published: (key: Key) => void; readonly fault: (error: Error) => void },
  ) {
    this.#source = source;
    this.#build = build;
    this.#published = told.published;
    this.#fault = told.fault;
  }

  /** The newest head; null before the first. */
  get head(): Key | null {
    return this.#head;
  }

  /** Something was written, up to here as far as is known. Resolves once a head has read it. */
  async reach(position: number): Promise<Key> {
    this.#wanted = Math.max(this.#wanted, position);
    for (;;) {
      if (this.#closed) throw new Error('The server is closing.');
      if (this.#head !== null && this.#head.position >= position) return this.#head;
      this.#advancing ??= this.#advance().finally(() => {
        this.#advancing = null;
      });
      await this.#advancing;
    }
  }

  /** The plan version that holds at a position: the last that was saved. */
  #versionAt(position: number | null): string | null {
    let version: string | null = null;
    for (const event of this.#known) {
      if (position !== null && event.seq > position) break;
      if (event.kind === 'plan-version' && event.payload.name === null) version = event.payload.version;
    }
    return version;
  }

  async #advance(): Promise<void> {
    const now = performance.now();
    if (now < this.#pausedUntil) await new Promise((done) => setTimeout(done, this.#pausedUntil - now));
    this.#pausedUntil = performance.now() + PAUSE;
    await this.#read();
    // The overview is what everybody opens: made here, it is there when the key arrives.
    const asked = await this.#put(HEAD, { page: 'overview' });
    const last = this.#known.at(-1)?.seq ?? 0;
    if ('answer' in asked) {
      this.#head = asked.answer.key;
      this.#published(asked.answer.key);
      return;
    }
    // A plan that cannot be run has no outlook; its position counts as read all the same.
    this.#head = { version: this.#versionAt(null) ?? '', position: last, dataDate: '', scenario: null, build: this.#build };
    this.#published(this.#head);
  }

  async #read(): Promise<void> {
    const events = await this.#source.events(this.#known.at(-1)?.seq ?? 0);
    if (events.length === 0) return;
    // One by one: as arguments of one call, a large import would be more than a call can take.
    for (const event of events) this.#known.push(event);
    if (this.#worker !== null) this.#post({ type: 'advance', events });
  }

  async ask(which: Which, question: Question): Promise<Asked> {
    if (this.#head === null) await this.reach(this.#wanted);
    return this.#put(which, question);
  }

  /** The same question of the same outlook is asked of the worker once, however many want to know. */
  #put(which: Which, question: Question): Promise<Asked> {
    const position = Math.min(which.position ?? Number.MAX_SAFE_INTEGER, this.#known.at(-1)?.seq ?? 0);
    const name = JSON.stringify([position, which.date, which.scenario, question]);
    const kept = this.#answers.get(name);
    if (kept !== undefined) return kept;
    const asked = this.#hand({ ...which, position }, question);
    if (!UNKEPT.has(question.page)) this.#answers.set(name, asked);
    asked.catch(() => this.#answers.delete(name));
    return asked;
  }

  async #hand(which: Which, question: Question): Promise<Asked> {
    const version = this.#versionAt(which.position);
    if (version === null)
      return { refusal: { code: 'no-plan', detail: 'There is no plan here yet; mainspring serve DIR brings one.' } };
    const asked = await this.#send(version, which, question);
    if (asked !== null) return asked;
    const files = await this.#source.plan(version);
    if (files === null) throw new Error(`The text of plan version ${version} is missing from the store.`);
    this.#post({ type: 'plan', version, files });
    const answered = await this.#send(version, which, question);
    if (answered === null) throw new Error(`The worker does not take plan version ${version}.`);
    return answered;
  }

  #send(version: string, which: Which, question: Question): Promise<Asked | null> {
    const id = this.#next;
    this.#next += 1;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#restart(new Error(`The runner took longer than ${PATIENCE / 1000} s.`)), PATIENCE);
      this.#waiting.set(id, { resolve, reject, timer });
      this.#post({ type: 'ask', id, version, which, question });
    });
  }

  #post(message: ToWorker): void {
    this.#worker ??= this.#start();
    this.#worker.postMessage(message);
  }

  #start(): Worker {
    const worker = new Worker(new URL('./worker.mjs', import.meta.url), {
      workerData: { build: this.#build },
      execArgv: ['--conditions=source'],
    });
    worker.on('message', (message: FromWorker) => this.#answered(message));
    worker.on('error', (error) => this.#restart(error instanceof Error ? error : new Error(String(error))));
    worker.unref();
    if (this.#known.length > 0) worker.postMessage({ type: 'advance', events: this.#known } satisfies ToWorker);
    return worker;
  }

  #answered(message: FromWorker): void {
    const waiting = this.#waiting.get(message.id);
    if (waiting === undefined) return;
    this.#waiting.delete(message.id);
    clearTimeout(waiting.timer);
    if (message.type === 'answer') waiting.resolve({ answer: { key: message.key, body: message.body } });
    else if (message.type === 'refusal') waiting.resolve({ refusal: message.refusal });
    else if (message.type === 'planless') waiting.resolve(null);
    else waiting.reject(new Error(message.message));
  }

  /** Whoever waits is told; the next question starts a new thread with all that is known. */
  #restart(error: Error): void {
    const worker = this.#worker;
    if (worker === null) return;
    this.#worker = null;
    void worker.terminate();
    if (!this.#closed) this.#fault(error);
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      reject(error);
    }
    this.#waiting = new Map();
  }

  async close(): Promise<void> {
    this.#closed = true;
    const worker = this.#worker;
    this.#restart(new Error('The server is closing.'));
    await worker?.terminate();
  }
}
