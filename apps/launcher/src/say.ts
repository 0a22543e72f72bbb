/** Words for the person at the terminal. Standard output is kept for the one line that programs read. */
export function say(text: string): void {
  process.stderr.write(`enlace: ${text}\n`);
}
