/** The delivered WAR as its callers see it: over HTTP only, with tokens, headers and browsers' sessions. */
package io.tenure.rest;
