package io.tenure.services.demo;

import io.tenure.authority.vendor.AuthorityAnswers.Answer;
import java.time.Instant;

/**
 * One thing that happened in the invented year.
 *
 * @param at      UTC
 * @param life    the subscription it is about; null for what concerns customers and the catalog
 * @param number  seats, or which customer, key, group or task it is about
 * @param by      who does it
 * @param reason  why, or null
 * @param answer  how the built-in authority answers at that moment
 */
record DemoEvent(Instant at, Act act, DemoLife life, int number, Person by, String reason, Answer answer) {

    enum Act {
        OPEN_CATALOG, ADD_CUSTOMER, RAISE_PRICE, RETIRE_SKU, BUY, SEND_AGAIN, DROP, REVEAL_CODE, INCREASE, DECREASE,
        SUSPEND, ACTIVATE, CANCEL, CANCEL_AT_PERIOD_END, WITHDRAW, STOP_RENEWAL,
        ADD_KEY, REGISTER_MACHINES, REPORT_GUESTS, RUN_TASK, DISTRIBUTE_KEY, BLOCK_KEY,
        NAME_RECIPIENTS, UPDATE_LICENSES,
        /** Something about the license pool; the number says what. */
        POOL
    }

    /** Who does it: the customer's own person, or somebody of the provider. */
    enum Person {
        CUSTOMER(null),
        KERN("admin@tenure.example"),
        OKAFOR("s.okafor@tenure.example"),
        BRANDT("l.brandt@tenure.example");

        private final String email;

        Person(String email) {
            this.email = email;
        }

        String email() {
            return email;
        }
    }
}
