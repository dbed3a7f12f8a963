/** One's own account: name, time zone, language, password. */
package io.tenure.ui.account;
