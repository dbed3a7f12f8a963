/** Whose certificates are trusted on lines to other servers, where the operator names a file of them. */
package io.tenure.kernel.tls;
