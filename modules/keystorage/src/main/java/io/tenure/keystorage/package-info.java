/**
 * Key storage: the keys that activation tasks and automatic distribution take from. It knows what it holds; what a key is
 * for and until when stands with the license authority, and where it is used is told by the floor above
 * ({@link io.tenure.keystorage.key.KeyUse}).
 */
package io.tenure.keystorage;
