/** What the tests across modules share: the database, the deployment, and words to build data with. */
package io.tenure.testkit;
