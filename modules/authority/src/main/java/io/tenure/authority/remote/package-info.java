/**
 * Another Tenure's license authority, asked over HTTPS with a token of role reseller
 * (docs/decisions/0040-remote-authority.md). {@link io.tenure.authority.remote.AuthoritySettings} says which one,
 * {@link io.tenure.authority.remote.AuthorityChoice} chooses between it and the built-in one,
 * {@link io.tenure.authority.remote.VendorLine} is the line to it, with time-outs, repeats and one named error for
 * whatever goes wrong.
 */
package io.tenure.authority.remote;
