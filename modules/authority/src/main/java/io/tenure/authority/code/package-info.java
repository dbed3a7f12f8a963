/** Activation codes: their form, how one is made, and how they lie in the database (encrypted, key outside of it). */
package io.tenure.authority.code;
