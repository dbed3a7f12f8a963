/**
 * Who did what, when, why, and what changed: one row per change, written in the change's own transaction. The rows of
 * one thing are its timeline. Table {@code audit_entry}.
 */
package io.tenure.kernel.audit;
