/** Documentation for people, public and in English: a page for each problem code, and one to try the API. */
package io.tenure.api.docs;
