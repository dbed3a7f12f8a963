/** Architecture rules as tests: plain JVM, no server. */
package io.tenure.architecture;
