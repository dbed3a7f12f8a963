/**
 * Journeys in Chromium through both portals, on the suite's one deployment. Page objects speak the words a person
 * sees; journeys tell what a person does. Data is made over REST or by invitation.
 */
package io.tenure.browser;
