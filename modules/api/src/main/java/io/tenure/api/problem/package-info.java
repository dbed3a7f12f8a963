/**
 * How the REST API says no: problem details (RFC 9457) with a stable code, a sentence, the field it is about, and a trace
 * id that stands in the log too. Each code has a page of our documentation at {@code /problems/CODE}, to which the
 * {@code type} of a problem points. Sentences and pages come from {@code io/tenure/api/problems.properties}.
 */
package io.tenure.api.problem;
