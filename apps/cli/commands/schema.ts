// The form of a plan's files for editors, made from the definitions that plans are checked against.
import { planJsonSchema } from '@mainspring/plan';
import type { Command } from '../command.ts';
import { printJson } from '../print/json.ts';

export const schema: Command = {
  name: 'schema',
  operands: '',
  summary: 'Prints the JSON Schema of a plan, so that editors complete and check it',
  description:
    'Prints the JSON Schema of the files of a plan. Save it beside the plan and begin each file with "# yaml-language-server: $schema=plan.schema.json" (or say so in the settings of your editor): it then completes keys and marks what does not fit while you write. What only the whole plan can tell, check finds.',
  options: {},
  examples: ['schema > my-plan/plan.schema.json'],
  run(_given, terminal) {
    printJson(planJsonSchema(), terminal);
    return 0;
  },
};
