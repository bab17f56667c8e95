// The OpenAPI 3.1 document, printed from the contract.
import { z } from 'zod';
import { API_BASE } from './base.ts';
import { contract } from './contract.ts';
import type { Operation } from './operation.ts';
import { Problem } from './problem.ts';

const schema = (type: z.ZodType, io: 'input' | 'output') => {
  const { $schema: _, ...rest } = z.toJSONSchema(type, { target: 'draft-2020-12', io, unrepresentable: 'any' });
  return rest;
};

function parametersOf(where: 'path' | 'query', object: z.ZodObject): object[] {
  return Object.entries(object.shape).map(([name, type]) => ({
    name,
    in: where,
    required: where === 'path' || !z.safeParse(type as z.ZodType, undefined).success,
    schema: schema(type as z.ZodType, 'input'),
  }));
}

const json = (type: z.ZodType, io: 'input' | 'output') => ({ 'application/json': { schema: schema(type, io) } });

function operationObject(id: string, one: Operation): object {
  const reply =
    one.reply instanceof z.ZodUndefined
      ? {}
      : { content: one.media === undefined ? json(one.reply, 'output') : { [one.media]: { schema: { type: 'string' } } } };
  return {
    operationId: id
      .replace(/[^A-Za-z]+/g, '-')
      .replace(/^-|-$/g, '')
      .toLowerCase(),
    summary: one.summary,
    'x-policy': one.policy,
    security: one.policy === 'public' ? [] : [{ session: [] }, ...(one.policy === 'session' ? [] : [{ token: [one.policy] }])],
    parameters: [...parametersOf('path', one.path), ...parametersOf('query', one.query)],
    ...(one.body instanceof z.ZodUndefined ? {} : { requestBody: { required: true, content: json(one.body, 'input') } }),
    responses: {
      [one.status ?? 200]: { description: one.status === 204 ? 'Done' : 'The answer', ...reply },
      default: { description: 'What went wrong', content: { 'application/problem+json': { schema: schema(Problem, 'output') } } },
    },
  };
}

export function openApi(version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const [name, one] of Object.entries(contract)) {
    const [method = '', path = ''] = name.split(' ');
    const methods = paths[`${API_BASE}${path}`] ?? {};
    methods[method.toLowerCase()] = operationObject(name, one);
    paths[`${API_BASE}${path}`] = methods;
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Mainspring', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    paths,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'mainspring.session_token' },
        token: { type: 'http', scheme: 'bearer' },
      },
    },
  };
}
