// Who is who, and who may what.
import { z } from 'zod';
import { Ref } from '../figures.ts';
import { SCOPES } from '../operation.ts';

/** In rising order: sees figures, records what happened, also administers. */
export const ROLES = ['viewer', 'contributor', 'administrator'] as const;
export const Role = z.enum(ROLES);

export const Session = z.object({
  /** null: nobody has signed in. */
  account: z.object({ name: z.string(), email: z.string() }).nullable(),
  workspaces: z.array(z.object({ id: z.string(), title: z.string(), role: Role, person: Ref.nullable() })),
  /** The example company is shown, with a record that was made up. */
  demo: z.boolean(),
});

const Email = z.email().max(254);
const Password = z.string().min(12).max(200);

export const SignIn = z.strictObject({ email: Email, password: z.string().min(1).max(200) });
export const ChangePassword = z.strictObject({ current: z.string().min(1).max(200), password: Password });
export const AcceptInvitation = z.strictObject({
  token: z.string().min(20).max(200),
  fullName: z.string().min(1).max(120),
  email: Email,
  password: Password,
});

export const MemberOf = z.object({ id: z.string(), name: z.string(), email: z.string(), role: Role, person: Ref.nullable() });
export const Invite = z.strictObject({
  role: Role,
  /** Name of the plan's person whom the account stands for. */
  person: z.string().max(64).optional(),
});
export const ChangeMember = z.strictObject({
  role: Role,
  /** Name of the plan's person whom the account stands for; null: nobody. */
  person: z.string().max(64).nullable(),
});
/** Shown once. */
export const Invitation = z.object({ link: z.string(), until: z.iso.datetime() });

export const TokenOf = z.object({
  id: z.string(),
  title: z.string(),
  scopes: z.array(z.enum(SCOPES)),
  created: z.iso.datetime(),
  lastUsed: z.iso.datetime().nullable(),
});
export const NewToken = z.strictObject({ title: z.string().min(1).max(120), scopes: z.array(z.enum(SCOPES)).min(1) });
/** The secret is shown once and stored hashed. */
export const CreatedToken = TokenOf.extend({ secret: z.string() });

export type Role = z.infer<typeof Role>;
export type Session = z.infer<typeof Session>;
export type SignIn = z.infer<typeof SignIn>;
export type AcceptInvitation = z.infer<typeof AcceptInvitation>;
export type MemberOf = z.infer<typeof MemberOf>;
export type Invite = z.infer<typeof Invite>;
export type Invitation = z.infer<typeof Invitation>;
export type TokenOf = z.infer<typeof TokenOf>;
export type NewToken = z.infer<typeof NewToken>;
export type CreatedToken = z.infer<typeof CreatedToken>;
