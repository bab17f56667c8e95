// From a file's plain value to entries, each held against the definition of its section. What breaks the form is said where it
// stands and taken out, so that the rest of the entry can be read.
import type { FindingCode } from '@mainspring/kernel';
import type { LineCounter } from 'yaml';
import type { z } from 'zod';
import { nearestName } from '../check/nearest.ts';
import type { Aim, TextPlace } from '../model/place.ts';
import { ENTRY_SCHEMAS, WHOLE_SCHEMAS } from '../schema/definitions.ts';
import { type Fault, type FaultPath, faultsOf } from '../schema/faults.ts';
import { isTaken, withoutFaulty } from '../schema/taken.ts';
import { ownName } from '../schema/values.ts';
import { looksLikeOthers } from './look-alike.ts';
import { offsetWithin } from './offset-within.ts';
import type { RawEntry } from './raw-plan.ts';
import { ENTRY_SECTIONS, ROOT_SECTIONS, SECTIONS } from './sections.ts';
import { pathKey } from './yaml-refusals.ts';
import type { Placed } from './yaml-value.ts';

/** Offset into the file, place in the plan. */
export type Report = (code: FindingCode, offset: number, place: string, message: string, hint: string) => void;

export class EntryMaker {
  readonly #file: string;
  readonly #text: string;
  readonly #placed: Placed;
  readonly #lines: LineCounter;
  readonly #report: Report;

  constructor(file: string, text: string, placed: Placed, lines: LineCounter, report: Report) {
    this.#file = file;
    this.#text = text;
    this.#placed = placed;
    this.#lines = lines;
    this.#report = report;
  }

  /** Of what the path leads to, or of the nearest thing above it; of its key where it has one and `of` does not say otherwise. */
  #offset(path: FaultPath, of: Aim = 'key'): number {
    const { keys, values } = this.#placed;
    for (let length = path.length; length >= 0; length -= 1) {
      const key = pathKey(path.slice(0, length));
      const found =
        of !== 'key' && length === path.length ? (values.get(key) ?? keys.get(key)) : (keys.get(key) ?? values.get(key));
      if (found === undefined) continue;
      const value = typeof of === 'number' && length === path.length ? this.#valueAt(path) : null;
      return typeof of === 'number' && typeof value === 'string' ? offsetWithin(this.#text, found, value, of) : found;
    }
    return 0;
  }

  #valueAt(path: FaultPath): unknown {
    return path.reduce<unknown>(
      (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : at),
      this.#placed.value,
    );
  }

  #at(path: FaultPath, aim: Aim = 'key'): TextPlace {
    const { line, col } = this.#lines.linePos(this.#offset(path, aim));
    return { file: this.#file, line: Math.max(1, line), column: Math.max(1, col) };
  }

  #tell(faults: readonly Fault[], above: FaultPath): void {
    for (const { path, at, message, hint } of faults) {
      const whole = [...above, ...path];
      const key = String(whole.at(-1) ?? '');
      const place = whole.join('.');
      if (at === 'key' && looksLikeOthers(key))
        this.#report(
          'unsafe-text',
          this.#offset(whole),
          place,
          `${place} holds characters that look like others`,
          'Write it with plain letters',
        );
      else this.#report('schema', this.#offset(whole, at), place, message, hint);
    }
  }

  /** Paths inside the entry of what is no value of the plan language: that has been said. */
  #refusedIn(above: FaultPath): FaultPath[] {
    const inside = this.#placed.refused.filter((path) => above.every((key, at) => path[at] === key));
    return inside.map((path) => path.slice(above.length));
  }

  #entry(section: string, name: string, written: unknown, schema: z.ZodType): RawEntry {
    const above = name === '' ? [section] : [section, name];
    const value = written ?? (name === '' ? written : {});
    const lost = this.#refusedIn(above);
    const faults = faultsOf(schema, value, above.join('.'));
    this.#tell(
      faults.filter(({ path }) => !isTaken(lost, path)),
      above,
    );
    // What holds something that is lost, and is of no form for that reason, is lost with it.
    const taken = [
      ...lost,
      ...faults.flatMap(({ path, meant }) => (meant === undefined ? [path] : [path, [...path.slice(0, -1), meant]])),
    ];
    return {
      section,
      name,
      value: taken.length === 0 ? value : withoutFaulty(value, taken),
      taken,
      at: (path, aim) => this.#at([...above, ...path], aim),
    };
  }

  #named(section: string, content: unknown): RawEntry[] {
    const schema = ENTRY_SCHEMAS[section];
    if (schema === undefined || content === null || content === undefined) return [];
    if (typeof content !== 'object' || Array.isArray(content)) {
      this.#report(
        'schema',
        this.#offset([section], 'value'),
        section,
        `${section} is a map from a name to an entry`,
        'Write name: {…}',
      );
      return [];
    }
    return Object.entries(content).map(([name, written]) => {
      const faults = faultsOf(ownName, name, `${section}.${name}`).map((fault): Fault => ({ ...fault, at: 'key' }));
      this.#tell(faults, [section, name]);
      return this.#entry(section, name, written, schema);
    });
  }

  /** Entries of the whole file. */
  entries(): RawEntry[] {
    const { value } = this.#placed;
    if (value === null || value === undefined) return [];
    if (typeof value !== 'object' || Array.isArray(value)) {
      this.#report('schema', this.#offset([]), this.#file, 'a file holds sections', `Write one of ${SECTIONS.join(', ')}`);
      return [];
    }
    return Object.entries(value).flatMap(([section, content]) => this.#section(section, content));
  }

  #section(section: string, content: unknown): RawEntry[] {
    if (this.#placed.refused.some((path) => path.length === 1 && path[0] === section)) return [];
    if ((ROOT_SECTIONS as readonly string[]).includes(section) && this.#file !== 'plan.yaml') {
      this.#report('schema', this.#offset([section]), section, `${section} belongs into plan.yaml`, 'Move it to plan.yaml');
      return [];
    }
    if ((ENTRY_SECTIONS as readonly string[]).includes(section)) return this.#named(section, content);
    const schema = Object.hasOwn(WHOLE_SCHEMAS, section) ? WHOLE_SCHEMAS[section] : undefined;
    if (schema !== undefined) return content === null || content === undefined ? [] : [this.#entry(section, '', content, schema)];
    if (looksLikeOthers(section)) {
      this.#report(
        'unsafe-text',
        this.#offset([section]),
        section,
        `${section} holds characters that look like others`,
        'Write it with plain letters',
      );
      return [];
    }
    const near = nearestName(section, SECTIONS);
    const hint = near === null ? `Write one of ${SECTIONS.join(', ')}` : `Did you mean ${near}?`;
    this.#report('schema', this.#offset([section]), section, `"${section}" is not a section`, hint);
    return [];
  }
}
