import { describe, expect, it } from '@jest/globals';
import { site } from '../support/the-site.js';

const LIAISON = 'liaison.mx-tij-bomb';

describe('signing in', () => {
  it.each([
    { language: 'en', heading: 'Sign in', refused: 'User name or password not accepted' },
    { language: 'es', heading: 'Iniciar sesión', refused: 'Usuario o contraseña no aceptados' },
  ] as const)('says in $language what was wrong and keeps the name that was typed', async ({ language, heading, refused }) => {
    const visitor = await site.visitor({ language });
    await visitor.page.goto(site.url);
    await visitor.page.getByRole('heading', { name: heading }).waitFor();
    await visitor.enter('not the password', LIAISON);
    await visitor.page.getByRole('alert').filter({ hasText: refused }).waitFor();
    expect(await visitor.page.locator('input[autocomplete="username"]').inputValue()).toBe(LIAISON);
  });

  it('tells who is on duty where, on both clocks, and lets go again', async () => {
    const visitor = await site.visitor({ language: 'es' });
    await visitor.signIn(LIAISON, site.system.password);
    const header = visitor.page.getByRole('banner');
    await header.getByText('Bomberos', { exact: false }).first().waitFor();
    expect(await header.getByText('US', { exact: true }).count()).toBe(1);
    expect(await header.getByText('MX', { exact: true }).count()).toBe(1);
    await header.getByRole('button', { name: /Bomberos/ }).click();
    await visitor.page.getByRole('menuitem', { name: 'Cerrar sesión' }).click();
    await visitor.page.getByRole('heading', { name: 'Iniciar sesión' }).waitFor();
    const { status } = await visitor.page.request.get(`${site.url}/api/v1/me`).then((answer) => ({ status: answer.status() }));
    expect(status).toBe(401);
  });

  it('goes on in the other language and look that were chosen, also after a reload', async () => {
    const visitor = await site.as(LIAISON, { language: 'en' });
    await visitor.go('/');
    await visitor.page.getByRole('button', { name: 'Español' }).click();
    await visitor.page.getByRole('button', { name: /Apariencia/ }).click();
    await visitor.page.getByRole('menuitem', { name: 'Alto contraste' }).click();
    await visitor.page.reload();
    await visitor.page.getByRole('button', { name: 'English' }).waitFor();
    const root = visitor.page.locator('html');
    expect([await root.getAttribute('lang'), await root.getAttribute('data-contrast')]).toEqual(['es-MX', 'high']);
  });

  it('lets somebody in by a passkey that was added before, and asks for it again before an act that needs a fresh proof', async () => {
    const visitor = await site.visitor({ language: 'es' }, site.namedUrl);
    const { page } = visitor;
    const devices = await page.context().newCDPSession(page);
    await devices.send('WebAuthn.enable');
    await devices.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await page.goto(`${site.namedUrl}/my-sign-in`);
    await visitor.enter(site.system.password, 'liaison.mx-cofepris');
    await page.getByRole('button', { name: 'Agregar llave de acceso' }).click();
    await page.getByRole('button', { name: 'Ya los guardé' }).click();
    await page.getByText('aún sin usar').waitFor();
    await page.context().clearCookies();
    await page.goto(`${site.namedUrl}/my-sign-in`);
    await page.getByRole('button', { name: 'Entrar con llave de acceso' }).click();
    await page.getByText('último uso').waitFor();
    await site.system.sql(`update session set proved_at = proved_at - interval '6 minutes'`);
    await site.system.sql(`select pg_notify('enlace_identity', person_id::text) from session`);
    await page.getByRole('button', { name: 'Generar códigos nuevos' }).click();
    await page.getByRole('button', { name: 'Confirmar con llave de acceso' }).click();
    await page.getByRole('button', { name: 'Ya los guardé' }).waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('keeps the page of somebody whose session ended, and goes on after signing in again', async () => {
    const visitor = await site.as(LIAISON, { language: 'en' });
    await visitor.go('/file');
    await visitor.page
      .getByLabel(/^Title/)
      .first()
      .fill('Kept while the session ends');
    await site.system.sql(`delete from session`);
    const dialog = visitor.page.getByRole('dialog', { name: 'Your session has ended' });
    // The stream is asked every quarter of a minute who is listening; a network that comes back asks at once.
    await visitor.page.evaluate(`dispatchEvent(new Event('online'))`);
    await dialog.waitFor();
    await visitor.enter(site.system.password);
    await dialog.waitFor({ state: 'hidden' });
    expect(
      await visitor.page
        .getByLabel(/^Title/)
        .first()
        .inputValue(),
    ).toBe('Kept while the session ends');
  });
});
