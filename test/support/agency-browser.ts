/** A browser as far as a sign-in needs one: it keeps cookies of each site and goes where it is sent. */
export class AgencyBrowser {
  private readonly jars = new Map<string, Map<string, string>>();

  /** Goes there and wherever it is sent on, until a page or until that page of ours comes, which is left to the test. */
  async go(url: string, stopAt: string, init: RequestInit = {}): Promise<{ readonly url: string; readonly text: string }> {
    const answer = await this.once(url, init);
    const next = answer.headers.get('location');
    if (next === null) return { url, text: await answer.text() };
    const target = new URL(next, url).href;
    return target.startsWith(stopAt) ? { url: target, text: '' } : this.go(target, stopAt);
  }

  /** Sends the form of a page. */
  send(url: string, fields: Record<string, string>, stopAt: string): Promise<{ readonly url: string; readonly text: string }> {
    return this.go(url, stopAt, { method: 'POST', body: new URLSearchParams(fields) });
  }

  private async once(url: string, init: RequestInit): Promise<Response> {
    const jar = this.jars.get(new URL(url).host) ?? new Map<string, string>();
    this.jars.set(new URL(url).host, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, { redirect: 'manual', ...init, headers: cookie === '' ? {} : { cookie } });
    for (const text of answer.headers.getSetCookie()) {
      const [name = '', ...value] = text.split(';')[0]!.split('=');
      if (/expires=Thu, 01 Jan 1970/i.test(text)) jar.delete(name);
      else jar.set(name, value.join('='));
    }
    return answer;
  }
}
