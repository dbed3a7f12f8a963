/** What is left when processes are killed: the real launcher, the real database, no container of the tests. */
package io.tenure.crash;
