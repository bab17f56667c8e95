// One JSON Schema for every file of a plan, made from the definitions that a plan is held against, so that editors complete
// and check while a plan is written.
import { z } from 'zod';
import { ENTRY_SCHEMAS, WHOLE_SCHEMAS } from './definitions.ts';
import { ownName } from './values.ts';

/** @returns a JSON Schema (draft 2020-12) as plain data */
export function planJsonSchema(): Readonly<Record<string, unknown>> {
  const sections: Record<string, z.ZodType> = {};
  for (const [name, schema] of Object.entries(WHOLE_SCHEMAS)) sections[name] = schema.nullish();
  for (const [name, schema] of Object.entries(ENTRY_SCHEMAS))
    sections[name] = z
      .record(ownName, schema.nullish())
      .nullish()
      .describe(schema.description ?? name);
  const file = z.strictObject(sections).meta({
    title: 'A file of a Mainspring plan',
    description: 'Any of the sections; plan, time, units, dims and include stand in plan.yaml alone',
  });
  return z.toJSONSchema(file, { io: 'input', override: withoutNull });
}

/** A key without a value is as good as none: that is said once in the language and not at every key. */
function withoutNull({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodType; jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (zodSchema._zod.def.type !== 'nullable' || jsonSchema.anyOf === undefined) return;
  const inner = jsonSchema.anyOf.find((one) => one.type !== 'null');
  delete jsonSchema.anyOf;
  Object.assign(jsonSchema, inner);
}
