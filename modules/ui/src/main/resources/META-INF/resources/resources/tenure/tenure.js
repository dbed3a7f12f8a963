/* Tenure's behavior in the browser: listeners only, nothing evaluated, every page works without it
   except where a button is useless alone (copy, stepper, menus). */
(() => {
  'use strict';
  const root = document.documentElement;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const words = name => document.body.dataset[name] || '';

  const remember = (name, value) => {
    const secure = location.protocol === 'https:' ? '; Secure' : '';
    document.cookie = `${name}=${encodeURIComponent(value)}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
  };

  /* what the server renders in: theme by choice, zone by the browser unless the account names one */
  const choose = theme => {
    remember('tenure-theme', theme);
    if (theme === 'auto') delete root.dataset.theme; else root.dataset.theme = theme;
    all('[data-theme-choice]').forEach(b => b.setAttribute('aria-pressed', String(b.dataset.themeChoice === theme)));
  };
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone) remember('tenure-zone', zone);

  const toast = text => {
    const box = document.createElement('div');
    box.className = 'toast';
    box.setAttribute('role', 'status');
    document.body.append(box);
    box.textContent = text;
    setTimeout(() => box.remove(), 2400);
  };

  const copy = async button => {
    const from = button.dataset.copyFrom && document.getElementById(button.dataset.copyFrom);
    const text = (from ? from.textContent : button.dataset.copy).trim();
    try {
      await navigator.clipboard.writeText(text);
    } catch (refused) {
      const area = document.createElement('textarea');
      area.value = text;
      (button.closest('dialog') || document.body).append(area);
      area.select();
      document.execCommand('copy');
      area.remove();
      button.focus();
    }
    toast(button.dataset.copied || words('copied') || 'OK');
  };

  /* stepper: the buttons change the number field beside them, inside its min and max */
  const bound = input => {
    const stepper = input.closest('[data-stepper], .stepper');
    if (!stepper) return;
    const value = Number(input.value);
    all('[data-step]', stepper).forEach(b => {
      const step = Number(b.dataset.step);
      b.disabled = step < 0 ? input.min !== '' && value <= Number(input.min) : input.max !== '' && value >= Number(input.max);
    });
  };
  const step = button => {
    const input = button.closest('[data-stepper], .stepper').querySelector('input');
    const least = input.min === '' ? -Infinity : Number(input.min);
    const most = input.max === '' ? Infinity : Number(input.max);
    input.value = Math.min(most, Math.max(least, (Number(input.value) || 0) + Number(button.dataset.step)));
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  };

  /* what scrolls sideways takes the focus and has a name as long as it is wider than its place: the keyboard scrolls it */
  const reach = box => {
    const wide = box.scrollWidth > box.clientWidth;
    if (wide === box.hasAttribute('tabindex')) return;
    if (!wide) { ['tabindex', 'role', 'aria-label'].forEach(name => box.removeAttribute(name)); return; }
    const name = box.querySelector('caption') || box.closest('section')?.querySelector('h2') || document.querySelector('h1');
    box.tabIndex = 0;
    box.setAttribute('role', 'region');
    box.setAttribute('aria-label', name ? name.textContent.trim() : document.title);
  };
  const sizes = new ResizeObserver(seen => seen.map(one => one.target.closest('.card.flush')).filter(Boolean).forEach(reach));
  const watch = within => all('.card.flush', within).forEach(box => {
    reach(box);
    sizes.observe(box);
    if (box.firstElementChild) sizes.observe(box.firstElementChild);
  });

  /* new content in the place of old; the focus stays where it was, counted among what can have it */
  const replaced = (old, now) => {
    const holders = place => all('a[href], button, input, select, textarea, summary, [tabindex]', place);
    const at = old.contains(document.activeElement) ? holders(old).indexOf(document.activeElement) : -1;
    old.replaceWith(now);
    watch(now.parentElement);
    if (at >= 0) holders(now)[at]?.focus({ preventScroll: true });
  };
  const pageOf = async address => {
    const answer = await fetch(address, { headers: { 'X-Requested-With': 'tenure' } });
    if (!answer.ok || answer.redirected) throw new Error(`${address} answered ${answer.status}`);
    return new DOMParser().parseFromString(await answer.text(), 'text/html');
  };

  /* live part: a form with data-live="/page.xhtml" asks that page (GET, with its data-live-field inputs)
     and puts the parts of the answer, found by their id, into this page */
  const asking = new Map();
  const refresh = async form => {
    const address = new URL(form.dataset.live, location.href);
    all('[data-live-field]', form).forEach(f => {
      if ((f.type === 'radio' || f.type === 'checkbox') && !f.checked) return;
      address.searchParams.set(f.dataset.liveField, f.value);
    });
    asking.get(form)?.abort();
    const call = new AbortController();
    asking.set(form, call);
    form.setAttribute('aria-busy', 'true');
    try {
      const answer = await fetch(address, { signal: call.signal, headers: { 'X-Requested-With': 'tenure' } });
      if (!answer.ok || answer.redirected) throw new Error(`preview answered ${answer.status}`);
      const parts = new DOMParser().parseFromString(await answer.text(), 'text/html');
      all('[data-part]', parts).forEach(part => {
        const place = form.querySelector(`[data-part="${CSS.escape(part.dataset.part)}"]`);
        if (place) place.replaceWith(document.importNode(part, true));
      });
      watch(form);
      form.removeAttribute('aria-busy');
    } catch (failure) {
      if (failure.name !== 'AbortError') { form.removeAttribute('aria-busy'); toast(words('offline') || 'Offline'); }
    }
  };
  const soon = new Map();
  const others = 'input:not([data-live-field]), select:not([data-live-field]), textarea:not([data-live-field])';
  const refreshSoon = form => {
    all('.error', form).forEach(old => { if (!old.closest('[data-part]') && !old.closest('.field')?.querySelector(others)) old.remove(); });
    asking.get(form)?.abort();
    form.setAttribute('aria-busy', 'true');
    clearTimeout(soon.get(form));
    soon.set(form, setTimeout(refresh, 180, form));
  };

  /* swap: a form with data-swap is posted in the background, and its parts are taken over from the answer;
     the button may say what follows: data-then-copy="id", data-then-dialog="id" */
  const swap = async (form, button) => {
    if (form.dataset.sent) return;
    form.dataset.sent = 'true';
    const data = new FormData(form);
    const sent = form.enctype === 'multipart/form-data' ? data : new URLSearchParams(data);
    if (button?.name) sent.set(button.name, button.value);
    button?.setAttribute('aria-busy', 'true');
    try {
      const answer = await fetch(form.action, { method: 'POST', body: sent, headers: { 'X-Requested-With': 'tenure' } });
      if (!answer.ok || answer.redirected) throw new Error(`swap answered ${answer.status}`);
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const place = page.getElementById(form.id);
      all('[data-part]', form).forEach(part => {
        const now = place?.querySelector(`[data-part="${CSS.escape(part.dataset.part)}"]`);
        if (now) part.replaceWith(document.importNode(now, true));
      });
      watch(form);
      delete form.dataset.sent;
      button?.removeAttribute('aria-busy');
      const { thenCopy, thenDialog } = button?.dataset ?? {};
      if (thenCopy) copy({ dataset: { copyFrom: thenCopy }, closest: () => null, focus: () => {} });
      if (thenDialog) open(thenDialog);
    } catch (failure) {
      delete form.dataset.sent;
      button?.removeAttribute('aria-busy');
      toast(words('offline') || 'Offline');
    }
  };

  /* a dialog opened by [data-dialog="id"], closed by [data-close], Escape or its backdrop */
  const open = id => {
    const dialog = document.getElementById(id);
    if (!dialog || dialog.open) return;
    dialog.showModal();
    all('form[data-live]', dialog).forEach(refresh);
  };

  const rail = wanted => {
    document.body.classList.toggle('rail-open', wanted);
    all('[data-rail]').forEach(b => b.setAttribute('aria-expanded', String(wanted)));
    if (wanted) document.querySelector('.rail a')?.focus();
  };

  document.addEventListener('click', event => {
    const on = selector => event.target.closest(selector);
    let hit;
    if ((hit = on('[data-theme-choice]'))) choose(hit.dataset.themeChoice);
    else if ((hit = on('[data-language]'))) { remember('tenure-language', hit.dataset.language); location.reload(); }
    else if ((hit = on('[data-copy], [data-copy-from]'))) copy(hit);
    else if ((hit = on('[data-step]'))) step(hit);
    else if ((hit = on('[data-dialog]'))) { event.preventDefault(); open(hit.dataset.dialog); }
    else if ((hit = on('[data-close]'))) { const d = hit.closest('dialog'); if (d) { event.preventDefault(); d.close(); } }
    else if ((hit = on('[data-rail]'))) rail(!document.body.classList.contains('rail-open'));
    else if (event.target.localName === 'dialog') event.target.close();
    if (document.body.classList.contains('rail-open') && !on('.rail, [data-rail]')) rail(false);
    all('details:is(.avatar, .more)[open]').forEach(menu => { if (!menu.contains(event.target)) menu.open = false; });
    if (on('[aria-disabled=true]')) event.preventDefault();
  });

  document.addEventListener('keydown', event => {
    const typing = event.target.closest('input, textarea, select, [contenteditable]');
    if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const search = document.querySelector('[data-search]');
      if (search) { event.preventDefault(); search.focus(); search.select(); }
    }
    if (event.key === 'Escape') {
      if (document.body.classList.contains('rail-open')) { rail(false); document.querySelector('[data-rail]')?.focus(); }
      all('details:is(.avatar, .more)[open]').forEach(menu => { menu.open = false; menu.querySelector('summary').focus(); });
    }
  });

  let guarded = false;
  document.addEventListener('input', event => {
    if (event.target.closest('form[data-guard]')) guarded = true;
    if (event.target.matches('[data-step-value], .stepper input')) bound(event.target);
    const live = event.target.closest('form[data-live]');
    if (live && event.target.matches('[data-live-field]')) refreshSoon(live);
  });
  addEventListener('beforeunload', event => { if (guarded) event.preventDefault(); });

  /* one click, one submit: Faces forms answer by a redirect, so the page goes away anyway */
  document.addEventListener('submit', event => {
    const form = event.target;
    if (event.defaultPrevented || form.method === 'dialog') return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    if (form.hasAttribute('data-swap')) { event.preventDefault(); swap(form, event.submitter); return; }
    guarded = false;
    if (form.hasAttribute('data-again')) return;
    form.dataset.sent = 'true';
    event.submitter?.setAttribute('aria-busy', 'true');
  });
  addEventListener('pageshow', () => all('form[data-sent]').forEach(form => {
    delete form.dataset.sent;
    all('[aria-busy]', form).forEach(b => b.removeAttribute('aria-busy'));
  }));

  /* a select or checkbox that takes effect at once */
  document.addEventListener('change', event => {
    if (event.target.matches('[data-submit]')) event.target.form.requestSubmit();
    if (event.target.matches('.stepper input')) bound(event.target);
    const live = event.target.closest('form[data-live]');
    if (live && event.target.matches('select[data-live-field]')) refreshSoon(live);
  });

  /* long work: the page asks again after data-reload seconds while it is looked at */
  all('[data-reload]').forEach(part => setInterval(() => {
    if (!document.hidden && !document.querySelector('dialog[open]') && !guarded) location.reload();
  }, Math.max(1, Number(part.dataset.reload)) * 1000));

  /* work under way: [data-poll="2"] asks its data-from="address" every two seconds and takes over the parts; an answer
     without [data-poll] says that the work is over, and then the page's middle is taken over once, with its buttons */
  let began = null;
  const told = new Map();
  const timeLeft = () => {
    const place = document.querySelector('[data-left]');
    if (!place) return;
    const { done, total, left, leftMinutes } = place.dataset;
    began ??= { done: Number(done), at: performance.now() };
    const each = (performance.now() - began.at) / 1000 / (Number(done) - began.done);
    if (!Number.isFinite(each) || each <= 0) return;
    const seconds = Math.max(1, Math.ceil(each * (Number(total) - Number(done))));
    place.textContent = (seconds < 90 ? left : leftMinutes).replace('{0}', String(seconds < 90 ? seconds : Math.ceil(seconds / 60)));
  };
  const ended = async () => {
    if (document.querySelector('dialog[open]') || guarded) return false;
    const main = document.querySelector('main');
    replaced(main, document.importNode((await pageOf(location.href)).querySelector('main'), true));
    began = null;
    return true;
  };
  const poll = async () => {
    const box = document.querySelector('[data-poll]');
    if (!box) return;
    let again = Math.max(.25, Number(box.dataset.poll));
    try {
      if (!document.hidden) {
        const page = await pageOf(box.dataset.from);
        if (page.querySelector('[data-poll]') || !await ended()) {
          all('[data-part]', page).forEach(part => {
            const place = document.querySelector(`main [data-part="${CSS.escape(part.dataset.part)}"]`);
            const same = told.get(part.dataset.part) === part.outerHTML;
            told.set(part.dataset.part, part.outerHTML);
            if (place && !same) replaced(place, document.importNode(part, true));
          });
          timeLeft();
        }
      }
    } catch (failure) {
      again = 5;
    }
    setTimeout(poll, again * 1000);
  };
  if (document.querySelector('[data-poll]')) { timeLeft(); setTimeout(poll, 500); }

  watch(document);
  all('.stepper input').forEach(bound);
  all('form[data-live]').filter(form => !form.closest('dialog') && !document.querySelector('main .error') && form.querySelector('[data-part=cost]:empty, [data-part=cost]:not(:has(*))')).forEach(refresh);
  const asked = document.querySelector('dialog[data-open=true]');
  if (asked) open(asked.id);
})();
