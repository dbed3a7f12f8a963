/**
 * The frame, the theme and the words of every page.
 *
 * <h2>Templates</h2>
 * A page is a {@code ui:composition} with the template {@code /WEB-INF/templates/bss.xhtml} (rail, search, sandbox clock),
 * {@code shop.xhtml} (storefront) or {@code bare.xhtml} (sign-in, errors), and defines {@code title}, {@code main}, and as
 * needed {@code metadata} (with {@code f:metadata} inside) and {@code breadcrumb}; {@code bare} has {@code below} too.
 * {@code <ui:param name="section" value="subscriptions"/>} marks the entry of the menu: the file name without ending.
 * Messages show by themselves.
 *
 * <h2>Beans in EL</h2>
 * {@code msg['key']} a text; {@code texts.of('key', a, b)} a sentence with up to four arguments (days, moments, money and
 * enum constants read well); {@code texts.word(state)} the text of {@code SimpleName.CONSTANT}; {@code shell} who is signed
 * in ({@code name role administrator mayChange actingFor sandbox today now}); {@code assets.url('x.css')}; {@code locales},
 * {@code theme}, {@code readerZone}, {@code messages}. A bean injects {@link io.tenure.ui.Notices} and says
 * {@code done(key, ..)} before it redirects.
 *
 * <h2>Tags, xmlns:t="http://tenure.io/ui"</h2>
 * <pre>
 * head        title, facts; ui:define badges, facts, actions     the page's head
 * breadcrumb  (body: crumbs)         crumb  text, href           no href: where one is
 * badge       color green|amber|red|blue|grey, text              a dot and a word
 * state       value (an enum constant)                           badge with the word and color of a state
 * card        title, chosen, id, styleClass (body)               styleClass="flush" around a table
 * summary     label, figure, of, note, color, href (body)        inside div.summaries
 * meter       value, max, min, label
 * field       for, label, hint, optional, wide (body: input)     the refusal of the field shows here
 * stepper     id, value, min, max, unit, label, hint, live       - 5 more +
 * day moment money   value                                       the reader's language and zone, UTC on hover
 * empty       text, button, href (body)                          one sentence, one button
 * chip        text, name, value, current                         a filter kept in the URL; inside nav.chips
 * pager       next (cursor or null), note                        cursor links
 * code        value (empty: masked), id, small
 * copy        value, text, styleClass        qr  value
 * action      label, href or dialog, kind primary|danger, reason of a shortcut menu (nav.card.shortcuts); with a reason
 *                                                                it is disabled and says it
 * button      label, href or dialog, kind, reason               opens a form that changes something; disabled with the reason,
 *                                                                or because auditors change nothing
 * confirm     id, title, effect, open (body: form)               a dialog, opened by data-dialog="id", or at once
 * coverage    value (a Coverage)                                its timeline as a drawing and as a table
 * previewRow  label, value                                       inside table.preview
 * </pre>
 * Functions: {@code t:day t:month t:moment t:utc t:money t:count t:color(state) t:qrPath t:qrBox}, and {@code t:query('state', 'ACTIVE')}:
 * this page's address with one parameter changed. Lists are {@code <table class="list cards">} with {@code data-label} on each
 * cell, {@code <tr class="link">} and {@code <a class="whole" href="..">} in the first cell, inside {@code <div class="card flush">}.
 *
 * <h2>Forms</h2>
 * Buttons are {@code <button type="submit" faces:id="increase" faces:action="#{bean.increase}" class="button primary">}
 * (xmlns:faces="jakarta.faces"); never h:commandLink, whose inline script the policy forbids. Classes: {@code button},
 * {@code primary}, {@code danger}, {@code small}, {@code linklike}. An input's id is the name of the field in the REST contract,
 * so that a refusal finds it.
 *
 * What is sent meets the page as it is decoded: parts that are not rendered then are not heard, and view parameters have
 * no value yet. So a bean whose {@code rendered} conditions depend on a record is {@code jakarta.faces.view.ViewScoped}, and
 * reads the record anew when the answer is rendered; io.tenure.storefront.SubscriptionPage shows how.
 *
 * A form posts to the address of its page ({@link io.tenure.ui.FormAddress}), so a bean may read what the page is about from
 * the request in its {@code @PostConstruct}.
 *
 * <h2>tenure.js, and parts.js for what stands alone</h2>
 * <pre>
 * data-dialog="id"         opens the dialog; data-close closes the one around; &lt;dialog data-open="true"&gt; is open at once
 * data-copy="text"         copies; data-copy-from="id" copies that element's text
 * data-step="-1"           changes the number in the .stepper around
 * form data-live="address" asks the address with the values of its data-live-field="name" inputs, and takes over the
 *                          elements data-part="name" of the answer
 * form data-swap           is posted in the background; its elements data-part="name" are taken over from the answer, then
 *                          the button's data-then-copy="id" or data-then-dialog="id" happens
 * form data-guard          warns before what was typed is lost; form data-again may be sent more than once (downloads)
 * data-code="id"           an activation code: written in blocks of five; the element with the id says what is missing
 * data-drop="id"           files dropped here go into the file field with this id
 * data-submit              a select or checkbox that sends its form at once
 * data-reload="5"          the page loads again every 5 seconds while it is looked at (running work)
 * data-poll="2"            asks its data-from="address" every 2 seconds and takes over the parts; when the answer has no
 *                          data-poll, the page's middle is taken over once. data-left with data-done, data-total: time left
 * </pre>
 * What stands in .card.flush and is wider than its place is reached by the keyboard, as a region named by the caption or the
 * nearest heading.
 *
 * <p>The policy of {@link io.tenure.ui.SecurityHeaders} forbids inline scripts, handlers and style elements.
 */
package io.tenure.ui;
