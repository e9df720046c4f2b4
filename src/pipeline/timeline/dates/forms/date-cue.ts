/** Any of these letters or digits must stand in a line that holds a date. */
const CUE =
  /\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|yesterday|today|tomorrow|tonight|spring|summer|autumn|fall|winter|fifties|sixties|seventies|eighties|nineties|\p{L}{3,7}teenth|twentieth|day|week|month|year|quarter|decade|centur|morning|afternoon|evening|night|earlier|later|last|this|next|past|current|first|second|third|fourth|midyear)/iu;

/** False for a line that surely holds no date. */
export const mayHoldDate = (line: string): boolean => CUE.test(line);
