// The last few of something by name: what is asked for again stays, what is not falls out.

export class Recent<Name, Value> {
  readonly #limit: number;
  readonly #kept = new Map<Name, Value>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  get(name: Name): Value | undefined {
    const value = this.#kept.get(name);
    if (value === undefined) return undefined;
    this.#kept.delete(name);
    this.#kept.set(name, value);
    return value;
  }

  delete(name: Name): void {
    this.#kept.delete(name);
  }

  set(name: Name, value: Value): void {
    this.#kept.delete(name);
    this.#kept.set(name, value);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#limit) return;
      this.#kept.delete(oldest);
    }
  }
}
