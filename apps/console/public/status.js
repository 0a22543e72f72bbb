const names = {
  serve: ['Takes cases', 'Recibe casos'],
  escalate: ['Escalates overdue work', 'Escala lo vencido'],
  witness: ['Seals its ledger', 'Sella su bitácora'],
};

const text = (tag, [en, es]) => {
  const element = document.createElement(tag);
  const spanish = document.createElement('span');
  spanish.lang = 'es';
  spanish.textContent = es;
  element.append(`${en} · `, spanish);
  return element;
};

const show = (abilities) => {
  const list = document.getElementById('abilities');
  list.replaceChildren(
    ...Object.entries(names).flatMap(([key, name]) => {
      const ability = abilities?.[key];
      if (!ability) return [text('dt', name), text('dd', ['unknown: no answer', 'se desconoce: sin respuesta'])];
      return [text('dt', name), text('dd', ability.ok ? ['yes', 'sí'] : ['NO', 'NO'])];
    }),
  );
};

const ask = async () => {
  try {
    const answer = await fetch('/health/ready', { cache: 'no-store' });
    show(await answer.json());
  } catch {
    show(undefined);
  }
};

void ask();
setInterval(ask, 10_000);
