/**
 * Coming in and going out: the login page and its one-time-link sisters, the authentication mechanism of the portals,
 * and the filter that tells {@link io.tenure.kernel.Caller} who is calling.
 *
 * <p>{@link io.tenure.ui.login.PortalAuthentication} is the mechanism of Jakarta Security, our own and not the ready
 * made form mechanism, because it has to answer the background requests of an expired page, keep the page asked for in
 * the address, and renew the session's id. {@link io.tenure.ui.login.PortalIdentityStore} asks the use case
 * {@code SignIn}. {@link io.tenure.ui.login.CallerFilter} ends sessions whose user has changed.
 */
package io.tenure.ui.login;
