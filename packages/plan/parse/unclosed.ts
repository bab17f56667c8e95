// What a piece of YAML opens and does not close: quotation marks and brackets, by where they stand.

export interface Opened {
  readonly sign: string;
  readonly offset: number;
}

function endOfQuote(text: string, from: number, sign: string): number | null {
  for (let at = from + 1; at < text.length; at += 1) {
    if (sign === '"' && text[at] === '\\') at += 1;
    else if (text[at] === sign && sign === "'" && text[at + 1] === sign) at += 1;
    else if (text[at] === sign) return at;
  }
  return null;
}

/** Everything open at the end, the innermost last; an open quotation mark ends the search. Cost: one walk over the text. */
export function unclosed(text: string): Opened[] {
  const open: Opened[] = [];
  // The last sign of the line so far: a quotation mark or a bracket opens something only where a value may begin.
  let before = '';
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    const begins = before === '' || ':-,[{'.includes(before);
    if (sign === '\n') before = '';
    else if (sign.trim() !== '') before = sign;
    if ((sign === '"' || sign === "'") && begins) {
      const end = endOfQuote(text, at, sign);
      if (end === null) return [...open, { sign, offset: at }];
      at = end;
    } else if (sign === '#' && (at === 0 || text.charAt(at - 1).trim() === '')) {
      const end = text.indexOf('\n', at);
      if (end < 0) return open;
      at = end;
      before = '';
    } else if ((sign === '{' || sign === '[') && (open.length > 0 || begins)) open.push({ sign, offset: at });
    else if ((sign === '}' && open.at(-1)?.sign === '{') || (sign === ']' && open.at(-1)?.sign === '[')) open.pop();
  }
  return open;
}

/** Where brackets first nest deeper than they may; null where they do not. */
export function firstBeyond(text: string, depth: number): number | null {
  let open = 0;
  for (let at = 0; at < text.length; at += 1) {
    if ('[{'.includes(text.charAt(at))) open += 1;
    else if (']}'.includes(text.charAt(at))) open -= 1;
    if (open > depth) return at;
  }
  return null;
}
