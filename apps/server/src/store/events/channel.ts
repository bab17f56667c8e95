/** Wake-ups are sent on this channel, as `workspace seq`. */
export const CHANNEL = 'mainspring_record';
