/* What fields and parts of a page do by themselves; nothing here knows of anything in tenure.js. */
(() => {
  'use strict';
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  /* an activation code in [data-code="id"]: written in blocks of five whatever its spelling; the element with the id says
     what is missing or too much */
  const CHARACTERS = 20;
  const spell = input => {
    const plain = text => text.toUpperCase().replace(/[^A-Z0-9]/g, '');
    const strange = [...input.value.replace(/[A-Za-z0-9\s\p{Pd}]/gu, '')][0];
    const before = plain(input.value.slice(0, input.selectionStart)).length;
    const code = plain(input.value);
    const blocks = (code.match(/.{1,5}/g) ?? []).join('-');
    if (blocks !== input.value) {
      input.value = blocks;
      const at = before + Math.floor(Math.max(0, before - 1) / 5);
      input.setSelectionRange(at, at);
    }
    const help = document.getElementById(input.dataset.code);
    const { missing, whole, many, strange: odd } = help.dataset;
    const left = CHARACTERS - code.length;
    const says = strange ? odd.replace('{0}', strange) : left > 0 ? missing : left < 0 ? many : whole;
    help.textContent = code.length || strange ? says.replace('{0}', String(Math.abs(left))) : '';
    help.classList.toggle('amber', Boolean(strange) || left < 0);
    help.classList.toggle('green', !strange && left === 0);
  };
  document.addEventListener('input', event => { if (event.target.matches('[data-code]') && !event.isComposing) spell(event.target); });
  all('[data-code]').filter(input => input.value).forEach(spell);

  /* one box ticks all of its name in the form: [data-tick-all="name"] */
  document.addEventListener('change', event => {
    const name = event.target.dataset?.tickAll;
    if (name) all(`input[type=checkbox][name="${CSS.escape(name)}"]`, event.target.form).forEach(box => { box.checked = event.target.checked; });
  });

  /* the parts of a count: a tap gives focus everywhere, Escape shuts them until they are asked for again */
  all('.breakdown').forEach(part => {
    const button = part.querySelector('button');
    button.addEventListener('click', () => { part.classList.remove('shut'); button.focus(); });
    part.addEventListener('keydown', event => { if (event.key === 'Escape') { part.classList.add('shut'); button.focus(); } });
    part.addEventListener('pointerleave', () => part.classList.remove('shut'));
    part.addEventListener('focusout', event => { if (!part.contains(event.relatedTarget)) part.classList.remove('shut'); });
  });
  document.addEventListener('keydown', event => { if (event.key === 'Escape') all('.breakdown:hover').forEach(part => part.classList.add('shut')); });

  /* files dropped on [data-drop="id"] go into that file field */
  ['dragover', 'dragleave', 'drop'].forEach(kind => document.addEventListener(kind, event => {
    const place = event.target.closest?.('[data-drop]');
    if (!place) return;
    event.preventDefault();
    place.classList.toggle('over', kind === 'dragover');
    if (kind === 'drop') document.getElementById(place.dataset.drop).files = event.dataTransfer.files;
  }));

  /* a change that opened in place: where a keyboard is likely, typing can begin; after the browser has gone to the
     fragment, which takes the focus away */
  if (location.hash.length > 1 && !matchMedia('(pointer: coarse)').matches) {
    const begin = () => {
      const field = document.getElementById(decodeURIComponent(location.hash.slice(1)))?.querySelector('input:not([type=hidden])');
      if (document.activeElement === document.body) field?.focus();
    };
    addEventListener('load', () => requestAnimationFrame(() => requestAnimationFrame(begin)));
  }
})();
